/**
 * ASHRAE thermal classes by the warmest supply they allow, degrees C, coolest first.
 *
 * @see ASHRAE TC 9.9, Thermal Guidelines, 5th ed. 2021: air A1-A4 and H1 (allowable), facility water W; S: coolant at the racks
 */
const CLASSES = {
  air: [
    ['H1', 25],
    ['A1', 32],
    ['A2', 35],
    ['A3', 40],
    ['A4', 45],
  ],
  'facility-water': [
    ['W17', 17],
    ['W27', 27],
    ['W32', 32],
    ['W40', 40],
    ['W45', 45],
  ],
  coolant: [
    ['S30', 30],
    ['S40', 40],
    ['S45', 45],
    ['S50', 50],
  ],
} as const
const BEYOND = { air: 'beyond A4', 'facility-water': 'W+', coolant: 'beyond S50' } as const

export type ThermalMedium = keyof typeof CLASSES

/** The class whose equipment takes a supply this warm: the coolest that allows it. */
export function thermalClass(medium: ThermalMedium, supplyC: number): string {
  return CLASSES[medium].find(([, mostC]) => supplyC <= mostC + 1e-9)?.[0] ?? BEYOND[medium]
}
