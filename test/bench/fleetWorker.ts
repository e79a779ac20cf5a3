import { parentPort } from 'node:worker_threads'
import type { Location } from '../../shared/catalog/location.ts'
import { runFleet } from './fleet.ts'

/** A thread that stays: warm like the one it is compared with. */
parentPort?.on('message', ({ places, from, to }: { places: Location[]; from: number; to: number }) => {
  parentPort?.postMessage(runFleet(places, from, to))
})
