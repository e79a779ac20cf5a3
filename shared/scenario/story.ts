import { z } from 'zod'
import { idSchema, isoDateSchema } from '../catalog/graded.ts'

/** What can stand in the room of the picture. Named here because a story in a file names it. */
export const VIEWS = ['model', 'portfolio', 'contracts', 'risk'] as const
export type View = (typeof VIEWS)[number]

/** `hall:hall-d1a`: an element of the plan by its id; a rack is named by its hall and is the first one there. */
const placeSchema = z
  .string()
  .max(100)
  .regex(
    /^(campus|building|hall|rack):[a-z0-9-]+$/,
    'use "campus:", "building:", "hall:" or "rack:" and an id',
  )

/** One page of the guided story: words, and how the plan is looked at while they are read. */
const storyStepSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1).max(80),
  /** Paragraphs, an empty line between two. */
  text: z.string().min(1).max(1200),
  /** The day the playhead is taken to. */
  date: isoDateSchema,
  view: z.enum(VIEWS),
  /** Where the eye stands: the whole table from the side or from above, or an element. */
  camera: z.union([z.enum(['hero', 'plan']), placeSchema]),
  /** What colour shows, by its name in the app; one the app does not know shows stages. */
  overlay: z
    .string()
    .regex(/^[a-z-]+$/)
    .max(40),
  /** The element that is framed and inspected, or `null`. */
  selection: placeSchema.nullable(),
  /** Ids of the sources the words rest on. */
  sources: z.array(z.string().min(1).max(80)).max(8),
})
export type StoryStep = z.infer<typeof storyStepSchema>

export const storySchema = z.strictObject({
  title: z.string().min(1).max(120),
  steps: z.array(storyStepSchema).min(1).max(60),
})
export type Story = z.infer<typeof storySchema>

/** Kind and id of a place: `rack:hall-d1a` -> rack, hall-d1a. */
export function splitPlace(place: string): { kind: 'campus' | 'building' | 'hall' | 'rack'; id: string } {
  const [kind = '', id = ''] = place.split(':')
  return { kind: kind as 'campus' | 'building' | 'hall' | 'rack', id }
}
