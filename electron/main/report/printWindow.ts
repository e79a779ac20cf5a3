import { app, BrowserWindow } from 'electron'
import { preloadScript } from '../appPaths.ts'
import { lockDown } from '../lockDown.ts'

/** A window nobody sees, as wide as a page needs; pages and pictures are drawn at full speed in it. */
export function openPrintWindow(): BrowserWindow {
  // Chromium signs a PDF with it. Set here alone: a program that drives the app at its start reads Chromium's own.
  app.userAgentFallback = `Rackrise ${app.getVersion()}`
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 960,
    webPreferences: {
      preload: preloadScript,
      sandbox: true,
      contextIsolation: true,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  lockDown(window.webContents)
  return window
}
