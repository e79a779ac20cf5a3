import { z } from 'zod'
import { CONFIDENCES, gradedTempC, idSchema } from './graded.ts'
import { WORK_KINDS } from './stageTemplate.ts'

const month = z.int().min(1).max(12)
/** 0 Sunday .. 6 Saturday. */
const weekday = z.int().min(0).max(6)

/**
 * A day off that returns every year: a date, moved to Friday from a Saturday and to Monday from a Sunday; or the n-th of a
 * weekday in a month, -1 for the last.
 */
const holidaySchema = z.union([
  z.strictObject({ name: z.string().min(1).max(80), month, day: z.int().min(1).max(31) }),
  z.strictObject({
    name: z.string().min(1).max(80),
    month,
    weekday,
    nth: z.int().min(-1).max(5),
  }),
])
export type Holiday = z.infer<typeof holidaySchema>

/** The days on which work is done. A stage's calendar days are taken as a share of this week, so that only holidays and pauses lengthen it. */
export const workCalendarSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  workWeekdays: z.array(weekday).min(1).max(7),
  holidays: z.array(holidaySchema).max(60),
  /** Kinds of work that rest in months whose mean outside temperature at the campus lies below this. */
  coldPause: z
    .strictObject({ works: z.array(z.enum(WORK_KINDS)).min(1), belowMeanC: gradedTempC })
    .optional(),
  confidence: z.enum(CONFIDENCES),
  source: z.string().min(1).max(80),
  note: z.string().max(400).optional(),
})
export type WorkCalendar = z.infer<typeof workCalendarSchema>
