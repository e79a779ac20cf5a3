import type { MenuCommand } from '../../../shared/contract/controlPlane.ts'

/** What a key on the keyboard asks of the window: a command of the menu, or something the menu has not. */
export type KeyAction =
  | { kind: 'menu'; command: MenuCommand }
  | { kind: 'shuttle'; direction: -1 | 1 }
  | { kind: 'change-speed'; direction: -1 | 1 }
  | { kind: 'step'; days: number }
  | { kind: 'step-months'; months: number }
  | { kind: 'go-to-milestone'; direction: -1 | 1 }
  | { kind: 'go-to-phase'; index: number }
  | { kind: 'go-to-cause' }
  | { kind: 'set-range'; end: 'in' | 'out' }
  | { kind: 'go-to-range'; end: 'in' | 'out' }
  | { kind: 'clear-range' }
  | { kind: 'zoom-time'; direction: -1 | 1 }
  | { kind: 'whole-time' }
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

/** A line of the sheet: what its keys do, and the keys, each with its action. `null`: the menu bar answers the key. */
interface Shortcut {
  words: string
  keys: Record<string, KeyAction | null>
}

interface ShortcutGroup {
  title: string
  shortcuts: Shortcut[]
}

const WEEK_DAYS = 7

const menu = (command: MenuCommand): KeyAction => ({ kind: 'menu', command })

/** `1` .. `9`, for the phases in the order of the plan. */
const phaseKeys = Object.fromEntries(
  Array.from({ length: 9 }, (_, index): [string, KeyAction] => [
    String(index + 1),
    { kind: 'go-to-phase', index },
  ]),
)

