import { describe, expect, it } from 'vitest'
import { placeWindow } from '../../electron/main/windowState.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const left = { x: 100, y: 50, width: 1500, height: 900, isMaximized: false }

describe('where the window opens', () => {
  it('where it was left', () => {
    expect(placeWindow(left, [screen])).toEqual({ x: 100, y: 50, width: 1500, height: 900 })
  })

  it('in full on a screen smaller than its first size', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1280, height: 800 }])).toEqual({
      width: 1280,
      height: 800,
    })
  })

  it('afresh when the screen it was left on is gone', () => {
    expect(placeWindow({ ...left, x: 2500 }, [screen])).toEqual({ width: 1440, height: 900 })
    expect(placeWindow({ ...left, x: 2500 }, [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 2500 })
  })

  it('never too small to use', () => {
    expect(placeWindow({ ...left, width: 200, height: 100 }, [screen])).toMatchObject({
      width: 960,
      height: 640,
    })
  })
})
