/**
 * Electron's command-line switches for this machine.
 *
 * @param softwareGl  draw with Mesa's CPU renderer: three to seven times faster than Chromium's own fallback where
 *                    there is no GPU, and the same on every machine, which is what tests want
 */
export function launchFlags({ softwareGl }: { softwareGl: boolean }): string[] {
  const flags: string[] = []
  // Chromium refuses to start its sandbox as root.
  if (process.getuid?.() === 0) flags.push('--no-sandbox')
  if (process.platform !== 'linux') return flags
  if (softwareGl) flags.push('--use-gl=angle', '--use-angle=gl', '--ignore-gpu-blocklist')
  else if (process.env.DISPLAY === undefined) flags.push('--ozone-platform-hint=auto')
  return flags
}
