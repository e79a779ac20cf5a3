import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { menuTemplate, type MenuActions, type MenuContent } from '../../electron/main/menuTemplate.ts'
import { MENU_COMMANDS } from '../../shared/contract/controlPlane.ts'

const content: MenuContent = {
  isMac: false,
  isDevelopment: false,
  examples: [{ id: 'first-hall', name: 'First hall', summary: 'For learning.' }],
  recentFiles: ['/plans/a.rackrise'],
  undoLabel: 'Feed of Hall 1',
  redoLabel: null,
  theme: 'night',
  overlay: 'rack-power',
  openPanels: ['tree', 'findings'],
  isLooping: false,
}
const actions = (): MenuActions => ({
  tell: vi.fn(),
  openRecent: vi.fn(),
  clearRecent: vi.fn(),
  showAbout: vi.fn(),
  showLicences: vi.fn(),
})

/** Every item of every menu, flat. */
function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

/** A click as far as our items care: they ignore what Electron passes. */
const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.()

describe('the menu', () => {
  it('offers every command once, and tells the window', () => {
    const { tell, ...rest } = actions()
    const all = items(menuTemplate(content, { tell, ...rest }))
    for (const command of MENU_COMMANDS) {
      const found = all.filter((item) => item.id === command)
      expect(found, command).toHaveLength(1)
      click(found[0])
      expect(tell).toHaveBeenLastCalledWith({ type: 'menu', command })
    }
  })

  it('marks what the window shows: the theme, the colouring, the open panels', () => {
    const all = items(menuTemplate(content, actions()))
    const marked = all.filter((item) => item.checked).map(({ id }) => id)
    expect(marked).toEqual(['overlay-rack-power', 'toggle-tree', 'toggle-findings', 'theme-night'])
  })

  it('says what Undo would undo, and greys Redo when there is nothing', () => {
    const all = items(menuTemplate(content, actions()))
    expect(all.find((item) => item.id === 'undo')).toMatchObject({
      label: 'Undo Feed of Hall 1',
      enabled: true,
    })
    expect(all.find((item) => item.id === 'redo')).toMatchObject({ label: 'Redo', enabled: false })
  })

  it('opens examples in the window and recent files from main', () => {
    const given = actions()
    const all = items(menuTemplate(content, given))
    click(all.find((item) => item.label === 'First hall'))
    expect(given.tell).toHaveBeenCalledWith({ type: 'open-example', id: 'first-hall' })
    click(all.find((item) => item.label === '/plans/a.rackrise'))
    expect(given.openRecent).toHaveBeenCalledWith('/plans/a.rackrise')
  })

  it('uses no key twice', () => {
    const keys = items(menuTemplate(content, actions())).flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('shows developer tools to developers only', () => {
    const roles = (isDevelopment: boolean) =>
      items(menuTemplate({ ...content, isDevelopment }, actions())).map(({ role }) => role)
    expect(roles(true)).toContain('toggleDevTools')
    expect(roles(false)).not.toContain('toggleDevTools')
  })
})
