import { join } from 'node:path'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { expect, test } from './appTest.ts'
import { askMain } from './pages/inMain.ts'

test('the page has the browser’s powers and no others', async ({ rackrise, app }) => {
  const facts = await rackrise.page.evaluate(async () => ({
    node: [typeof Reflect.get(globalThis, 'process'), typeof Reflect.get(globalThis, 'require')],
    bridge: Object.keys(Reflect.get(globalThis, 'rackrise') as object).sort(),
    isCrossOriginIsolated: crossOriginIsolated,
    // Later, so that the page's own policy applies and not the test driver's.
    evalRuns: await new Promise<boolean>((resolve) =>
      setTimeout(() => {
        try {
          // A function from text, by a way the linter does not mistake for our own use.
          resolve(Reflect.construct(Function, ['return true']) instanceof Function)
        } catch {
          resolve(false)
        }
      }),
    ),
    inlineScriptRuns: await new Promise<boolean>((resolve) => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.inlineScriptRan = true'
      document.body.append(script)
      setTimeout(() => resolve('inlineScriptRan' in globalThis))
    }),
    notifications: await Notification.requestPermission(),
    location: await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
    opened: window.open('app://ui/index.html') === null,
  }))
  expect(facts).toEqual({
    node: ['undefined', 'undefined'],
    bridge: ['invoke', 'onEvent'],
    isCrossOriginIsolated: true,
    evalRuns: false,
    inlineScriptRuns: false,
    notifications: 'denied',
    location: 'denied',
    opened: true,
  })
  const preferences = await askMain(
    app,
    ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Electron.WebPreferences
      }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag }
    },
    null,
  )
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
})

test('the page stays where it is and reads its own files only', async ({ rackrise }) => {
  const { page } = rackrise
  const statusOf = (path: string) =>
    page.evaluate((url) => fetch(url).then(({ status }) => status, String), path)
  expect(await statusOf('/index.html')).toBe(200)
  expect(await statusOf('/..%2fmain/index.mjs')).toContain('TypeError')
  expect(await statusOf('/%2e%2e/%2e%2e/package.json')).toContain('TypeError')
  expect(await statusOf('https://example.com/')).toContain('TypeError')
  expect(await statusOf('file:///etc/passwd')).toContain('TypeError')
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe('app://ui/index.html')
})

test('main answers our page in our window, and nobody else', async ({ rackrise, app, main }) => {
  const ask = `rackrise.invoke('listExamples', {}).then((list) => list.length > 0, (error) => String(error))`
  expect(await rackrise.page.evaluate(ask)).toBe(true)

  // The same page and preload script in a window that the app did not open.
  const preload = join(projectRoot, 'dist/preload/index.cjs')
  const askFrom = (url: string): Promise<unknown> =>
    askMain(
      app,
      async ({ BrowserWindow }, given) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload: given.preload, sandbox: true },
        })
        await window.loadURL(given.url)
        const answer = (await window.webContents.executeJavaScript(given.ask)) as unknown
        window.destroy()
        return answer
      },
      { url, preload, ask },
    )
  for (const url of ['app://ui/index.html', 'app://ui/report.html', 'data:text/html,<p>elsewhere']) {
    expect(await askFrom(url), url).toContain('refused a request')
  }
  expect(main.errorOutput.join('')).toContain('refused a request')

  // A frame inside our own page has no bridge at all.
  const inFrame = await rackrise.page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.onload = () => resolve(typeof Reflect.get(frame.contentWindow ?? {}, 'rackrise'))
        frame.srcdoc = '<p>inside</p>'
        document.body.append(frame)
      }),
  )
  expect(inFrame).toBe('undefined')
  const unknown = `rackrise.invoke('readFile', { path: '/etc/passwd' }).catch(String)`
  expect(await rackrise.page.evaluate(unknown)).toContain('no method readFile')
  const misshapen = `rackrise.invoke('openExample', { id: 7 }).catch(String)`
  expect(await rackrise.page.evaluate(misshapen)).toContain('Error')
})
