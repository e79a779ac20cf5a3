import type { StoryStep } from '../../../shared/scenario/story.ts'
import { findPlace } from '../../../shared/state/findPlace.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { OVERLAYS, select } from '../../../shared/state/viewStore.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { recallStory, rememberStory } from '../../bridge/storyMemory.ts'
import type { ViewCommands } from '../picture/viewCommands.ts'

/** Turns the pages of the plan's story; each page brings its view, its day, its colours and its camera with it. */
export interface StoryPlayer {
  /** Opens where the reader stopped last, or closes. */
  toggle: () => void
  goTo: (stepIndex: number) => void
  turn: (steps: -1 | 1) => void
  exit: () => void
}

/** The eye and the day travel this long, ms: slow enough to see what rises on the way. */
const GLIDE_MS = 1100

/** By then a panel that was opened has its width, ms. */
const LAYOUT_MS = 120

export function createStoryPlayer(stores: Stores, views: ViewCommands): StoryPlayer {
  const { documentStore, resultsStore, viewStore, playhead } = stores
  let frame = 0
  let cameraTimer: ReturnType<typeof setTimeout> | undefined

  const steps = (): readonly StoryStep[] => documentStore.getState().scenario?.story?.steps ?? []
  const remember = (step: number): void => {
    const { scenario } = documentStore.getState()
    if (scenario) rememberStory(scenario.id, { step, isOffered: false })
  }

  /** Takes the day there in the time the camera takes; a hand on the playhead wins. */
  const glideToDay = (to: number): void => {
    cancelAnimationFrame(frame)
    const from = playhead.getDay()
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      playhead.setDay(to)
      return
    }
    let startMs: number | null = null
    let set = from
    const step = (nowMs: number): void => {
      startMs ??= nowMs
      if (playhead.getDay() !== set) return
      const t = Math.min(1, (nowMs - startMs) / GLIDE_MS)
      set = t < 1 ? from + (to - from) * t * t * (3 - 2 * t) : to
      playhead.setDay(set)
      set = playhead.getDay()
      if (t < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
  }

  const goTo = (stepIndex: number): void => {
    const step = steps()[stepIndex]
    const { result } = resultsStore.getState()
    if (!step || !result) return
    viewStore.setState({
      storyStep: stepIndex,
      isPlaying: false,
      shuttle: 1,
      view: step.view,
      overlay: OVERLAYS.find((overlay) => overlay === step.overlay) ?? 'stage',
    })
    select(viewStore, step.selection === null ? null : findPlace(result, step.selection))
    clearTimeout(cameraTimer)
    // The panel that opens makes the picture narrower: the eye is set for the room that is left.
    cameraTimer = setTimeout(() => views.ask({ place: step.camera, glideMs: GLIDE_MS }), LAYOUT_MS)
    glideToDay(dayOf(result.startDate, step.date))
    remember(stepIndex)
  }
  const exit = (): void => {
    cancelAnimationFrame(frame)
    const { storyStep } = viewStore.getState()
    if (storyStep === null) return
    // Read to its end, it starts from the beginning again.
    remember(storyStep >= steps().length - 1 ? 0 : storyStep)
    viewStore.setState({ storyStep: null })
  }
  return {
    toggle: () => {
      if (viewStore.getState().storyStep !== null) exit()
      else goTo(Math.min(recallStory(documentStore.getState().scenario?.id ?? '').step, steps().length - 1))
    },
    goTo,
    turn: (by) => {
      const { storyStep } = viewStore.getState()
      if (storyStep !== null) goTo(storyStep + by)
    },
    exit,
  }
}
