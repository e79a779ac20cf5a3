import { describe, expect, it } from 'vitest'
import { daysOff, tabulateCalendar, workingDays } from '../../electron/model/schedule/campusCalendar.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { dateOf, dayOf } from '../../shared/time/calendar.ts'
import { readBundledCatalog } from '../catalog/bundled.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { solve } from './handNetwork.ts'

const catalog = readBundledCatalog()
const calendar = (id: string) => catalog.calendars!.find((entry) => entry.id === id)!
const START = '2026-01-05' // a Monday
const warm = new Array<number>(12).fill(15)
const table = (id: string, work: 'foundation' | 'frame' = 'frame', monthlyC = warm, start = START) =>
  tabulateCalendar(calendar(id), work, monthlyC, start, -400, 1600)

describe('US federal holidays', () => {
  it('of 2026 are the eleven that the Office of Personnel Management lists', () => {
    expect([...daysOff(calendar('us-five-days').holidays, 2026)].sort()).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03', // the 4th is a Saturday
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ])
  })

  it('of 2027 keep New Year 2028 on the last day of the year', () => {
    expect(daysOff(calendar('us-five-days').holidays, 2027)).toContain('2027-12-31') // 1 January 2028 is a Saturday
  })
})

describe('a calendar of five days', () => {
  it('takes five sevenths of the calendar days: 70 are 50', () => {
    expect(workingDays(calendar('us-five-days'), 70)).toBe(50)
    expect(workingDays(null, 70)).toBe(70)
  })

  it('works ten days in two weeks, and rests on the holiday after them', () => {
    const net = solve(
      [
        ['A', 10],
        ['B', 3, 'A'],
      ],
      table('us-five-days'),
    )
    expect(net.early('A')).toEqual([0, 12]) // Monday 5 January; Friday 16 January is its last day
    expect(net.early('B')).toEqual([15, 18]) // Monday 19 January is a holiday: Tuesday to Thursday
    expect(net.float('A')).toEqual([0, 0]) // the weekend between them is no float
  })

  it('gives a task that ends on Wednesday the two working days to Friday as float, not the weekend', () => {
    const net = solve(
      [
        ['A', 5],
        ['B', 3],
        ['C', 1, 'A, B'],
      ],
      table('us-five-days'),
    )
    expect(net.early('B')).toEqual([0, 3])
    expect(net.late('B')).toEqual([2, 5])
    expect(net.float('B')).toEqual([2, 2])
  })

  it('starts nothing on a Saturday', () => {
    const net = solve([['A', 2, undefined, { notBefore: 5 }]], table('us-five-days'))
    expect(net.early('A')).toEqual([7, 9])
  })

  it('is told from one of six days by the Saturday', () => {
    expect(solve([['A', 6]], table('us-six-days')).early('A')).toEqual([0, 6])
    expect(solve([['A', 6]], table('us-five-days')).early('A')).toEqual([0, 8])
  })
})

describe('concrete in the cold', () => {
  // Below 4.4 degrees in January and February.
  const cold = [-3, 1, 6, 10, 15, 20, 22, 21, 17, 12, 7, 5]

  it('rests until the first Monday of a month that is warm enough', () => {
    const net = solve([['slab', 5]], table('us-five-days-cold', 'foundation', cold))
    expect(net.early('slab').map((day) => dateOf(START, day))).toEqual(['2026-03-02', '2026-03-07'])
  })

  it('goes on for steel', () => {
    expect(solve([['steel', 5]], table('us-five-days-cold', 'frame', cold)).early('steel')).toEqual([0, 5])
  })

  it('is broken off by the winter and taken up after it', () => {
    const start = '2026-12-28' // a Monday; New Year's Day is a holiday, then two cold months
    const net = solve([['slab', 10]], table('us-five-days-cold', 'foundation', cold, start))
    // Monday to Thursday, and six days from Monday 1 March 2027.
    expect(net.early('slab')).toEqual([0, dayOf(start, '2027-03-09')])
  })
})

describe('a campus that keeps five days, holidays and a pause for concrete', () => {
  // Monthly means of the tiny plan: -4, -2 and 4 degrees in January, February and March, all below 4.4; 10 in April.
  const scenario = tinyScenario()
  scenario.equipment.calendars = catalog.calendars!
  scenario.campuses[0]!.calendarId = 'us-five-days-cold'
  const { tasks } = simulate(scenario).schedule
  const dates = (id: string) => {
    const { startDay, endDay } = tasks.find((task) => task.id === `meadow/${id}`)!
    return [startDay, endDay].map((day) => dateOf(scenario.span.start, day))
  }

  it('clears the site through the winter: 43 days from Friday 2 January, New Year, King and Presidents off', () => {
    // 60 calendar days are 43 of work: 20 in January, 19 in February, 4 to Thursday 5 March.
    expect(dates('one/site')).toEqual(['2026-01-02', '2026-03-06'])
  })

  it('pours no foundation before April: 21 days from Wednesday the first', () => {
    // It may follow the site 20 days before its end, on 14 February; 30 calendar days are 21 of work.
    expect(dates('one/foundation')).toEqual(['2026-04-01', '2026-04-30'])
  })

  it('sets steel after it, with Memorial Day off: 29 days to Wednesday 10 June', () => {
    expect(dates('one/frame')).toEqual(['2026-04-30', '2026-06-11'])
  })

  it('refits a hall that stands in January: seven days of survey', () => {
    expect(dates('old/survey')).toEqual(['2026-01-02', '2026-01-13'])
  })

  it('works on racks every day: burn-in of 14 days runs over weekends', () => {
    const burnIn = tasks.find(({ id }) => id === 'meadow/old/old-1/burn-in')!
    expect(burnIn.endDay - burnIn.startDay).toBe(14)
  })
})
