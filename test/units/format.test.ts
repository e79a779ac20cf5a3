import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatKw,
  formatMega,
  formatRatio,
  formatShare,
  formatUsd,
} from '../../shared/units/format.ts'

describe('numbers as people read them', () => {
  it('groups thousands', () => expect(formatCount(201_600)).toBe('201,600'))

  it('keeps one decimal of a megawatt below 100 and none above', () => {
    expect([
      formatMega(0),
      formatMega(57.44),
      formatMega(99.94),
      formatMega(99.96),
      formatMega(412.4),
    ]).toEqual(['0.0', '57.4', '99.9', '100', '412'])
  })

  it('turns to megawatts at 1,000 kW', () => {
    expect([formatKw(4.25), formatKw(132), formatKw(999.4), formatKw(1000), formatKw(57_440)]).toEqual([
      '4.3 kW',
      '132 kW',
      '999 kW',
      '1.0 MW',
      '57.4 MW',
    ])
  })

  it('writes money in three digits with its size', () => {
    expect([5400, 85_558, 310e6, 16.42e9, 1.4e12].map(formatUsd)).toEqual([
      '$5,400',
      '$85.6 k',
      '$310 M',
      '$16.4 B',
      '$1.4 T',
    ])
  })

  it('writes shares as percent, and a dash for a ratio where nothing runs', () => {
    expect([formatShare(0.537), formatRatio(1.184), formatRatio(0)]).toEqual(['54 %', '1.18', '–'])
  })
})
