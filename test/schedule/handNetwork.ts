import { forwardPass } from '../../electron/model/schedule/forwardPass.ts'
import { backwardPass } from '../../electron/model/schedule/backwardPass.ts'
import { NetworkBuilder } from '../../electron/model/schedule/networkBuilder.ts'
import type { NetworkCalendar } from '../../electron/model/schedule/network.ts'
import { milestone } from '../../electron/model/schedule/scheduleSite.ts'

/** `[name, length, what it follows]`; a link reads `A`, `A SS+2`, `A FF-1`. */
export type HandTask = readonly [
  name: string,
  days: number,
  after?: string | undefined,
  more?: { notBefore?: number; finishBy?: number },
]

/** Solves a network written by hand; days by task name. */
export function solve(tasks: readonly HandTask[], calendar?: NetworkCalendar) {
  const builder = new NetworkBuilder()
  if (calendar) builder.calendars.push(calendar)
  const indexOf = new Map<string, number>()
  for (const [name, days, , more] of tasks) {
    const index = builder.add({
      ...milestone(name, name),
      durationDays: { low: days, mode: days, high: days },
      notBeforeDay: more?.notBefore ?? 0,
      finishByDay: more?.finishBy ?? Infinity,
      calendarIndex: calendar ? 1 : 0,
    })
    indexOf.set(name, index)
  }
  for (const [name, , after] of tasks) {
    for (const text of (after ?? '').split(',').filter((part) => part.trim() !== '')) {
      const [from = '', link = 'FS'] = text.trim().split(' ')
      const kind = link.slice(0, 2) as 'FS' | 'SS' | 'FF' | 'SF'
      builder.link(indexOf.get(from)!, indexOf.get(name)!, kind, Number(link.slice(2) || 0))
    }
  }
  const built = builder.build()
  const dates = forwardPass(built.network)
  const late = Float64Array.from(built.tasks, ({ finishByDay }) => finishByDay)
  const floats = backwardPass(built.network, dates, late)
  const place = (name: string) => built.placeOf[indexOf.get(name)!]!
  return {
    network: built.network,
    dates,
    floats,
    early: (name: string) => [dates.startDay[place(name)]!, dates.endDay[place(name)]!],
    late: (name: string) => [floats.lateStartDay[place(name)]!, floats.lateEndDay[place(name)]!],
    float: (name: string) => [floats.totalFloatDays[place(name)]!, floats.freeFloatDays[place(name)]!],
  }
}
