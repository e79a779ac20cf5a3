import { Box3, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { createCameraRig } from '../../renderer/scene/camera/cameraRig.ts'
import { frameBoxes } from '../../renderer/scene/camera/framing.ts'
import { dragOf, orbited, panned, zoomed } from '../../renderer/scene/camera/orbitInput.ts'
import { between, type Pose } from '../../renderer/scene/camera/pose.ts'
import { heroPose, poseOf, poseOfEntity } from '../../renderer/scene/camera/views.ts'
import { tinyResult } from '../support/tinyResult.ts'

const WIDTH = 1280
const HEIGHT = 800
const world = new Box3(new Vector3(-400, 0, -300), new Vector3(400, 12, 300))

/** Where a point is seen, -1..1 from left to right and from bottom to top. */
function seen(pose: Pose, point: Vector3): Vector3 {
  const rig = createCameraRig()
  rig.aim(pose, WIDTH, HEIGHT, world)
  return point.clone().project(rig.camera)
}

describe('framing', () => {
  it.each([
    ['aerial', { bearing: -0.5, elevation: 0.55, isOrthographic: false }],
    ['plan', { bearing: 0, elevation: Math.PI / 2, isOrthographic: true }],
  ])('shows every corner of a box and fills the picture (%s)', (_, angles) => {
    const pose = frameBoxes([world], angles, WIDTH / HEIGHT, 0.05)
    let widest = 0
    for (let i = 0; i < 8; i++) {
      const corner = new Vector3(i & 1 ? 400 : -400, i & 2 ? 12 : 0, i & 4 ? 300 : -300)
      const { x, y } = seen(pose, corner)
      widest = Math.max(widest, Math.abs(x), Math.abs(y))
    }
    expect(widest).toBeLessThanOrEqual(0.96)
    expect(widest).toBeGreaterThan(0.93)
  })

  it('puts north up and east right in the plan', () => {
    const pose = poseOf(tinyResult(), 'plan', WIDTH / HEIGHT)!
    const target = new Vector3(pose.targetX, 0, pose.targetZ)
    expect(seen(pose, target.clone().add(new Vector3(0, 0, -50))).y).toBeGreaterThan(0.05)
    expect(seen(pose, target.clone().add(new Vector3(50, 0, 0))).x).toBeGreaterThan(0.05)
  })

  it('keeps the boards clear of tools above and below: a fifth of half the height stays free', () => {
    const result = tinyResult()
    const pose = heroPose(result, WIDTH / HEIGHT, 0.2)
    let highest = 0
    for (const { boardX, boardZ, boardLengthM, boardWidthM } of result.campuses) {
      for (const [sx, sz] of [
        [1, 1],
        [1, -1],
        [-1, 1],
        [-1, -1],
      ] as const) {
        const corner = new Vector3(boardX + (sx * boardLengthM) / 2, 0, boardZ + (sz * boardWidthM) / 2)
        const { x, y } = seen(pose, corner)
        highest = Math.max(highest, Math.abs(y))
        expect(Math.abs(x)).toBeLessThanOrEqual(1)
      }
    }
    expect(highest).toBeLessThanOrEqual(0.81)
  })

  it('looks at a rack from no lower than 17 and no higher than 43 degrees, as what stands before it asks', () => {
    const result = tinyResult()
    const { rows } = result
    const lookAt = (index: number) => poseOfEntity(result, { kind: 'rack', index, slot: 0 }, 1.6)!.elevation
    const elevations = Array.from({ length: rows.rowCount }, (_, row) => lookAt(row))
    for (const elevation of elevations) {
      expect(elevation).toBeGreaterThanOrEqual((17 * Math.PI) / 180)
      expect(elevation).toBeLessThanOrEqual((43 * Math.PI) / 180)
    }
  })

  it('knows the views of what the result holds, and no others', () => {
    const result = tinyResult()
    for (const view of ['hero', 'plan', 'campus:meadow', 'building:old', 'hall:old-1'] as const) {
      expect(poseOf(result, view, 1.6)).not.toBeNull()
    }
    expect(poseOf(result, 'hall:nowhere', 1.6)).toBeNull()
  })
})

describe('the hand on the camera', () => {
  const pose: Pose = {
    targetX: 10,
    targetY: 0,
    targetZ: -20,
    distanceM: 500,
    bearing: 0.4,
    elevation: 0.6,
    isOrthographic: false,
  }

  it('zooms to the pointer: the ground under it stays under it', () => {
    // A point of the ground seen off the middle, before and after coming twice as near.
    const rig = createCameraRig()
    rig.aim(pose, WIDTH, HEIGHT, world)
    const ray = new Vector3(0.3, -0.2, 1).unproject(rig.camera).sub(rig.camera.position)
    const ground = rig.camera.position.clone().addScaledVector(ray, -rig.camera.position.y / ray.y)
    const after = seen(zoomed(pose, 0.5, 0.3, -0.2, WIDTH / HEIGHT, 5000), ground)
    expect(after.x).toBeCloseTo(0.3, 3)
    expect(after.y).toBeCloseTo(-0.2, 3)
  })

  it('pans with the hand: 100 px to the right moves the middle of the picture 100 px to the right', () => {
    const before = new Vector3(pose.targetX, 0, pose.targetZ)
    expect(seen(panned(pose, 100, 0, HEIGHT), before).x * (WIDTH / 2)).toBeCloseTo(100, 0)
  })

  it('never turns below the ground or over the top', () => {
    expect(orbited(pose, 0, -10_000).elevation).toBeGreaterThan(0)
    expect(orbited(pose, 0, 10_000).elevation).toBe(Math.PI / 2)
  })

  it('glides the short way round: from 350 to 10 degrees over north', () => {
    const deg = (degrees: number): number => (degrees * Math.PI) / 180
    const half = between({ ...pose, bearing: deg(350) }, { ...pose, bearing: deg(10) }, 0.5)
    expect(half.bearing).toBeCloseTo(deg(360))
  })
})

describe('elevations', () => {
  it.each([
    ['south', new Vector3(1, 0, 0)],
    ['north', new Vector3(-1, 0, 0)],
    ['east', new Vector3(0, 0, -1)],
    ['west', new Vector3(0, 0, 1)],
  ] as const)('from the %s put up up, and what is on the right right', (side, right) => {
    const pose = poseOf(tinyResult(), `elevation:${side}`, WIDTH / HEIGHT)!
    const target = new Vector3(pose.targetX, pose.targetY, pose.targetZ)
    const above = seen(pose, target.clone().add(new Vector3(0, 10, 0)))
    expect(above.y).toBeGreaterThan(0.01)
    expect(above.x).toBeCloseTo(0)
    expect(seen(pose, target.clone().addScaledVector(right, 20)).x).toBeGreaterThan(0.01)
  })

  it('follow the hand up and down instead of away', () => {
    const pose = poseOf(tinyResult(), 'elevation:south', WIDTH / HEIGHT)!
    const moved = panned(pose, 0, 40, HEIGHT)
    expect(moved.targetZ).toBe(pose.targetZ)
    expect(moved.targetY).toBeGreaterThan(pose.targetY)
  })
})

describe('mouse presets', () => {
  const press = (button: number, shiftKey = false) => ({ button, shiftKey, ctrlKey: false })
  it.each([
    ['orbit', ['orbit', 'pan', 'pan', 'pan']],
    ['map', ['pan', 'orbit', 'orbit', 'orbit']],
    ['cad', [null, 'pan', 'orbit', null]],
  ] as const)('%s: left, middle, right, Shift and left', (preset, drags) => {
    const done = [press(0), press(1), press(2), press(0, true)].map((event) => dragOf(preset, event))
    expect(done).toEqual(drags)
  })
})
