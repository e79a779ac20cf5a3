import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../electron/dev/projectRoot.ts'

/** One measured quantity beside the same quantity of a yardstick, measured in the same run. */
export interface Figure {
  name: string
  unit: string
  ours: number
  yardstick: number
  /** What the project set itself: `atMostTimes` the yardstick, or `atMostMore` than it in the figure's unit. */
  goal?: { atMostTimes: number } | { atMostMore: number }
}

/** Prints the figures as a table and keeps them in test-results/bench/ for comparing runs. */
export async function reportFigures(title: string, yardstickName: string, figures: Figure[]): Promise<void> {
  console.log(`\n${title}, beside ${yardstickName}`)
  for (const { name, unit, ours, yardstick, goal } of figures) {
    const ratio = `${(ours / yardstick).toFixed(2)} times`
    const difference = `${ours >= yardstick ? '+' : '−'}${rounded(Math.abs(ours - yardstick))} ${unit}`
    const line = `  ${name.padEnd(34)} ${rounded(ours).padStart(8)} ${unit}   yardstick ${rounded(yardstick).padStart(8)} ${unit}`
    console.log(
      `${line}   ${ratio}, ${difference}${goal === undefined ? '' : `   (${goalText(goal, unit)})`}`,
    )
  }
  const folder = join(projectRoot, 'test-results/bench')
  await mkdir(folder, { recursive: true })
  const record = { title, yardstickName, measuredAt: new Date().toISOString(), figures }
  await writeFile(
    join(folder, `${title.replaceAll(' ', '-').toLowerCase()}.json`),
    JSON.stringify(record, null, 2),
  )
}

function rounded(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

function goalText(goal: NonNullable<Figure['goal']>, unit: string): string {
  return 'atMostTimes' in goal
    ? `goal: at most ${goal.atMostTimes} times`
    : `goal: at most +${goal.atMostMore} ${unit}`
}
