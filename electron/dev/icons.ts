/** `npm run icons`: draws assets/icons/rackrise.svg at every size the installers and desktops ask for. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { electronRuntime } from './electronRuntime.ts'
import { launchFlags } from './launchFlags.ts'
import { progressOf } from './progress.ts'
import { projectRoot } from './projectRoot.ts'
import { ensureSystemLibraries } from './systemLibraries.ts'
import { hasDisplay, startVirtualDisplay } from './virtualDisplay.ts'

const sizesPx = [16, 24, 32, 48, 64, 128, 256, 512]
const folder = join(projectRoot, 'assets/icons')

const { executable } = await electronRuntime()
const onScreen = hasDisplay()
await ensureSystemLibraries({ executable, virtualDisplay: !onScreen, testPrograms: false })
const display = onScreen ? undefined : await startVirtualDisplay()
const app = await _electron.launch({
  executablePath: executable,
  args: [...launchFlags({ softwareGl: false }), join(import.meta.dirname, 'blankWindow.mjs')],
  env: { ...definedEnvironment(), ...(display === undefined ? {} : { DISPLAY: display.name }) },
})
const page = await app.firstWindow()
const drawing = await readFile(join(folder, 'rackrise.svg'), 'utf8')

for (const sizePx of sizesPx) {
  // A string, because it runs in the page, whose names this layer does not know.
  const dataUrl = await page.evaluate<string>(`(async () => {
    const image = new Image()
    image.src = 'data:image/svg+xml,' + ${JSON.stringify(encodeURIComponent(drawing))}
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: ${sizePx}, height: ${sizePx} })
    canvas.getContext('2d').drawImage(image, 0, 0, ${sizePx}, ${sizePx})
    return canvas.toDataURL('image/png')
  })()`)
  const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1)
  await writeFile(join(folder, `${sizePx}x${sizePx}.png`), Buffer.from(base64, 'base64'))
}
progressOf('icons')(`${sizesPx.length} sizes in ${folder}`)
await app.close()
display?.stop()

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  )
}
