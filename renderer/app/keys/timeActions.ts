import type { Stores } from '../../../shared/state/stores.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { addMonths } from '../../../shared/time/parseMoment.ts'
import { nextSpeed, pause, pressShuttle, setRangeEnd } from '../../timeline/playhead/player.ts'
import type { TimelineRequests } from '../../timeline/timelineRequests.ts'
import type { KeyAction } from './keyboardMap.ts'
import { milestoneDays, milestoneNames, nextMilestone } from './milestoneDays.ts'
import { phaseDays } from './phaseDays.ts'

/** What moves the day, and how it is played. */
export interface TimeActions {
  goTo: (day: number) => void
  toggleLoop: () => void
  /** @returns whether the key was about time */
  onKey: (action: KeyAction) => boolean
}

export function createTimeActions(stores: Stores, timeline: TimelineRequests): TimeActions {
  const { documentStore, resultsStore, viewStore, playhead } = stores
  const say = (words: string): void => timeline.ask({ kind: 'say', words })

  /** A step by hand stops the playing. */
  const goTo = (day: number): void => {
    pause(viewStore)
    playhead.setDay(day)
  }
  const wholeDay = (): number => Math.floor(playhead.getDay())
  const dateWords = (day: number): string => {
    const { result } = resultsStore.getState()
    return result ? formatDay(result.startDate, day) : ''
  }
  const toggleLoop = (): void => {
    const isLooping = !viewStore.getState().isLooping
    viewStore.setState({ isLooping })
    say(isLooping ? 'Loop on' : 'Loop off')
  }
  const goToMilestone = (direction: -1 | 1): void => {
    const { result } = resultsStore.getState()
    if (!result) return
    const notes = documentStore.getState().scenario?.notes
    const day = nextMilestone(milestoneDays(result, notes), playhead.getDay(), direction)
    if (day === null) {
      say(direction === 1 ? 'No later milestone' : 'No earlier milestone')
      return
    }
    goTo(day)
    say(milestoneNames(result, notes).get(day) ?? '')
  }
  const goToPhase = (index: number): void => {
    const { result } = resultsStore.getState()
    const { scenario } = documentStore.getState()
    if (!result || !scenario) return
    const phases = phaseDays(scenario, result)
    const phase = phases[index]
    if (!phase) {
      say(`This plan has ${phases.length === 1 ? 'one phase' : `${phases.length} phases`}`)
      return
    }
    const isAtBegin = wholeDay() === phase.beginDay
    goTo(isAtBegin ? phase.endDay : phase.beginDay)
    timeline.ask({ kind: 'show-building', buildingIndex: phase.buildingIndex })
    say(`Phase ${index + 1} ${isAtBegin ? 'is live' : 'begins'}: ${phase.name}`)
  }
  const setRange = (end: 'in' | 'out'): void => {
    setRangeEnd(viewStore, playhead, end)
    const { playRange } = viewStore.getState()
    say(
      playRange
        ? `Plays ${dateWords(playRange.fromDay)} to ${dateWords(playRange.toDay)}`
        : 'Plays the whole plan',
    )
  }
  const goToRange = (end: 'in' | 'out'): void => {
    const { playRange } = viewStore.getState()
    const { firstDay, lastDay } = playhead.getRange()
    goTo(end === 'in' ? (playRange?.fromDay ?? firstDay) : (playRange?.toDay ?? lastDay))
  }
  const stepMonths = (months: number): void => {
    const { result } = resultsStore.getState()
    if (result) goTo(addMonths(result.startDate, wholeDay(), months))
  }

  const onKey = (action: KeyAction): boolean => {
    switch (action.kind) {
      case 'shuttle':
        pressShuttle(viewStore, playhead, action.direction)
        return true
      case 'change-speed':
        viewStore.setState({ playSpeed: nextSpeed(viewStore.getState().playSpeed, action.direction) })
        return true
      case 'step':
        goTo(wholeDay() + action.days)
        return true
      case 'step-months':
        stepMonths(action.months)
        return true
      case 'go-to-milestone':
        goToMilestone(action.direction)
        return true
      case 'go-to-phase':
        goToPhase(action.index)
        return true
      case 'set-range':
        setRange(action.end)
        return true
      case 'go-to-range':
        goToRange(action.end)
        return true
      case 'clear-range':
        viewStore.setState({ playRange: null })
        say('Plays the whole plan')
        return true
      case 'go-to-cause':
        timeline.ask({ kind: 'go-to-cause' })
        return true
      case 'zoom-time':
        timeline.ask({ kind: 'zoom', direction: action.direction })
        return true
      case 'whole-time':
        timeline.ask({ kind: 'toggle-whole' })
        return true
      case 'menu':
      case 'toggle-overlay':
      case 'deselect':
      case 'turn-story':
        return false
    }
  }
  return { goTo, toggleLoop, onKey }
}
