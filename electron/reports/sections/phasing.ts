import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { STAGES, stageOn } from '../../../shared/results/stage.ts'
import { stateAt } from '../../../shared/results/stateAt.ts'
import { formatCount, formatMega, formatUsd } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { sumHalls } from '../hallSums.ts'
import { countOf, joinWords, numberWord, sentence } from '../wording.ts'

interface Step {
  heading: string
  day: number
}

/** The site at four dates: announced, half live, on the target date, complete. */
export function writePhasing(briefing: Briefing): SectionOf<'phasing'> {
  const steps = chooseSteps(briefing)
  const shown = chooseView(briefing)
  return {
    kind: 'phasing',
    title: 'The site at four dates',
    paragraphs: [
      `${shown.words} on four days of the plan; the figures are of the whole plan. Ochre is work in progress, slate is installed, stripes are being commissioned, teal carries load; dashed outlines are still to come.`,
    ],
    steps: steps.map(({ heading, day }, index) => ({
      heading,
      text: standing(briefing, day),
      figures: figuresOn(briefing, day),
      still: {
        id: `phasing-${index + 1}`,
        caption: `${heading}, ${briefing.date(day)}.`,
        day,
        view: shown.view,
        overlay: 'stage',
        widthPx: 1300,
        heightPx: 550,
      },
    })),
  }
}

/** One campus is shown as it is; of several the one with most racks, near enough to see what is built. */
function chooseView({ result }: Briefing): { view: string; words: string } {
  const racksOn = (campusIndex: number): number =>
    sumHalls(result.halls.filter((hall) => hall.campusIndex === campusIndex)).rackCount
  const [largest, ...others] = result.campuses
    .map((campus, index) => ({ campus, racks: racksOn(index) }))
    .sort((a, b) => b.racks - a.racks)
  if (largest === undefined) return { view: 'hero', words: 'The same view' }
  if (others.length === 0) return { view: `buildings:${largest.campus.id}`, words: 'The same view' }
  return {
    view: `buildings:${largest.campus.id}`,
    words: `${largest.campus.name}, the campus with most racks,`,
  }
}

/** Four days, ascending and different; where two of the meaningful ones fall together, a day midway fills the widest gap. */
function chooseSteps({ keyDays, build }: Briefing): Step[] {
  const { announcement, halfwayDay, target, completeDay, readingDay, optionsDay } = keyDays
  const complete: Step = { heading: completeDay === null ? 'Last day' : sentence(build), day: readingDay }
  const wanted: Step[] = [
    { heading: announcement.name, day: announcement.day },
    halfwayDay === null
      ? { heading: 'Under way', day: Math.round(readingDay / 2) }
      : { heading: 'Half the racks live', day: halfwayDay },
    // After the last contracted rack the target date looks like the day of that rack.
    target === null || target.day >= readingDay
      ? complete
      : { heading: 'Target date', day: Math.max(0, target.day) },
    optionsDay === null ? complete : { heading: 'With the options', day: optionsDay },
  ]
  const steps = wanted
    .filter(({ day }, index) => wanted.findIndex((other) => other.day === day) === index)
    .sort((a, b) => a.day - b.day)
  while (steps.length < 4) {
    const gaps = steps.map((step, index) => (steps[index + 1]?.day ?? step.day) - step.day)
    const widest = gaps.indexOf(Math.max(...gaps))
    const before = steps[widest]
    const gapDays = gaps[widest] ?? 0
    if (before === undefined || gapDays < 2) break
    steps.splice(widest + 1, 0, { heading: 'Under way', day: before.day + Math.floor(gapDays / 2) })
  }
  return steps
}

const STAGE_WORDS: Record<(typeof STAGES)[number], string> = {
  planned: 'not begun',
  construction: 'under construction',
  installed: 'closed and fitting out',
  commissioning: 'being commissioned',
  live: 'carrying load',
  retired: 'retired',
}

/** "2 buildings carrying load, 5 under construction and 1 not begun." */
function standing({ result }: Briefing, day: number): string {
  const counts = STAGES.map((stage, number) => ({
    words: STAGE_WORDS[stage],
    count: result.buildings.filter(({ stageDays }) => stageOn(stageDays, day) === number).length,
  })).reverse()
  const present = counts.filter(({ count }) => count > 0)
  const parts = present.map(({ words, count }, index) =>
    index === 0 ? `${countOf(count, 'building')} ${words}` : `${numberWord(count)} ${words}`,
  )
  return parts.length === 0 ? 'No buildings.' : `${sentence(joinWords(parts))}.`
}

function figuresOn({ result, acceleratorNoun }: Briefing, day: number) {
  const state = stateAt(result, day)
  return [
    { label: 'IT', value: formatMega(state.itMw), unit: 'MW', note: '' },
    { label: 'Racks live', value: formatCount(state.racksLive), unit: '', note: '' },
    { label: sentence(acceleratorNoun), value: formatCount(state.acceleratorsLive), unit: '', note: '' },
    { label: 'Spent', value: formatUsd(state.capexUsd), unit: '', note: '' },
  ]
}
