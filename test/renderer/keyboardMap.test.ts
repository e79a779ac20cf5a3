import { describe, expect, it } from 'vitest'
import { keyAction, SHORTCUTS, type KeyAction, type KeyPress } from '../../renderer/app/keys/keyboardMap.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyAction | null =>
  keyAction({ key, isCtrlOrMeta: false, isShift: false, isAlt: false, focus: 'other', ...more })

describe('keys', () => {
  it('play and pause on Space and K, back and on with J and L, slower and faster on < and >', () => {
    expect(press(' ')).toEqual({ kind: 'menu', command: 'play' })
    expect(press('k')).toEqual({ kind: 'menu', command: 'play' })
    expect(press('j')).toEqual({ kind: 'shuttle', direction: -1 })
    expect(press('L')).toEqual({ kind: 'shuttle', direction: 1 }) // Caps Lock
    expect(press('>', { isShift: true })).toEqual({ kind: 'change-speed', direction: 1 })
  })

  it('step a day by arrows, a week with Shift, a month by page, a milestone with Ctrl', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'step', days: 1 })
    expect(press('ArrowLeft', { isShift: true })).toEqual({ kind: 'step', days: -7 })
    expect(press('PageDown')).toEqual({ kind: 'step-months', months: 1 })
    expect(press('ArrowRight', { isCtrlOrMeta: true })).toEqual({ kind: 'go-to-milestone', direction: 1 })
    expect(press('Home')).toEqual({ kind: 'menu', command: 'go-to-start' })
    expect(press('End')).toEqual({ kind: 'menu', command: 'go-to-end' })
  })

  it('choose a view by its letter, and turn the pages of the story', () => {
    expect(press('M', { isShift: true })).toEqual({ kind: 'menu', command: 'view-model' })
    expect(press('R', { isShift: true })).toEqual({ kind: 'menu', command: 'view-risk' })
    expect(press('s')).toEqual({ kind: 'menu', command: 'story' })
    expect(press('n')).toEqual({ kind: 'turn-story', steps: 1 })
    expect(press('b')).toEqual({ kind: 'turn-story', steps: -1 })
    expect(press('n', { focus: 'field' })).toBeNull()
  })

  it('set the range, loop, mark, type a date, go to a phase', () => {
    expect(press('i')).toEqual({ kind: 'set-range', end: 'in' })
    expect(press('o')).toEqual({ kind: 'set-range', end: 'out' })
    expect(press('I', { isShift: true })).toEqual({ kind: 'go-to-range', end: 'in' })
    expect(press('L', { isShift: true })).toEqual({ kind: 'menu', command: 'toggle-loop' })
    expect(press('m')).toEqual({ kind: 'menu', command: 'add-note' })
    expect(press('t')).toEqual({ kind: 'menu', command: 'go-to-date' })
    expect(press('1')).toEqual({ kind: 'go-to-phase', index: 0 })
    expect(press('9')).toEqual({ kind: 'go-to-phase', index: 8 })
    expect(press('+', { isShift: true })).toEqual({ kind: 'zoom-time', direction: 1 })
    expect(press('?', { isShift: true })).toEqual({ kind: 'menu', command: 'shortcuts' })
  })

  it('undo and redo', () => {
    expect(press('z', { isCtrlOrMeta: true })).toEqual({ kind: 'menu', command: 'undo' })
    expect(press('Z', { isCtrlOrMeta: true, isShift: true })).toEqual({ kind: 'menu', command: 'redo' })
    expect(press('y', { isCtrlOrMeta: true })).toEqual({ kind: 'menu', command: 'redo' })
  })

  it('never fire while a field has the focus, nor press a button twice', () => {
    const all = SHORTCUTS.flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => Object.keys(keys)))
    for (const chord of all) {
      const key = chord === '+' ? '+' : (chord.split('+').at(-1) ?? '')
      expect(press(key === 'Space' ? ' ' : key, { focus: 'field' }), chord).toBeNull()
    }
    expect(press('z', { focus: 'field', isCtrlOrMeta: true })).toBeNull()
    expect(press(' ', { focus: 'button' })).toBeNull()
    expect(press('f', { focus: 'button' })).toEqual({ kind: 'menu', command: 'focus' })
  })

  it('leave to the system and the menu bar what is not theirs', () => {
    expect(press('s', { isCtrlOrMeta: true })).toBeNull()
    expect(press('a', { isCtrlOrMeta: true })).toBeNull()
    expect(press('-', { isCtrlOrMeta: true })).toBeNull()
    expect(press('ArrowLeft', { isAlt: true })).toBeNull()
    expect(press('Q', { isShift: true })).toBeNull()
    expect(press('q')).toBeNull()
  })

  it('are listed once, each with words of its own', () => {
    const shortcuts = SHORTCUTS.flatMap((group) => group.shortcuts)
    const chords = shortcuts.flatMap(({ keys }) => Object.keys(keys))
    expect(new Set(chords).size).toBe(chords.length)
    expect(new Set(shortcuts.map(({ words }) => words)).size).toBe(shortcuts.length)
  })
})
