import { describe, expect, it } from 'vitest'
import { keyAction, type KeyAction, type KeyPress } from '../../renderer/app/keyboardMap.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyAction | null =>
  keyAction({ key, isCtrlOrMeta: false, isShift: false, isAlt: false, focus: 'other', ...more })

describe('keys', () => {
  it('play and pause on Space and K; slower and faster on J and L', () => {
    expect(press(' ')).toEqual({ kind: 'menu', command: 'play' })
    expect(press('k')).toEqual({ kind: 'menu', command: 'play' })
    expect(press('j')).toEqual({ kind: 'change-speed', direction: -1 })
    expect(press('L')).toEqual({ kind: 'change-speed', direction: 1 })
  })

  it('step a day by arrows, a week with Shift, a milestone with Ctrl', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'step', days: 1 })
    expect(press('ArrowLeft', { isShift: true })).toEqual({ kind: 'step', days: -7 })
    expect(press('ArrowRight', { isCtrlOrMeta: true })).toEqual({ kind: 'go-to-milestone', direction: 1 })
  })

  it('choose a view by its number, and turn the pages of the story', () => {
    expect(press('1')).toEqual({ kind: 'menu', command: 'view-model' })
    expect(press('4')).toEqual({ kind: 'menu', command: 'view-risk' })
    expect(press('s')).toEqual({ kind: 'menu', command: 'story' })
    expect(press('n')).toEqual({ kind: 'turn-story', steps: 1 })
    expect(press('b')).toEqual({ kind: 'turn-story', steps: -1 })
    expect(press('4', { focus: 'field' })).toBeNull()
  })

  it('undo and redo as everywhere', () => {
    expect(press('z', { isCtrlOrMeta: true })).toEqual({ kind: 'menu', command: 'undo' })
    expect(press('Z', { isCtrlOrMeta: true, isShift: true })).toEqual({ kind: 'menu', command: 'redo' })
    expect(press('y', { isCtrlOrMeta: true })).toEqual({ kind: 'menu', command: 'redo' })
  })

  it('belong to a text field while it has the focus, and Space to a button', () => {
    for (const key of [' ', 'f', 'a', 'ArrowLeft', 'Home', 'Escape']) {
      expect(press(key, { focus: 'field' })).toBeNull()
    }
    expect(press('z', { focus: 'field', isCtrlOrMeta: true })).toBeNull()
    expect(press(' ', { focus: 'button' })).toBeNull()
    expect(press('f', { focus: 'button' })).toEqual({ kind: 'menu', command: 'focus' })
  })

  it('leave to the system what is not theirs', () => {
    expect(press('s', { isCtrlOrMeta: true })).toBeNull()
    expect(press('a', { isCtrlOrMeta: true })).toBeNull()
    expect(press('ArrowLeft', { isAlt: true })).toBeNull()
    expect(press('F', { isShift: true })).toBeNull()
    expect(press('q')).toBeNull()
  })
})
