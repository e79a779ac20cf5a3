import type { BufferGeometry } from 'three'

/** Size of a machine, metres: length along x, width along z. */
export interface MachineSize {
  lengthM: number
  widthM: number
  heightM: number
}

/** `far`: what is recognised across a campus. `near`: what is seen standing in the yard. */
export type Detail = 'far' | 'near'

export type MachineBuilder = (size: MachineSize, detail: Detail) => BufferGeometry
