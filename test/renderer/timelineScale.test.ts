import { describe, expect, it } from 'vitest'
import { placeLabels } from '../../renderer/timeline/labelLayout.ts'
import { headPx, scrollToLane, timelineLayout } from '../../renderer/timeline/layout.ts'
import { powerScale, powerTicks } from '../../renderer/timeline/curves/powerScale.ts'
import { rulerTicks } from '../../renderer/timeline/rulerTicks.ts'
import {
  panBy,
  PLOT_MARGIN_PX,
  reveal,
  timeScale,
  openingView,
  wholeView,
  zoomAround,
  zoomTo,
} from '../../renderer/timeline/timeView.ts'
import { assignVoices } from '../../renderer/timeline/lanes/voices.ts'

describe('the view of the timeline', () => {
  const whole = wholeView(1001) // days 0..1000

  it('lays the first day and the last day a margin from the edges', () => {
    const scale = timeScale(whole, 500)
    expect(scale(0)).toBe(PLOT_MARGIN_PX)
    expect(scale(1000)).toBe(500 - PLOT_MARGIN_PX)
    expect(scale.invert(scale(250))).toBeCloseTo(250, 9)
  })

  it('keeps the day under the pointer in its place while zooming', () => {
    const zoomed = zoomAround(whole, 250, 0.5, whole)
    expect(zoomed).toEqual({ firstDay: 125, lastDay: 625 }) // a quarter of 500 days before day 250
    expect(timeScale(zoomed, 500)(250)).toBeCloseTo(timeScale(whole, 500)(250), 9)
  })

  it('zooms no nearer than a week and no farther than the plan', () => {
    const nearest = zoomAround(whole, 500, 1e-6, whole)
    expect(nearest.lastDay - nearest.firstDay).toBeCloseTo(7, 9)
    expect(zoomAround(nearest, 500, 1e6, whole)).toEqual(whole)
  })

  it('pans to the ends of the plan and not beyond', () => {
    const view = { firstDay: 100, lastDay: 300 }
    expect(panBy(view, -500, whole)).toEqual({ firstDay: 0, lastDay: 200 })
    expect(panBy(view, 5000, whole)).toEqual({ firstDay: 800, lastDay: 1000 })
  })

  it('moves only as far as needed to show a day', () => {
    const view = { firstDay: 100, lastDay: 300 }
    expect(reveal(view, 200, whole)).toBe(view)
    expect(reveal(view, 400, whole)).toEqual({ firstDay: 380, lastDay: 580 }) // a tenth of 200 days from the left
    expect(reveal(view, 50, whole)).toEqual({ firstDay: 0, lastDay: 200 })
  })
})

describe('the ruler', () => {
  const labels = (firstDay: number, lastDay: number, widthPx: number): string[] =>
    rulerTicks('2025-09-01', { firstDay, lastDay }, widthPx)
      .map((tick) => tick.label)
      .filter((label) => label !== '')

  it('shows years and quarters from afar', () => {
    expect(labels(0, 500, 300)).toEqual(['Q4', '2026', 'Q2', 'Q3', 'Q4', '2027'])
  })
  it('shows years alone from very far', () => {
    expect(labels(0, 3000, 300)).toEqual(['2026', '2027', '2028', '2029', '2030', '2031', '2032', '2033'])
  })
  it('shows months nearer by, and days nearest', () => {
    expect(labels(0, 150, 300)).toEqual(['Sep', 'Oct', 'Nov', 'Dec', '2026'])
    expect(labels(0, 29, 600)).toEqual(['Sep', '8', '15', '22']) // 21 px a day: weeks are named, days are lines
    expect(labels(0, 6, 160)).toEqual(['Sep', '2', '3', '4', '5', '6', '7'])
    expect(labels(0, 6, 600)).toEqual(['Sep', 'Tue 2', 'Wed 3', 'Thu 4', 'Fri 5', 'Sat 6', 'Sun 7'])
  })
  it('names every second, fifth or tenth year where all have no room', () => {
    expect(labels(0, 14_600, 600)).toEqual(['2030', '2035', '2040', '2045', '2050', '2055', '2060', '2065']) // 40 years, 15 px each
    expect(labels(0, 14_600, 200)).toEqual(['2030', '2040', '2050', '2060'])
  })
  it('puts a year where it begins', () => {
    const ticks = rulerTicks('2025-09-01', { firstDay: 0, lastDay: 500 }, 600)
    expect(ticks.find((tick) => tick.label === '2026')).toEqual({ day: 122, label: '2026', rank: 'year' }) // 30+31+30+31
  })
})

