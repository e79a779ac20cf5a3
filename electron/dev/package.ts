/** `npm run package [-- ELECTRON-BUILDER OPTIONS]`: installers for this platform, in release/. */
import { packageApp } from './packageApp.ts'

await packageApp(process.argv.slice(2))
