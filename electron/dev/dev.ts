/**
 * `npm run dev [-- FILE]`: the page comes from Vite's server and changes while the app runs; a change to main, preload
 * or engine rebuilds it and restarts the app. Main finds the server's address in RACKRISE_DEV_SERVER.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { type AddressInfo, createServer as createNetServer } from 'node:net'
import { build, createServer, type Rolldown } from 'vite'
import { copyAssets } from './buildApp.ts'
import { electronRuntime } from './electronRuntime.ts'
import { launchFlags } from './launchFlags.ts'
import { progressOf } from './progress.ts'
import { projectRoot } from './projectRoot.ts'
import { nodeTarget, nodeTargets, rendererTarget } from './targets.ts'

const progress = progressOf('dev')
const runtime = await electronRuntime()
await copyAssets()

// The page stands at app://ui/, so its hot-reload client must be told where the server really is, before it listens.
const [host, port] = ['127.0.0.1', await freePort()]
const server = await createServer({
  ...rendererTarget(),
  base: '/',
  server: {
    ...{ host, port, strictPort: true },
    hmr: { protocol: 'ws', host, clientPort: port },
    fs: { allow: [projectRoot] },
  },
})
await server.listen()
const address = server.resolvedUrls?.local[0]
if (address === undefined) throw new Error('Vite’s server has no address')
progress(`page at ${address}`)

let app: ChildProcess | undefined
let restart: NodeJS.Timeout | undefined
const waitingFor = new Set<string>(nodeTargets.map(({ name }) => name))

for (const target of nodeTargets) {
  const config = nodeTarget(target)
  const watcher = (await build({
    ...config,
    build: { ...config.build, watch: {} },
  })) as Rolldown.RolldownWatcher
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') progress(event.error.message)
    if (event.code !== 'END') return
    waitingFor.delete(target.name)
    if (waitingFor.size > 0) return
    // One change in shared/ rebuilds several bundles; restart once for all of them.
    clearTimeout(restart)
    restart = setTimeout(startApp, 100)
  })
}

function startApp(): void {
  app?.removeAllListeners('exit')
  app?.kill()
  const args = [...launchFlags({ softwareGl: false }), projectRoot, ...process.argv.slice(2)]
  const env = { ...process.env, RACKRISE_DEV_SERVER: address }
  app = spawn(runtime.executable, args, { stdio: 'inherit', env })
  // Closing the window ends the session.
  app.on('exit', (exitCode) => stop(exitCode ?? 0))
}

function stop(exitCode: number): void {
  app?.removeAllListeners('exit')
  app?.kill()
  void server.close().then(() => process.exit(exitCode))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createNetServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address() as AddressInfo
      probe.close(() => resolve(found))
    })
  })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0))
