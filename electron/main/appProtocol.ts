import { extname } from 'node:path'
import { net, protocol } from 'electron'
import { APP_ORIGIN, devServer, rendererFolder } from './appPaths.ts'
import { contentSecurityPolicy } from './contentSecurityPolicy.ts'
import { pageFile } from './pageFile.ts'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Chromium's ERR_FILE_NOT_FOUND. */
const FILE_NOT_FOUND = -6

/** Kept answers of the engine. */
const ANSWERS = `${APP_ORIGIN}/answers/`

const headers = {
  'Content-Security-Policy': contentSecurityPolicy(devServer),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Makes `app://` an origin like https. Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves `app://ui/` from the built pages, or from Vite's server while developing.
 *
 * @param answerFile file of a kept answer by its key, `app://ui/answers/<key>`
 */
export function serveAppScheme(answerFile: (key: string) => string | null = () => null): void {
  if (devServer === undefined) serveFiles(answerFile)
  else serveAllFrom(devServer)
}

/**
 * Not by `protocol.handle`: that loads an HTTP client and passes every byte through a stream in JavaScript, a quarter of
 * what main does before there is a picture. This way Chromium reads the files itself.
 */
function serveFiles(answerFile: (key: string) => string | null): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  protocol.registerFileProtocol('app', ({ url }, answer) => {
    const key = url.startsWith(ANSWERS) ? url.slice(ANSWERS.length) : null
    const path = key === null ? pageFile(url, rendererFolder) : answerFile(key)
    const mimeType =
      key !== null ? 'application/octet-stream' : path === null ? undefined : mediaTypes[extname(path)]
    if (path === null || mimeType === undefined) answer({ error: FILE_NOT_FOUND })
    else answer({ path, headers: { ...headers, 'Content-Type': mimeType } })
  })
}

function serveAllFrom(server: string): void {
  protocol.handle('app', (request) => serveFrom(server, request))
}

async function serveFrom(server: string, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  // Of the page's own headers Vite needs only this one.
  const accept = request.headers.get('accept') ?? '*/*'
  const response = await net.fetch(new URL(pathname + search, server).href, { headers: { accept } })
  const merged = new Headers(response.headers)
  for (const [name, value] of Object.entries(headers)) merged.set(name, value)
  return new Response(response.body, { status: response.status, headers: merged })
}
