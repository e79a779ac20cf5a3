import { existsSync } from 'node:fs'
import { app } from 'electron'

/**
 * Lets the 3D view draw on the processor where there is no graphics device (virtual machines, remote desktops). Mesa's
 * renderer is three to seven times faster there than Chromium's own, which newer versions also keep switched off.
 * Only before `ready`; a choice made on the command line stands.
 */
export function drawInSoftwareWithoutGraphicsDevice(): void {
  if (process.platform !== 'linux' || existsSync('/dev/dri')) return
  // The page itself is painted by the processor without the detour through such a renderer's shaders.
  app.commandLine.appendSwitch('disable-gpu-rasterization')
  if (app.commandLine.hasSwitch('use-gl')) return
  app.commandLine.appendSwitch('use-gl', 'angle')
  app.commandLine.appendSwitch('use-angle', 'gl')
  app.commandLine.appendSwitch('ignore-gpu-blocklist')
  // For systems without Mesa: Chromium's own renderer rather than no picture.
  app.commandLine.appendSwitch('enable-unsafe-swiftshader')
}
