import type { Vector4 } from 'three'

import type { Section } from '../../shared/state/viewStore.ts'

const NORMALS = { height: [0, 1, 0], east: [1, 0, 0], south: [0, 0, 1] } as const satisfies Record<
  Section['axis'],
  readonly [number, number, number]
>

/** Writes the plane as the shader reads it; `null` cuts nothing. */
export function writeSection(section: Section | null, into: Vector4): void {
  if (section) {
    const [x, y, z] = NORMALS[section.axis]
    into.set(x, y, z, section.atM)
  } else into.set(0, 0, 0, 1)
}
