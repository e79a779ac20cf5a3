import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../electron/main/contentSecurityPolicy.ts'
import { isOwnAddress } from '../../electron/main/networkGuard.ts'
import { pageFile } from '../../electron/main/pageFile.ts'
import { isTrustedSender, type Sender } from '../../electron/main/senderCheck.ts'

const page = 'app://ui/index.html'
const ourWindow: Sender = { isExpectedWindow: true, isMainFrame: true, url: page }

describe('who may ask main for something', () => {
  it('our page in our window may, also with a fragment', () => {
    expect(isTrustedSender(ourWindow, page)).toBe(true)
    expect(isTrustedSender({ ...ourWindow, url: `${page}#hall` }, page)).toBe(true)
  })

  it.each<[string, Partial<Sender>]>([
    ['another window', { isExpectedWindow: false }],
    ['a frame inside our page', { isMainFrame: false }],
    ['a frame that is gone', { url: null }],
    ['a frame without an address yet', { url: '' }],
    ['our report page on the app’s channel', { url: 'app://ui/report.html' }],
    ['another host', { url: 'app://other/index.html' }],
    ['a web page', { url: 'https://ui/index.html' }],
    ['a file', { url: 'file:///index.html' }],
    ['a blank page', { url: 'about:blank' }],
  ])('%s may not', (_who, change) => {
    expect(isTrustedSender({ ...ourWindow, ...change }, page)).toBe(false)
  })
})

describe('which file a page gets', () => {
  const root = '/opt/rackrise/dist/renderer'

  it('one inside its folder', () => {
    expect(pageFile('app://ui/index.html', root)).toBe(`${root}/index.html`)
    expect(pageFile('app://ui/assets/a%20b.js?v=1#top', root)).toBe(`${root}/assets/a b.js`)
  })

  it.each([
    'app://ui/../main/index.mjs',
    'app://ui/%2e%2e/main/index.mjs',
    'app://ui/..%2fmain%2findex.mjs',
    'app://ui/assets/..%2f..%2fmain/index.mjs',
    'app://ui/..%5cmain%5cindex.mjs/../../../main/index.mjs',
    'app://ui/%00',
    'app://ui/%',
    'app://ui/',
    'app://elsewhere/index.html',
  ])('never one outside: %s', (url) => {
    const file = pageFile(url, root)
    expect(file === null || file.startsWith(`${root}/`)).toBe(true)
  })
})

describe('what a page may load', () => {
  it('its own files and what it made itself', () => {
    for (const url of [
      'app://ui/index.html',
      'blob:app://ui/1',
      'data:text/plain,x',
      'devtools://devtools/x',
    ]) {
      expect(isOwnAddress(url, undefined)).toBe(true)
    }
  })

  it.each([
    'https://example.com/',
    'http://127.0.0.1:80/',
    'ws://example.com/',
    'file:///etc/passwd',
    'ftp://x/',
  ])('not %s', (url) => expect(isOwnAddress(url, undefined)).toBe(false))

  it('while developing, the development server and no other', () => {
    expect(isOwnAddress('http://127.0.0.1:5173/app/main.tsx', 'http://127.0.0.1:5173/')).toBe(true)
    expect(isOwnAddress('ws://127.0.0.1:5173/?token=x', 'http://127.0.0.1:5173/')).toBe(true)
    expect(isOwnAddress('http://127.0.0.1:5174/', 'http://127.0.0.1:5173/')).toBe(false)
  })

  it('no remote origin, no inline script, no eval', () => {
    const policy = contentSecurityPolicy(undefined)
    expect(policy).toContain("default-src 'none'; script-src 'self'; ")
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*|script-src[^;]*unsafe/)
  })
})
