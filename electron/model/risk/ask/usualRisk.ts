import type { Distribution } from '../../../../shared/scenario/distribution.ts'

/**
 * Days by which a dated delivery of racks comes later than promised, where the scenario says nothing of it.
 * assumed: a week early at best, on the day as a rule, a quarter late at worst; allocation to delivery itself runs from half to twice its usual 26 weeks.
 */
export const USUAL_DELIVERY_SLIP: Distribution = { shape: 'triangular', low: -7, mode: 0, high: 90 }

/**
 * Days by which utility capacity comes later than its date, where the scenario says nothing of it and holds no observed slips.
 * assumed: energisation dates slip, hardly ever the other way; half a year at worst for capacity under contract.
 */
export const USUAL_GRID_SLIP: Distribution = { shape: 'triangular', low: 0, mode: 0, high: 180 }

/**
 * Days by which a step of a hall's own electrical plant comes later than its date.
 * assumed: it stands in the building and waits for its tests alone; the two months by which troubled on-site commissioning outlasts a well-run one at worst.
 */
export const USUAL_STEP_SLIP: Distribution = { shape: 'triangular', low: 0, mode: 0, high: 60 }

/**
 * Capital cost as a ratio of the plan's. assumed: -10 % to +20 % is the range that AACE 18R-97 gives a class 3 estimate, the class of a
 * budget authorised on a preliminary design.
 */
export const USUAL_CAPEX_RATIO: Distribution = { shape: 'triangular', low: 0.9, mode: 1, high: 1.2 }

/**
 * Cost of a day by which the last contracted hall is late, as a share of the planned capital a year.
 * assumed: 8 % a year of carrying cost on the whole of it; revenue not earned is left to the scenario.
 */
export const USUAL_CARRYING_RATIO = 0.08
