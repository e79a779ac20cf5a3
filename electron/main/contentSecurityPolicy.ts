/**
 * What a page of the app may load: its own files. No remote origin, no inline script, no eval.
 * Inline styles are allowed because the interface libraries place measured sizes in style elements.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
}

/** While developing, Vite's client connects back to its server and React's refresh is set up by an inline script. */
function developmentPolicy(devServer: string): typeof policy {
  return {
    ...policy,
    'script-src': "'self' 'unsafe-inline'",
    'connect-src': `'self' ${devServer.replace(/\/$/, '')} ${devServer.replace(/^http/, 'ws').replace(/\/$/, '')}`,
  }
}

export function contentSecurityPolicy(devServer: string | undefined): string {
  return Object.entries(devServer === undefined ? policy : developmentPolicy(devServer))
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}
