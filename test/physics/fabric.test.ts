import { describe, expect, it } from 'vitest'
import { sizeFabric } from '../../electron/model/network/fabric.ts'
import {
  CABLE_SLACK,
  clusterItKw,
  fabricPower,
  mediumFor,
  metaSupport,
} from '../../electron/model/network/fabricPower.ts'

function fabricOf(endpoints: number, radix: number, rails = 8) {
  const outcome = sizeFabric(endpoints, radix, rails)
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.fabric
}

describe('O27 B200 SuperPOD on 64 ports, 8 rails', () => {
  it.each([
    [64, 16, 8, 0],
    [256, 64, 32, 0],
    [512, 128, 128, 64],
    [1024, 256, 256, 128],
    [2048, 512, 512, 256],
  ])('%d nodes take %d leaves, %d spines, %d cores', (nodes, leaves, spines, cores) => {
    const fabric = fabricOf(nodes * 8, 64)
    expect([fabric.leafCount, fabric.spineCount, fabric.coreCount]).toEqual([leaves, spines, cores])
    const cables = [fabric.endpointCables, fabric.leafSpineCables, fabric.spineCoreCables].slice(
      0,
      fabric.tierCount,
    )
    expect(cables).toEqual(cables.map(() => nodes * 8))
  })
})

it('B300 SuperPOD on effective radix 128: 512 nodes of two 400G ports a rail take 128 leaves and 64 spines', () => {
  const fabric = fabricOf(4096 * 2, 128)
  expect([fabric.leafCount, fabric.spineCount, fabric.tierCount]).toEqual([128, 64, 2])
})

it('every leaf reaches every spine with as many links, for any size', () => {
  for (let endpoints = 65; endpoints <= 2048; endpoints += 61) {
    const { spineCount } = fabricOf(endpoints, 64)
    expect(32 % spineCount).toBe(0)
  }
})

it('refuses what no three tiers can join, saying the most', () => {
  const outcome = sizeFabric(70_000, 64)
  expect(outcome.ok).toBe(false)
  expect(!outcome.ok && outcome.message).toContain('65536')
  expect(sizeFabric(100, 7).ok).toBe(false)
  expect(sizeFabric(NaN, 64).ok).toBe(false)
})

it('takes copper to 2 m, active copper to 7, active optics to 30, single mode to 500 and beyond', () => {
  expect([1, 5, 25, 300, 1500, 9000].map((pathM) => mediumFor(pathM)?.kind)).toEqual([
    'dac',
    'aec',
    'aoc',
    'dr',
    'fr',
    'lr',
  ])
  expect(mediumFor(50_000)).toBeNull()
  // 400 m apart is 560 m of cable: too far for DR.
  expect(mediumFor(400 * CABLE_SLACK)?.kind).toBe('fr')
})

it('draws 16 + 8 switches at 750 W, and 512 links of 34 W between the tiers', () => {
  const power = fabricPower(fabricOf(512, 64), 750, { endpointM: 1.5, leafSpineM: 80, spineCoreM: 0 })
  expect(power.switchKw).toBeCloseTo(18, 9)
  expect(power.opticsKw).toBeCloseTo(17.408, 9)
})

it('gives the network 11 % of the racks of accelerators: 1,000 kW x (1.10 x 1.03 + 0.11) = 1,243 kW, 8.1 % of a site at 1.09', () => {
  const { itKw, networkKw } = clusterItKw(1000, metaSupport)
  expect(itKw).toBeCloseTo(1243, 9)
  expect(networkKw / (1.09 * itKw)).toBeCloseTo(0.081, 3)
})
