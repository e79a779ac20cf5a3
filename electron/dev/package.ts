/** `npm run package [-- ELECTRON-BUILDER OPTIONS]`: installers for this platform, in release/. */
import { buildApp } from './buildApp.ts'
import { runElectronBuilder } from './electronBuilder.ts'
import { projectRoot } from './projectRoot.ts'

await buildApp()
await runElectronBuilder(projectRoot, process.argv.slice(2))
