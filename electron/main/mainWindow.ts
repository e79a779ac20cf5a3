import { BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_PAGE, preloadScript } from './appPaths.ts'
import { lockDown } from './lockDown.ts'
import { placeWindow, SMALLEST_WINDOW, type WindowState } from './windowState.ts'

/** The page's `--paper` in its two themes (renderer/ui/theme.css), so that the window does not flash before it. */
const background = { light: '#efece4', dark: '#10151c' }

/** Opens the app's window where it was left; it shows itself once its first picture is there. */
export function openMainWindow(left: WindowState | null): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(left, screens),
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    show: false,
    title: 'Rackrise',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: { preload: preloadScript, sandbox: true, contextIsolation: true, spellcheck: false },
  })
  lockDown(window.webContents)
  // The title is the document's, set by `setDocumentState`.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => {
    if (left?.isMaximized) window.maximize()
    window.show()
  })
  void window.loadURL(APP_PAGE)
  return window
}

/** Where the window stands now. */
export function windowStateOf(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
}