/** Every key of the window, as the keyboard sheet lists it and as the keyboard finds it. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: 'Playing',
    shortcuts: [
      { words: 'Play or pause', keys: { Space: menu('play'), K: menu('play') } },
      {
        words: 'Play back or on, twice as fast with every press',
        keys: { J: { kind: 'shuttle', direction: -1 }, L: { kind: 'shuttle', direction: 1 } },
      },
      {
        words: 'Slower or faster, in weeks a second',
        keys: { '<': { kind: 'change-speed', direction: -1 }, '>': { kind: 'change-speed', direction: 1 } },
      },
      {
        words: 'In and out point at the playhead',
        keys: { I: { kind: 'set-range', end: 'in' }, O: { kind: 'set-range', end: 'out' } },
      },
      {
        words: 'Go to the in or the out point',
        keys: {
          'Shift+I': { kind: 'go-to-range', end: 'in' },
          'Shift+O': { kind: 'go-to-range', end: 'out' },
        },
      },
      { words: 'Play the whole plan again', keys: { 'Shift+X': { kind: 'clear-range' } } },
      { words: 'Loop', keys: { 'Shift+L': menu('toggle-loop') } },
    ],
  },
  {
    title: 'Timeline',
    shortcuts: [
      { words: 'Note at the playhead', keys: { M: menu('add-note') } },
      {
        words: 'Zoom in or out around the playhead',
        keys: {
          '+': { kind: 'zoom-time', direction: 1 },
          '=': { kind: 'zoom-time', direction: 1 },
          '-': { kind: 'zoom-time', direction: -1 },
        },
      },
      { words: 'Whole plan or build-out', keys: { '0': { kind: 'whole-time' } } },
    ],
  },
  {
    title: 'Going to a day',
    shortcuts: [
      {
        words: 'A day back or on',
        keys: { ArrowLeft: { kind: 'step', days: -1 }, ArrowRight: { kind: 'step', days: 1 } },
      },
      {
        words: 'A week back or on',
        keys: {
          'Shift+ArrowLeft': { kind: 'step', days: -WEEK_DAYS },
          'Shift+ArrowRight': { kind: 'step', days: WEEK_DAYS },
        },
      },
      {
        words: 'A month back or on',
        keys: {
          PageUp: { kind: 'step-months', months: -1 },
          PageDown: { kind: 'step-months', months: 1 },
        },
      },
      {
        words: 'Milestone or note before or after',
        keys: {
          'Ctrl+ArrowLeft': { kind: 'go-to-milestone', direction: -1 },
          'Ctrl+ArrowRight': { kind: 'go-to-milestone', direction: 1 },
        },
      },
      { words: 'First or last day of the plan', keys: { Home: menu('go-to-start'), End: menu('go-to-end') } },
      { words: 'Type a date: Q3 2026, sep 2026, +90 d', keys: { T: menu('go-to-date') } },
      { words: 'Begin of a phase; again, its end', keys: phaseKeys },
      { words: 'What holds the next megawatt back', keys: { G: { kind: 'go-to-cause' } } },
    ],
  },
  {
    title: 'Picture',
    shortcuts: [
      { words: 'Focus the selection', keys: { F: menu('focus') } },
      { words: 'Frame all', keys: { A: menu('frame-all') } },
      {
        words: 'Plan, from above; model, from the side',
        keys: { P: menu('camera-plan'), V: menu('camera-model') },
      },
      { words: 'Elevation; again, the next side', keys: { E: menu('camera-elevation') } },
      { words: 'Isolate the selection; again, show all', keys: { 'Shift+F': menu('isolate') } },
      { words: 'Map of the portfolio', keys: { W: menu('map') } },
      { words: 'Keep this view as a bookmark', keys: { D: menu('keep-view') } },
      { words: 'Camera follows the day from bookmark to bookmark', keys: { 'Shift+D': menu('follow-path') } },
      { words: 'Next colouring', keys: { C: { kind: 'toggle-overlay' } } },
      { words: 'Paper or night', keys: { 'Shift+T': menu('theme') } },
      { words: 'Select nothing', keys: { Escape: { kind: 'deselect' } } },
    ],
  },
  {
    title: 'Views and story',
    shortcuts: [
      {
        words: 'Model, portfolio, contracts, risk',
        keys: {
          'Shift+M': menu('view-model'),
          'Shift+P': menu('view-portfolio'),
          'Shift+C': menu('view-contracts'),
          'Shift+R': menu('view-risk'),
        },
      },
      { words: 'Guided story: begin or end', keys: { S: menu('story') } },
      {
        words: 'Step of the story back or on',
        keys: { B: { kind: 'turn-story', steps: -1 }, N: { kind: 'turn-story', steps: 1 } },
      },
    ],
  },
  {
    title: 'Document',
    shortcuts: [
      { words: 'Undo', keys: { 'Ctrl+Z': menu('undo') } },
      { words: 'Redo', keys: { 'Ctrl+Shift+Z': menu('redo'), 'Ctrl+Y': menu('redo') } },
      { words: 'Open', keys: { 'Ctrl+O': null } },
      { words: 'Save, or save as', keys: { 'Ctrl+S': null, 'Ctrl+Shift+S': null } },
      { words: 'Export the report', keys: { 'Ctrl+E': null } },
      { words: 'This sheet', keys: { '?': menu('shortcuts') } },
    ],
  },
]

const actions = new Map(
  SHORTCUTS.flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => Object.entries(keys))),
)

/** The name a key has in the map: `Ctrl+Shift+Z`, `ArrowLeft`, `?`. A sign that needs Shift to be typed is named without it. */
function chordOf({ key, isCtrlOrMeta, isShift }: KeyPress): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  const isSign = key.length === 1 && !/[a-z0-9 ]/i.test(key)
  return `${isCtrlOrMeta ? 'Ctrl+' : ''}${isShift && !isSign ? 'Shift+' : ''}${name}`
}

/** @returns null for a key that means nothing here, or that belongs to what has the focus */
export function keyAction(press: KeyPress): KeyAction | null {
  if (press.focus === 'field' || press.isAlt) return null
  if (press.key === ' ' && press.focus === 'button') return null
  return actions.get(chordOf(press)) ?? null
}
