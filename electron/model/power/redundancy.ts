import type { Redundancy } from '../../../shared/catalog/powerEquipment.ts'
import { unitsFor } from '../numbers/limits.ts'

/**
 * Units to install so that `need` is carried with units of `rated` and the scheme still holds after losing what it
 * is built to lose.
 *
 * N: just enough. N+1: one more. 2N: all twice. 3N/2 and 4N/3 (three to make two, four to make three): every unit
 * runs to that share, and there are at least three or four. block: one reserve block behind each four that carry load (4+1).
 *
 * @see Liebert/Emerson white paper on redundancy; NVIDIA "800 VDC architecture", 2026 (4-to-make-3, 4+1 catcher)
 */
export function unitsInstalled(scheme: Redundancy, need: number, rated: number): number {
  const carrying = unitsFor(need, rated)
  if (carrying === 0) return 0
  switch (scheme) {
    case 'N':
      return carrying
    case 'N+1':
      return carrying + 1
    case '2N':
      return 2 * carrying
    case '3N/2':
      return Math.max(3, unitsFor(need, (rated * 2) / 3))
    case '4N/3':
      return Math.max(4, unitsFor(need, (rated * 3) / 4))
    case 'block':
      return carrying + Math.ceil(carrying / 4)
  }
}

/** Share of `installed` units' rating that may carry load under the scheme, 0..1. */
export function usableShare(scheme: Redundancy, installed: number): number {
  if (installed <= 0) return 0
  switch (scheme) {
    case 'N':
      return 1
    case 'N+1':
      return (installed - 1) / installed
    case '2N':
      return 0.5
    case '3N/2':
      return 2 / 3
    case '4N/3':
      return 3 / 4
    case 'block':
      return (installed - Math.ceil(installed / 5)) / installed
  }
}
