/** A rail-optimised Clos fabric of like switches. */
export interface Fabric {
  tierCount: 1 | 2 | 3
  leafCount: number
  spineCount: number
  coreCount: number
  /** Cables from endpoints to leaves, leaves to spines, spines to cores. */
  endpointCables: number
  leafSpineCables: number
  spineCoreCables: number
}

export type FabricOutcome = { ok: true; fabric: Fabric } | { ok: false; code: string; message: string }

/** What a fabric may be beside its ports. */
export interface FabricShape {
  /** Leaf ports to endpoints over leaf ports up; 1 is non-blocking. */
  oversubscription: number
  /** `auto`: the fewest tiers that reach. */
  tiers: 'auto' | 'two' | 'three'
}

const NON_BLOCKING: FabricShape = { oversubscription: 1, tiers: 'auto' }

/** Most endpoints that so many tiers of a switch join: r2 / 2 and r3 / 4 where nothing blocks. */
export function mostEndpoints(radix: number, { oversubscription, tiers }: FabricShape): number {
  const down = leafDownPorts(radix, oversubscription)
  return tiers === 'two' ? radix * down : (down * radix * radix) / 2
}

/** Ports of a leaf that face its endpoints; at least one is left to go up. */
function leafDownPorts(radix: number, oversubscription: number): number {
  const down = Math.floor((radix * oversubscription) / (1 + oversubscription) + 1e-9)
  return Math.max(1, Math.min(radix - 1, down))
}

/**
 * Counts the switches and cables that join endpoints.
 *
 * Without blocking, two tiers reach r2 / 2 endpoints, three r3 / 4. Leaves come in groups of `railCount`, so that rail k of every node of a group meets on
 * leaf k; spines are rounded up to a divisor of the leaf's uplinks, so that every leaf has as many links to each.
 *
 * @param radix ports of a switch, 8 or more, even; `endpointCount` node ports (nodes x rails)
 * @see NVIDIA DGX SuperPOD B200 reference architecture 2024-25: 2N/r leaves, N/r spines (two tiers); 2N/r, 2N/r, N/r (three)
 */
export function sizeFabric(
  endpointCount: number,
  radix: number,
  railCount = 1,
  shape: FabricShape = NON_BLOCKING,
): FabricOutcome {
  if (!(radix >= 8) || radix % 2 !== 0 || !Number.isInteger(radix)) {
    return {
      ok: false,
      code: 'bad-radix',
      message: `A switch of ${radix} ports cannot build this fabric; give an even number from 8 on.`,
    }
  }
  if (!Number.isInteger(endpointCount) || endpointCount < 0) {
    return {
      ok: false,
      code: 'bad-endpoints',
      message: `${endpointCount} endpoints is not a whole number of ports.`,
    }
  }
  const most = mostEndpoints(radix, shape)
  const tierWord = shape.tiers === 'two' ? 'Two' : 'Three'
  if (endpointCount > most) {
    return {
      ok: false,
      code: 'too-many-endpoints',
      message: `${tierWord} tiers of ${radix}-port switches join at most ${most} endpoints, not ${endpointCount}; take larger switches or more planes.`,
    }
  }
  const none = { leafSpineCables: 0, spineCoreCables: 0, spineCount: 0, coreCount: 0 }
  if (endpointCount <= radix) {
    const leafCount = endpointCount === 0 ? 0 : 1
    return { ok: true, fabric: { ...none, tierCount: 1, leafCount, endpointCables: endpointCount } }
  }
  const down = leafDownPorts(radix, shape.oversubscription)
  const up = radix - down
  const rails = Math.max(1, Math.floor(railCount))
  const leafCount = Math.ceil(Math.ceil(endpointCount / down) / rails) * rails
  const uplinks = leafCount * up
  if (shape.tiers !== 'three' && endpointCount <= radix * down) {
    return {
      ok: true,
      fabric: {
        ...none,
        tierCount: 2,
        leafCount,
        spineCount: divisorFrom(Math.ceil(uplinks / radix), up),
        endpointCables: endpointCount,
        leafSpineCables: uplinks,
      },
    }
  }
  return {
    ok: true,
    fabric: {
      tierCount: 3,
      leafCount,
      spineCount: Math.ceil(uplinks / (radix / 2)),
      coreCount: Math.ceil(uplinks / radix),
      endpointCables: endpointCount,
      leafSpineCables: uplinks,
      spineCoreCables: uplinks,
    },
  }
}

/** Smallest divisor of `of` that is at least `least`; `of` itself where `least` is larger. */
function divisorFrom(least: number, of: number): number {
  for (let candidate = Math.max(1, least); candidate < of; candidate++)
    if (of % candidate === 0) return candidate
  return of
}
