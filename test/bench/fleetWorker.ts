import { parentPort } from 'node:worker_threads'
import type { Location } from '../../shared/catalog/location.ts'
import { prepareFleet, runFleet, type Fleet } from './fleet.ts'

export interface FleetQuestion {
  places: readonly Location[]
  first: number
  step: number
}

/** A thread that stays: warm like the one it is compared with, its sites tabulated and its plants sized by the first question. */
let fleet: Fleet | null = null
parentPort?.on('message', ({ places, first, step }: FleetQuestion) => {
  fleet ??= prepareFleet(places)
  parentPort?.postMessage(runFleet(fleet, first, step))
})
