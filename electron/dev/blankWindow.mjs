/** An app with one empty window, for scripts that need a browser to draw with. */
import { app, BrowserWindow } from 'electron'

void app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'))
