/** How long until there is something to see, and what the app holds in memory, beside a bare window. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAppIfStale } from '../../electron/dev/buildApp.ts'
import { electronRuntime } from '../../electron/dev/electronRuntime.ts'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { reportFigures } from './figures.ts'
import { measureStartUp, type StartUpCost } from './runningApp.ts'

const rounds = 5
const helloWindow = join(import.meta.dirname, 'yardsticks/helloWindow')

if (process.platform !== 'linux')
  throw new Error('Memory and processor time are read from /proc, on Linux only.')
await buildAppIfStale()
const { executable } = await electronRuntime()
const userData = await mkdtemp(join(tmpdir(), 'rackrise-bench-'))
const startRackrise = () =>
  measureStartUp(executable, projectRoot, join(userData, 'rackrise'), 'rackrise:first-picture')
const startHello = () =>
  measureStartUp(executable, helloWindow, join(userData, 'hello'), 'hello:first-picture')

try {
  // The first start of each fills the disk cache and the code cache; nobody waits for it twice.
  await startHello()
  await startRackrise()
  const hello: StartUpCost[] = []
  const rackrise: StartUpCost[] = []
  for (let round = 0; round < rounds; round++) {
    hello.push(await startHello())
    rackrise.push(await startRackrise())
  }
  const best = (costs: StartUpCost[], quantity: keyof StartUpCost) =>
    Math.min(...costs.map((cost) => cost[quantity]))
  await reportFigures('Start-up', 'a bare Electron window', [
    {
      name: 'first meaningful picture',
      unit: 'ms',
      ours: best(rackrise, 'firstPictureMs'),
      yardstick: best(hello, 'firstPictureMs'),
      goal: { atMostTimes: 2.2 },
    },
    {
      name: 'processor time until settled',
      unit: 'ms',
      ours: best(rackrise, 'cpuMs'),
      yardstick: best(hello, 'cpuMs'),
    },
    {
      name: 'resident memory, all processes',
      unit: 'MB',
      ours: best(rackrise, 'residentMb'),
      yardstick: best(hello, 'residentMb'),
      goal: { atMostMore: 250 },
    },
  ])
} finally {
  await rm(userData, { recursive: true, force: true, maxRetries: 3 })
}