describe('labels of bar lines', () => {
  it('never touch one another and stay inside', () => {
    const wishes = Array.from({ length: 30 }, (_, i) => ({ x: (i * 37) % 400, widthPx: 60, priority: i % 3 }))
    const placed = placeLabels(wishes, 400, 2)
    expect(placed.length).toBeGreaterThan(4)
    for (const [i, a] of placed.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0)
      expect(a.left + 60).toBeLessThanOrEqual(400)
      for (const b of placed.slice(i + 1)) {
        if (a.row === b.row) expect(Math.abs(a.left - b.left)).toBeGreaterThanOrEqual(60)
      }
    }
  })
  it('gives the first place to the more important', () => {
    const placed = placeLabels(
      [
        { x: 50, widthPx: 80, priority: 4 },
        { x: 52, widthPx: 80, priority: 0 },
      ],
      140,
      1,
    )
    expect(placed).toEqual([{ index: 1, left: 56, row: 0, isRightOfLine: true }])
  })
  it('stand left of their line near the right edge', () => {
    expect(placeLabels([{ x: 390, widthPx: 60, priority: 0 }], 400, 1)).toEqual([
      { index: 0, left: 326, row: 0, isRightOfLine: false },
    ])
  })
})

describe('the staves', () => {
  it('give stages that overlap a voice each, and take voices up again', () => {
    const { voiceOf, voiceCount } = assignVoices([
      { startDay: 0, endDay: 10 },
      { startDay: 5, endDay: 20 },
      { startDay: 10, endDay: 15 },
    ])
    expect(voiceOf).toEqual([0, 1, 0])
    expect(voiceCount).toBe(2)
  })
  it('fill the height they are given exactly', () => {
    for (const heightPx of [132, 168, 230, 320, 700]) {
      const layout = timelineLayout(heightPx, 12)
      expect(headPx(layout) + layout.lanesPx).toBe(heightPx)
    }
  })
})

describe('a double click on a bar', () => {
  it('shows its days with 15 % of room at both ends', () => {
    expect(zoomTo(100, 200, wholeView(1001))).toEqual({ firstDay: 85, lastDay: 215 })
    expect(zoomTo(0, 100, wholeView(1001))).toEqual({ firstDay: 0, lastDay: 130 })
  })
})

describe('the first view of a plan', () => {
  it('is its build-out and a little more: 400 days of work in a plan of 2,000 show 460', () => {
    expect(openingView(2000, 400)).toEqual({ firstDay: 0, lastDay: expect.closeTo(460, 6) as number }) // 400 * 1.15
  })

  it('is the whole plan where the build-out takes most of it', () => {
    expect(openingView(1001, 700)).toEqual(wholeView(1001)) // 700 * 1.15 = 805 of 1,000 days
  })
})

describe('ticks beside the curves', () => {
  const layout = (heightPx: number) => timelineLayout(heightPx, 12)
  it('stand 24 px apart or more, however low the band is, and one stays', () => {
    for (const heightPx of [132, 168, 190, 320, 700]) {
      for (const maxMw of [0.3, 7, 95, 300, 595, 2400]) {
        const scale = powerScale(maxMw, layout(heightPx))
        const ticks = powerTicks(scale)
        expect(ticks.length, `${maxMw} MW in ${heightPx} px`).toBeGreaterThan(0)
        for (const [index, tick] of ticks.entries()) {
          const below = ticks[index - 1]
          if (below !== undefined) expect(scale(below) - scale(tick)).toBeGreaterThanOrEqual(24)
        }
      }
    }
  })
})

describe('lanes that scroll', () => {
  it('are as tall as fills their room with whole lanes, and come into sight by whole lanes', () => {
    const layout = timelineLayout(190, 12) // 4 lanes of 18 px in the 74 px under curves and strip
    expect(layout.lanesPx).toBe(74)
    expect(layout.lanePx).toBe(18)
    expect(scrollToLane(2, layout, 0)).toBe(0) // 2 * 18 + 18 <= 74: shows already
    expect(scrollToLane(6, layout, 0)).toBe(54) // the seventh of 12, under three: 3 * 18
    expect(scrollToLane(1, layout, 54)).toBe(18) // above: to its own top
  })
})
