import { useLayoutEffect, useRef } from 'react'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { NEVER_DAY, stageOn, type StageDays } from '../../../shared/results/stage.ts'
import type { DayFeed } from '../../../shared/state/dayFeed.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { entityStageDays } from '../entities.ts'
import { StageSign } from '../StageSign.tsx'
import { stageNameOn, STAGE_WORDS } from '../stageWords.ts'

/** The work that runs on a building on a day: `Envelope and Power train`. */
function workOn(result: SimulationResult, ref: EntityRef, day: number): string {
  const stages = ref.kind === 'building' ? (result.buildings[ref.index]?.stages ?? []) : []
  const running = stages.filter((stage) => day >= stage.startDay && day < stage.endDay)
  return running.map((stage) => stage.name).join(', ')
}

/** `live from 3 Mar 2026`: the next stage and its day; empty at the end of the road. */
function nextStage(result: SimulationResult, days: StageDays, day: number): string {
  const order = [days.appearDay, days.installedDay, days.commissioningDay, days.liveDay, days.retiredDay]
  const next = order.find((start) => start > day)
  if (next === undefined || next >= NEVER_DAY) return ''
  const name = STAGE_WORDS[stageNameOn(days, next)].toLowerCase()
  return `${name} from ${formatDay(result.startDate, Math.ceil(next))}`
}

/** Stage of the selection under the playhead: sign, word, what is being done, what comes next. */
export function StageToday({ feed, selection }: { feed: DayFeed; selection: EntityRef }) {
  const sign = useRef<SVGSVGElement>(null)
  const word = useRef<HTMLSpanElement>(null)
  const detail = useRef<HTMLSpanElement>(null)
  useLayoutEffect(
    () =>
      feed.subscribe(({ day }, result) => {
        const days = entityStageDays(result, selection)
        if (!days || !sign.current || !word.current || !detail.current) return
        const stage = stageNameOn(days, day)
        sign.current.dataset.stage = stage
        const work = stageOn(days, day) < 4 ? workOn(result, selection, day) : ''
        word.current.textContent = work === '' ? STAGE_WORDS[stage] : work
        detail.current.textContent = nextStage(result, days, day)
      }),
    [feed, selection],
  )
  return (
    <p className="stage-today" data-testid="inspector-stage">
      <StageSign ref={sign} stage="planned" />
      <span ref={word} className="stage-word" />
      <span ref={detail} className="stage-next" />
    </p>
  )
}
