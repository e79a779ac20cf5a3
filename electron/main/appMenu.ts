import { Menu } from 'electron'
import { menuTemplate, type MenuActions, type MenuContent } from './menuTemplate.ts'

/** The menu bar, built anew when what it shows has changed. */
export interface AppMenu {
  update: (change: Partial<MenuContent>) => void
}

export function createAppMenu(first: MenuContent, actions: MenuActions): AppMenu {
  let content = first
  const build = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(content, actions)))
  build()
  return {
    update: (change) => {
      const next = { ...content, ...change }
      const keys = Object.keys(change) as (keyof MenuContent)[]
      if (keys.every((key) => content[key] === next[key])) return
      content = next
      build()
    },
  }
}
