import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { UnsavedChoice } from './unsavedChanges.ts'

const scenarioFilter = { name: 'Rackrise scenario', extensions: ['rackrise'] }
const weatherFilter = { name: 'EnergyPlus weather', extensions: ['epw', 'EPW'] }
const pdfFilter = { name: 'PDF', extensions: ['pdf'] }

/** The system's dialogs, each remembering the folder it was last used in. */
export interface Dialogs {
  chooseFileToOpen: () => Promise<string | null>
  chooseWeatherFile: () => Promise<string | null>
  choosePlaceToSave: (suggestedName: string) => Promise<string | null>
  choosePlaceForReport: (suggestedName: string) => Promise<string | null>
  askAboutUnsavedChanges: (title: string) => Promise<UnsavedChoice>
  tellAboutCrashes: () => Promise<void>
}

export function createDialogs(window: BrowserWindow): Dialogs {
  let lastFolder = app.getPath('documents') || homedir()
  const remember = (path: string | undefined): string | null => {
    if (path === undefined || path === '') return null
    lastFolder = dirname(path)
    return path
  }
  const chooseFile = async (title: string, filter: Electron.FileFilter): Promise<string | null> => {
    const answer = await dialog.showOpenDialog(window, {
      title,
      defaultPath: lastFolder,
      filters: [filter, { name: 'All files', extensions: ['*'] }],
      properties: ['openFile'],
    })
    return answer.canceled ? null : remember(answer.filePaths[0])
  }
  const choosePlace = async (
    title: string,
    name: string,
    filter: Electron.FileFilter,
  ): Promise<string | null> => {
    const defaultPath = join(lastFolder, name.replace(/[/\\:*?"<>|]/g, '-'))
    const answer = await dialog.showSaveDialog(window, { title, defaultPath, filters: [filter] })
    return answer.canceled ? null : remember(answer.filePath)
  }
  return {
    chooseFileToOpen: () => chooseFile('Open a scenario', scenarioFilter),
    chooseWeatherFile: () => chooseFile('Import a year of weather', weatherFilter),
    choosePlaceToSave: (name) => choosePlace('Save the scenario', name, scenarioFilter),
    choosePlaceForReport: (name) => choosePlace('Export the report', name, pdfFilter),
    askAboutUnsavedChanges: async (title) => {
      const choices: UnsavedChoice[] = ['save', 'discard', 'cancel']
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: `Save the changes to ${title}?`,
        detail: 'Changes that are not saved will be lost.',
        buttons: ['Save', 'Don’t Save', 'Cancel'],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      })
      return choices[response] ?? 'cancel'
    },
    tellAboutCrashes: async () => {
      await dialog.showMessageBox({
        type: 'error',
        message: 'Rackrise has to close.',
        detail:
          'Its window failed several times in a row. Your unsaved work is kept and offered at the next start.',
        buttons: ['Close'],
      })
    },
  }
}
