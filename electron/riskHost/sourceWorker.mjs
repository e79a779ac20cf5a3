/** `riskWorker` in a checkout, where TypeScript is run as it stands; the app has it bundled. */
import { register } from 'tsx/esm/api'

register()
await import('./riskWorker.ts')
