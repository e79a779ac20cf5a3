import type { Locator } from '@playwright/test'
import { PNG } from 'pngjs'

export async function pictureOf(locator: Locator): Promise<PNG> {
  return PNG.sync.read(await locator.screenshot())
}

/** Mean difference of two pictures of one size, 0 (the same) to 1 (black and white exchanged). */
export function differenceOf(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  let sum = 0
  for (let at = 0; at < one.data.length; at++) sum += Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0))
  return sum / one.data.length / 255
}

/** Number of different colours, to tell a picture from an empty surface. */
export function colourCount({ data }: PNG): number {
  const colours = new Set<number>()
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at))
  return colours.size
}
