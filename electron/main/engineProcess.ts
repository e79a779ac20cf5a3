import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import { ENGINE_PORT_MESSAGE } from '../../shared/contract/channels.ts'
import type { EngineOrder } from '../engineHost/engineOrder.ts'
import { engineScript } from './appPaths.ts'
import { restartDelayMs } from './restartDelay.ts'

/** A run this long proves that the engine starts well; earlier crashes no longer count. */
const HEALTHY_AFTER_MS = 30_000

/** The process that runs the model. It lives as long as the app, in as many lives as it takes. */
export interface EngineProcess {
  /**
   * Names the document that will be asked about first, so that its answer can be worked out before.
   * @param keepAs file to keep the answer in; null where it is kept already: then this waits until the engine is needed
   */
  prepare: (scenario: Record<string, unknown>, keepAs: string | null) => void
  /** Gives a window a port to the engine, and a fresh one whenever the engine had to be started anew. */
  connect: (contents: WebContents) => void
  stop: () => void
}

/** Starts with the first thing that is asked of it. */
export function createEngine(): EngineProcess {
  const connected = new Set<WebContents>()
  let crashCount = 0
  let isStopping = false
  let engine: UtilityProcess | null = null
  let toPrepare: EngineOrder | null = null

  function launch(): UtilityProcess {
    const startedMs = performance.now()
    const child = utilityProcess.fork(engineScript, [], { serviceName: 'Rackrise engine' })
    child.once('exit', (exitCode) => {
      if (isStopping) return
      crashCount = performance.now() - startedMs > HEALTHY_AFTER_MS ? 1 : crashCount + 1
      console.error(`the engine ended with ${exitCode}; starting it again`)
      setTimeout(() => {
        if (isStopping) return
        engine = launch()
        for (const contents of connected) handOver(contents)
      }, restartDelayMs(crashCount))
    })
    return child
  }

  function running(): UtilityProcess {
    engine ??= launch()
    if (toPrepare) engine.postMessage(toPrepare)
    toPrepare = null
    return engine
  }

  function handOver(contents: WebContents): void {
    const { port1, port2 } = new MessageChannelMain()
    running().postMessage(null, [port1])
    contents.postMessage(ENGINE_PORT_MESSAGE, null, [port2])
  }

  return {
    prepare: (scenario, keepAs) => {
      toPrepare = { scenario, keepAs }
      if (keepAs !== null) running()
    },
    connect: (contents) => {
      if (!connected.has(contents)) {
        connected.add(contents)
        contents.once('destroyed', () => connected.delete(contents))
      }
      handOver(contents)
    },
    stop: () => {
      isStopping = true
      engine?.kill()
    },
  }
}
