import type { MenuItemConstructorOptions } from 'electron'
import type { Example, MainEvent, MenuCommand } from '../../shared/contract/controlPlane.ts'

type Item = MenuItemConstructorOptions

/** What colour can show, by the names the window gives them. */
const OVERLAYS = [
  ['stage', 'Stage'],
  ['rack-power', 'kW per Rack'],
  ['cooling', 'Cooling Type'],
  ['liquid-share', 'Heat to Air or Liquid'],
  ['tenant', 'Separate Capacity'],
  ['supply-temperature', 'Supply Temperature'],
  ['redundancy', 'Redundancy Now'],
  ['critical-path', 'Critical Path'],
  ['confidence', 'Assumed Inputs'],
] as const

export interface MenuContent {
  isMac: boolean
  isDevelopment: boolean
  examples: readonly Example[]
  recentFiles: readonly string[]
  /** What Undo and Redo would do, or null when there is nothing. */
  undoLabel: string | null
  redoLabel: string | null
  /** What the window shows, for the check marks. `theme: null` follows the system. */
  theme: 'paper' | 'night' | null
  overlay: string
  openPanels: readonly string[]
  isLooping: boolean
}

export interface MenuActions {
  tell: (event: MainEvent) => void
  openRecent: (path: string) => void
  clearRecent: () => void
  showAbout: () => void
  showLicences: () => void
}

/** The menu bar. Commands go to the window, which owns the document; main only does what needs the system. */
export function menuTemplate(content: MenuContent, actions: MenuActions): Item[] {
  const { isMac } = content
  const command = (label: string, name: MenuCommand, more: Item = {}): Item => ({
    id: name,
    label,
    click: () => actions.tell({ type: 'menu', command: name }),
    ...more,
  })
  /** A key the page handles itself: shown here, but left to the page, where it may also be typed into a field. */
  const shownKey = (accelerator: string): Item => ({ accelerator, registerAccelerator: false })

  /** One of several: a dot at the one that holds. */
  const choice = (label: string, name: MenuCommand, checked: boolean): Item =>
    command(label, name, { type: 'radio', checked })
  /** Something that is there or not: a check mark. */
  const check = (label: string, name: MenuCommand, checked: boolean): Item =>
    command(label, name, { type: 'checkbox', checked })
  const { theme, overlay, openPanels } = content

  const about: Item = { label: 'About Rackrise', click: actions.showAbout }
  return [
    ...(isMac ? [{ label: 'Rackrise', submenu: [about, separator, { role: 'quit' as const }] }] : []),
    {
      label: 'File',
      submenu: [
        command('Open…', 'open', { accelerator: 'CmdOrCtrl+O' }),
        { label: 'Open Recent', submenu: recentItems(content.recentFiles, actions) },
        { label: 'Examples', submenu: exampleItems(content.examples, actions) },
        separator,
        command('Save', 'save', { accelerator: 'CmdOrCtrl+S' }),
        command('Save As…', 'save-as', { accelerator: 'CmdOrCtrl+Shift+S' }),
        separator,
        command('Export Report…', 'export-report', { accelerator: 'CmdOrCtrl+E' }),
        separator,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        command(content.undoLabel === null ? 'Undo' : `Undo ${content.undoLabel}`, 'undo', {
          enabled: content.undoLabel !== null,
          ...shownKey('CmdOrCtrl+Z'),
        }),
        command(content.redoLabel === null ? 'Redo' : `Redo ${content.redoLabel}`, 'redo', {
          enabled: content.redoLabel !== null,
          ...shownKey('CmdOrCtrl+Shift+Z'),
        }),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        command('Set Baseline', 'set-baseline'),
        command('Clear Baseline', 'clear-baseline'),
      ],
    },
    {
      label: 'View',
      submenu: [
        command('Model', 'view-model', shownKey('Shift+M')),
        command('Portfolio', 'view-portfolio', shownKey('Shift+P')),
        command('Contracts', 'view-contracts', shownKey('Shift+C')),
        command('Risk', 'view-risk', shownKey('Shift+R')),
        separator,
        command('Guided Story', 'story', shownKey('S')),
        separator,
        {
          label: 'Colour by',
          submenu: OVERLAYS.map(([name, label]) => choice(label, `overlay-${name}`, overlay === name)),
        },
        separator,
        check('Plan Tree', 'toggle-tree', openPanels.includes('tree')),
        check('Inspector', 'toggle-inspector', openPanels.includes('inspector')),
        check('Findings', 'toggle-findings', openPanels.includes('findings')),
        separator,
        command('Frame All', 'frame-all'),
        command('Focus Selection', 'focus'),
        command('Plan, from Above', 'camera-plan', shownKey('P')),
        command('Model, from the Side', 'camera-model', shownKey('V')),
        command('Next Elevation', 'camera-elevation', shownKey('E')),
        command('Isolate Selection or Show All', 'isolate', shownKey('Shift+F')),
        command('Map of the Portfolio', 'map', shownKey('W')),
        command('Keep This View', 'keep-view', shownKey('D')),
        command('Camera Follows the Day', 'follow-path', shownKey('Shift+D')),
        {
          label: 'Mouse',
          submenu: [
            command('As an Orbit', 'mouse-orbit'),
            command('As on a Map', 'mouse-map'),
            command('As in CAD', 'mouse-cad'),
          ],
        },
        separator,
        {
          label: 'Theme',
          submenu: [
            choice('Paper', 'theme-paper', theme === 'paper'),
            choice('Night', 'theme-night', theme === 'night'),
            choice('As the System', 'theme-system', theme === null),
            separator,
            command('Switch Paper and Night', 'theme', shownKey('Shift+T')),
          ],
        },
        separator,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
        ...(content.isDevelopment ? [separator, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    {
      label: 'Playback',
      submenu: [
        command('Play or Pause', 'play', shownKey('Space')),
        command('Go to Start', 'go-to-start', shownKey('Home')),
        command('Go to End', 'go-to-end', shownKey('End')),
        command('Go to Date…', 'go-to-date', shownKey('T')),
        separator,
        check('Loop', 'toggle-loop', content.isLooping),
        command('Add Note', 'add-note', shownKey('M')),
      ],
    },
    {
      role: 'help',
      label: 'Help',
      submenu: [
        command('Keyboard Shortcuts', 'shortcuts', shownKey('?')),
        command('Validation', 'validation'),
        separator,
        ...(isMac ? [] : [about]),
        { label: 'Third-Party Licences', click: actions.showLicences },
      ],
    },
  ]
}

const separator: Item = { type: 'separator' }

function recentItems(paths: readonly string[], actions: MenuActions): Item[] {
  if (paths.length === 0) return [{ label: 'No files yet', enabled: false }]
  return [
    ...paths.map((path) => ({ label: path, click: () => actions.openRecent(path) })),
    separator,
    { label: 'Clear This List', click: actions.clearRecent },
  ]
}

function exampleItems(examples: readonly Example[], actions: MenuActions): Item[] {
  return examples.map(({ id, name, summary }) => ({
    id: `example-${id}`,
    label: name,
    toolTip: summary,
    click: () => actions.tell({ type: 'open-example', id }),
  }))
}
