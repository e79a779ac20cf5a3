import { MathUtils, type Vector3 } from 'three'
import { SUN_ELEVATION_RAD } from '../theme.ts'

/** Where the model's sun stands: south-west, afternoon, so that shadows fall to the right of the hero view. */
const AZIMUTH = MathUtils.degToRad(236)
/** Half the width of the sun's disc as the model is lit, rad: a soft lamp, not the sky's half degree. */
const SOFTNESS = MathUtils.degToRad(2.1)

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** Unit vector to the sun's middle, or to point `sample` of `count` spread evenly over its disc. */
export function sunDirection(into: Vector3, sample = 0, count = 1): Vector3 {
  const radius = count > 1 ? SOFTNESS * Math.sqrt((sample + 0.5) / count) : 0
  const angle = sample * GOLDEN_ANGLE
  const azimuth = AZIMUTH + (radius * Math.cos(angle)) / Math.cos(SUN_ELEVATION_RAD)
  const elevation = SUN_ELEVATION_RAD + radius * Math.sin(angle)
  const flat = Math.cos(elevation)
  return into.set(Math.sin(azimuth) * flat, Math.sin(elevation), -Math.cos(azimuth) * flat)
}

/** Place of sample `i` inside its pixel, -0.5..0.5: the R2 sequence, evenly spread for any count. */
export function pixelJitter(i: number): readonly [x: number, y: number] {
  if (i === 0) return [0, 0]
  return [((0.5 + i * 0.7548776662466927) % 1) - 0.5, ((0.5 + i * 0.5698402909980532) % 1) - 0.5]
}
