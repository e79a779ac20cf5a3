import { parentPort, workerData } from 'node:worker_threads'
import { textsOf, type HourlyWork } from './hourlyWorkers.ts'

/** A worker thread of `simulate --hourly`: its halls, told once. */
parentPort?.postMessage(textsOf(workerData as HourlyWork))
