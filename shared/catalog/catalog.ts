import { z } from 'zod'
import {
  airHandlerSchema,
  cduSchema,
  chillerSchema,
  coolingDesignSchema,
  heatRejectionSchema,
} from './coolingEquipment.ts'
import { costSetSchema } from './costSet.ts'
import { forecastSlipSchema } from './forecastSlip.ts'
import { leadTimeSchema } from './leadTime.ts'
import { locationSchema } from './location.ts'
import {
  batterySchema,
  generatorSchema,
  powerDesignSchema,
  transformerSchema,
  upsSchema,
} from './powerEquipment.ts'
import { priceCurveSchema } from './priceCurve.ts'
import { rackTypeSchema } from './rackType.ts'
import { sourceSchema } from './source.ts'
import { stageTemplateSchema } from './stageTemplate.ts'
import { workCalendarSchema } from './workCalendar.ts'

/** At most this many entries of one kind: far above any real catalog, small enough to read at once. */
const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(500)

/**
 * Everything a plan can be made of. The bundled catalog and the equipment embedded in a scenario
 * have this one shape, so that a scenario answers the same when the catalog moves on.
 */
export const catalogSchema = z.strictObject({
  rackTypes: list(rackTypeSchema),
  transformers: list(transformerSchema),
  upsTypes: list(upsSchema),
  generators: list(generatorSchema),
  batteries: list(batterySchema).default([]),
  cdus: list(cduSchema),
  heatRejections: list(heatRejectionSchema),
  chillers: list(chillerSchema),
  airHandlers: list(airHandlerSchema),
  powerDesigns: list(powerDesignSchema),
  coolingDesigns: list(coolingDesignSchema),
  locations: list(locationSchema),
  stageTemplates: list(stageTemplateSchema),
  calendars: list(workCalendarSchema).optional(),
  leadTimes: list(leadTimeSchema).optional(),
  forecastSlips: list(forecastSlipSchema).optional(),
  costSets: list(costSetSchema),
  priceCurves: list(priceCurveSchema).optional(),
  sources: list(sourceSchema),
})
export type Catalog = z.infer<typeof catalogSchema>
