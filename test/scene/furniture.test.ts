import { describe, expect, it } from 'vitest'
import { scaleBar } from '../../renderer/scene/furniture/scaleBar.ts'
import { cividis } from '../../renderer/scene/overlays/cividis.ts'
import { legendOf } from '../../renderer/scene/overlays/legend.ts'
import { rampTopKw } from '../../renderer/scene/overlays/rackPower.ts'
import { tinyResult } from '../support/tinyResult.ts'

describe('the scale bar', () => {
  it('is the longest of 1, 2, 5 that fits: at 1.3 m a pixel 150 px are 195 m, so 100 m', () => {
    expect(scaleBar(1.3, 150)).toEqual({ lengthM: 100, widthPx: 100 / 1.3, label: '100 m' })
  })

  it('names kilometres and centimetres', () => {
    expect(scaleBar(20, 150).label).toBe('2 km')
    expect(scaleBar(0.002, 150).label).toBe('20 cm')
  })
})

describe('the legend', () => {
  it('gives each stage a colour and a second sign of its own', () => {
    const { entries } = legendOf('stage', null)
    expect(entries.map(({ label }) => label)).toEqual([
      'planned',
      'construction',
      'installed',
      'commissioning',
      'live',
      'retired',
    ])
    expect(new Set(entries.map(({ colour }) => colour)).size).toBe(6)
    expect(new Set(entries.map(({ sign }) => sign)).size).toBe(6)
  })

  it('runs rack power from 0 to a round number above the most a rack draws', () => {
    const result = tinyResult()
    const most = Math.max(...result.rows.rackKw)
    const top = rampTopKw(result)
    expect(top).toBeGreaterThanOrEqual(most)
    expect(top).toBeLessThan(most * 1.3)
    const { entries, unit } = legendOf('rack-power', result)
    expect(entries[0]?.label).toBe('0')
    expect(entries.at(-1)?.label).toBe(String(top))
    expect(unit).toBe('kW a rack')
  })

  it('ramps from dark blue to light yellow, lighter all the way', () => {
    const lightness = (hex: string): number =>
      [1, 3, 5].reduce(
        (sum, at, i) => sum + parseInt(hex.slice(at, at + 2), 16) * [0.2126, 0.7152, 0.0722][i]!,
        0,
      )
    const steps = Array.from({ length: 21 }, (_, i) => lightness(cividis(i / 20)))
    for (let i = 1; i < steps.length; i++) expect(steps[i]!).toBeGreaterThan(steps[i - 1]!)
  })
})
