import type { WebGLRenderer } from 'three'

/** What the loop draws. */
export interface FrameSource {
  /** Renderings averaged once the picture rests. */
  restSamples: number
  /** Moves what moves by itself. @returns whether it goes on */
  advance: (nowMs: number) => boolean
  drawMoving: () => void
  drawSample: (index: number, count: number) => void
}

export interface FrameLoop {
  /** Asks for a frame; any number of calls between two frames make one. */
  invalidate: () => void
  /** Draws at once, within the caller's frame. */
  drawNow: () => void
  /** The context is lost: nothing is drawn, and what was on its way is gone. */
  pause: () => void
  /** A picture that is not to be seen draws nothing; shown again it is drawn once. */
  setShown: (isShown: boolean) => void
  dispose: () => void
}

/** Without a change for this long the picture rests, and is drawn finely. */
const REST_AFTER_MS = 140

/**
 * Draws on demand: nothing runs while nothing changes. After a rest the picture is refined, one rendering a frame, and only
 * once the last has left the GPU, so that a hand on the mouse never waits behind a queue.
 */
export function createFrameLoop(renderer: WebGLRenderer, source: FrameSource): FrameLoop {
  let request = 0
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let isDirty = false
  let isShown = true
  /** Next sample of the resting picture; `restSamples` when it is done. */
  let sample = source.restSamples
  let fence: WebGLSync | null = null

  const schedule = (): void => {
    if (request === 0 && isShown) request = requestAnimationFrame(tick)
  }
  const isGpuBusy = (): boolean => {
    const gl = renderer.getContext() as WebGL2RenderingContext
    if (!fence || gl.isContextLost()) return false
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED) return true
    gl.deleteSync(fence)
    fence = null
    return false
  }
  const setFence = (): void => {
    const gl = renderer.getContext() as WebGL2RenderingContext
    if (fence) gl.deleteSync(fence)
    fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
    gl.flush()
  }
  const rest = (): void => {
    sample = 0
    schedule()
  }

  function draw(): void {
    isDirty = false
    sample = source.restSamples
    source.drawMoving()
    setFence()
    clearTimeout(restTimer)
    restTimer = setTimeout(rest, REST_AFTER_MS)
  }

  function tick(now: number): void {
    request = 0
    if (renderer.getContext().isContextLost()) return
    if (isGpuBusy()) {
      schedule()
      return
    }
    if (source.advance(now)) isDirty = true
    if (isDirty) {
      draw()
      if (source.advance(now)) {
        isDirty = true
        schedule()
      }
      return
    }
    if (sample < source.restSamples) {
      source.drawSample(sample, source.restSamples)
      setFence()
      sample += 1
      if (sample < source.restSamples) schedule()
    }
  }

  return {
    invalidate() {
      isDirty = true
      schedule()
    },
    drawNow() {
      if (!renderer.getContext().isContextLost()) draw()
    },
    pause() {
      fence = null
      cancelAnimationFrame(request)
      request = 0
      clearTimeout(restTimer)
      sample = source.restSamples
    },
    setShown(next) {
      if (next === isShown) return
      isShown = next
      cancelAnimationFrame(request)
      request = 0
      clearTimeout(restTimer)
      if (!isShown) return
      isDirty = true
      schedule()
    },
    dispose() {
      cancelAnimationFrame(request)
      clearTimeout(restTimer)
    },
  }
}
