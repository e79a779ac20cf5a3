import { z } from 'zod'
import { idSchema, isoDateSchema } from '../catalog/graded.ts'

const metres = z.number().min(-1e6).max(1e6)

/** Where the eye stands: on a sphere round a target on the table. x east, y up, z south, metres; angles in degrees. */
const bookmarkCameraSchema = z.strictObject({
  targetX: metres,
  targetY: metres,
  targetZ: metres,
  distanceM: z.number().positive().max(1e6),
  /** The eye looks along it, clockwise from north. */
  bearingDeg: z.number().min(-720).max(720),
  /** Height of the eye above the horizon. */
  elevationDeg: z.number().min(0).max(90),
  isOrthographic: z.boolean(),
})

/** A view of the model a person keeps: by name, with the day it is of and what colour shows. The model does not read it. */
export const bookmarkSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  /** The day the playhead is taken to; also its place on the camera path. */
  date: isoDateSchema,
  /** What colour shows, by its name in the app; one the app does not know shows stages. */
  overlay: z
    .string()
    .regex(/^[a-z-]+$/)
    .max(40),
  camera: bookmarkCameraSchema,
})
export type Bookmark = z.infer<typeof bookmarkSchema>
