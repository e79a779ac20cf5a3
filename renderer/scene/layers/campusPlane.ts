import type { Campus, Footprint } from '../../../shared/results/place.ts'

/** A point of a campus on the table, metres. */
export function onTable(campus: Campus, x: number, z: number): { x: number; z: number } {
  return { x: campus.boardX + x, z: campus.boardZ + z }
}

/** A point given along a footprint's own axes, in campus metres. */
export function within(area: Footprint, along: number, across: number): { x: number; z: number } {
  const c = Math.cos(area.yaw)
  const s = Math.sin(area.yaw)
  return { x: area.x + along * c + across * s, z: area.z + across * c - along * s }
}

/** The same 32-bit mixing on every machine: a number 0..1 from two whole numbers. */
export function scatter(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296
}
