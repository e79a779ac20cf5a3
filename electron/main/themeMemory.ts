import { nativeTheme } from 'electron'
import { z } from 'zod'
import { themeChoiceSchema } from '../../shared/contract/controlPlane.ts'
import { storedJson } from '../files/storedJson.ts'

type ThemeChoice = z.infer<typeof themeChoiceSchema>

/** The theme a person chose, kept between starts. */
export interface ThemeMemory {
  choice: () => ThemeChoice
  choose: (theme: ThemeChoice) => Promise<void>
}

/** Lights menus, dialogs and the page's own media query by the choice, so that a window opens in its theme at once. */
function apply(theme: ThemeChoice): void {
  nativeTheme.themeSource = theme === null ? 'system' : theme === 'night' ? 'dark' : 'light'
}

/** Reads what was chosen when the app last ran, and applies it before there is a window. */
export async function recallTheme(path: string): Promise<ThemeMemory> {
  const store = storedJson(path, z.object({ theme: themeChoiceSchema }))
  let chosen = (await store.read())?.theme ?? null
  apply(chosen)
  return {
    choice: () => chosen,
    choose: async (theme) => {
      if (theme === chosen) return
      chosen = theme
      apply(theme)
      // Not remembered is no reason to stop working.
      await store.write({ theme }).catch((error: unknown) => console.error(error))
    },
  }
}
