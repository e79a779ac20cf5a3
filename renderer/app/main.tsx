// First of all: the policy of the page must hold before any module declares a schema.
import '../bridge/zodSetup.ts'
import '../ui/fonts.ts'
import '../ui/theme.css'
import '../ui/base.css'
import { lazy } from 'react'
import { createRoot } from 'react-dom/client'
import type { RackriseBridge } from '../../shared/contract/controlPlane.ts'
import { App } from './App.tsx'
import { createWindowSession } from './createWindowSession.ts'

declare global {
  interface Window {
    /** Set by the preload script. */
    rackrise?: RackriseBridge
  }
}

const root = document.getElementById('root')
if (!root || !window.rackrise) throw new Error('this page runs in the Rackrise window only')
// The plan is read and computed while the 3D code, most of what the page weighs, is still being loaded.
const session = createWindowSession(window.rackrise)
const modelView = import('./picture/ModelView.tsx')
const ModelView = lazy(async () => ({ default: (await modelView).ModelView }))
createRoot(root).render(<App session={session} renderViewport={(slot) => <ModelView {...slot} />} />)
