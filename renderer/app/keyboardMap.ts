import type { MenuCommand } from '../../shared/contract/controlPlane.ts'

/** What a key on the keyboard asks of the window: a command of the menu, or something the menu has not. */
export type KeyAction =
  | { kind: 'menu'; command: MenuCommand }
  | { kind: 'change-speed'; direction: -1 | 1 }
  | { kind: 'step'; days: number }
  | { kind: 'go-to-milestone'; direction: -1 | 1 }
  | { kind: 'toggle-overlay' }
  | { kind: 'turn-story'; steps: -1 | 1 }
  | { kind: 'deselect' }

export interface KeyPress {
  key: string
  isCtrlOrMeta: boolean
  isShift: boolean
  isAlt: boolean
  /** What has the focus: a text field keeps its keys, a button keeps Space and Enter. */
  focus: 'field' | 'button' | 'other'
}

const WEEK_DAYS = 7
const MONTH_DAYS = 30

const menu = (command: MenuCommand): KeyAction => ({ kind: 'menu', command })

const SINGLE_KEYS: Record<string, KeyAction> = {
  k: menu('play'),
  ' ': menu('play'),
  j: { kind: 'change-speed', direction: -1 },
  l: { kind: 'change-speed', direction: 1 },
  f: menu('focus'),
  a: menu('frame-all'),
  o: { kind: 'toggle-overlay' },
  t: menu('theme'),
  1: menu('view-model'),
  2: menu('view-portfolio'),
  3: menu('view-contracts'),
  4: menu('view-risk'),
  s: menu('story'),
  n: { kind: 'turn-story', steps: 1 },
  b: { kind: 'turn-story', steps: -1 },
  home: menu('go-to-start'),
  end: menu('go-to-end'),
  pageup: { kind: 'step', days: -MONTH_DAYS },
  pagedown: { kind: 'step', days: MONTH_DAYS },
  escape: { kind: 'deselect' },
}

/** @returns null for a key that means nothing here, or that belongs to what has the focus */
export function keyAction(press: KeyPress): KeyAction | null {
  const key = press.key.toLowerCase()
  if (press.focus === 'field' || press.isAlt) return null
  const isArrow = key === 'arrowleft' || key === 'arrowright'
  const direction = key === 'arrowleft' ? -1 : 1
  if (press.isCtrlOrMeta) {
    if (isArrow) return { kind: 'go-to-milestone', direction }
    if (key === 'z') return menu(press.isShift ? 'redo' : 'undo')
    return key === 'y' ? menu('redo') : null
  }
  if (isArrow) return { kind: 'step', days: direction * (press.isShift ? WEEK_DAYS : 1) }
  if (key === ' ' && press.focus === 'button') return null
  if (press.isShift) return null
  return SINGLE_KEYS[key] ?? null
}
