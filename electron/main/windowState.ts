import { z } from 'zod'

export const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximized: z.boolean(),
})
/** Where the window stood, in screen pixels without scaling. */
export type WindowState = z.infer<typeof windowStateSchema>

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

export const SMALLEST_WINDOW = { width: 960, height: 640 }
const FIRST_WINDOW = { width: 1440, height: 900 }

/**
 * Where to open the window: as it was left, when enough of it can be seen on one of today's screens; else as large as
 * suits, wherever the system puts it.
 */
export function placeWindow(
  left: WindowState | null,
  screens: readonly Area[],
): { width: number; height: number; x?: number; y?: number } {
  if (left && screens.some((screen) => canBeSeen(left, screen))) {
    const { x, y, width, height } = left
    return {
      x,
      y,
      width: Math.max(width, SMALLEST_WINDOW.width),
      height: Math.max(height, SMALLEST_WINDOW.height),
    }
  }
  const [screen] = screens
  return {
    width: Math.min(FIRST_WINDOW.width, screen?.width ?? Infinity),
    height: Math.min(FIRST_WINDOW.height, screen?.height ?? Infinity),
  }
}

/** A piece of the title bar large enough to drag lies on the screen. */
function canBeSeen(window: Area, screen: Area): boolean {
  const overlap = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  return overlap >= 200 && window.y >= screen.y - 10 && window.y <= screen.y + screen.height - 100
}
