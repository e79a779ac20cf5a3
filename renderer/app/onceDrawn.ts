import { FIRST_PICTURE_MARK } from '../scene/firstPicture.ts'

/** A picture that is not there after this long will not be waited for. */
const PATIENCE_MS = 15_000

/** Does what can wait until the first picture is on the canvas. */
export function onceDrawn(action: () => void): void {
  let isDone = false
  const run = (): void => {
    if (isDone) return
    isDone = true
    observer.disconnect()
    clearTimeout(timer)
    requestIdleCallback(action, { timeout: 500 })
  }
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName(FIRST_PICTURE_MARK).length > 0) run()
  })
  const timer = setTimeout(run, PATIENCE_MS)
  observer.observe({ type: 'mark', buffered: true })
}
