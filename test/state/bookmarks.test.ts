import { describe, expect, it } from 'vitest'
import { pathOf, poseAlong } from '../../renderer/scene/camera/posePath.ts'
import { parseScenarioText } from '../../shared/scenario/parseScenario.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import { addBookmark, removeBookmark, renameBookmark } from '../../shared/state/commands/setBookmark.ts'
import { applyCommand, createDocumentStore, openDocument, undo } from '../../shared/state/documentStore.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const camera = (targetX: number, distanceM: number) => ({
  targetX,
  targetY: 0,
  targetZ: 0,
  distanceM,
  bearingDeg: 0,
  elevationDeg: 30,
  isOrthographic: false,
})
const view = (name: string, date: string, targetX: number, distanceM = 100) =>
  addBookmark({ name, date, overlay: 'stage', camera: camera(targetX, distanceM) })

function opened() {
  const store = createDocumentStore()
  openDocument(store, { scenario: tinyScenario(), fileHandle: null, fileName: null })
  const names = () => store.getState().scenario?.bookmarks?.map(({ name }) => name)
  return { store, names }
}

describe('bookmarks', () => {
  it('are kept, renamed, removed and undone like any edit', () => {
    const { store, names } = opened()
    expect(applyCommand(store, view('Gate', '2026-01-11', 0))).toBeNull()
    expect(applyCommand(store, view('Yard', '2026-01-31', 50))).toBeNull()
    const id = store.getState().scenario?.bookmarks?.[0]?.id ?? ''
    expect(applyCommand(store, renameBookmark(id, ' West gate '))).toBeNull()
    expect(names()).toEqual(['West gate', 'Yard'])
    expect(applyCommand(store, renameBookmark(id, ' '))).toContain('1 to 80')
    applyCommand(store, removeBookmark(id))
    expect(names()).toEqual(['Yard'])
    undo(store)
    expect(names()).toEqual(['West gate', 'Yard'])
  })

  it('leave a file as it was once none is left, and come back from one', () => {
    const { store } = opened()
    const before = serializeScenario(tinyScenario())
    applyCommand(store, view('Gate', '2026-01-11', 12.5))
    const kept = store.getState().scenario!
    const read = parseScenarioText(serializeScenario(kept))
    expect(read).toMatchObject({ ok: true })
    expect(read.ok && read.value).toEqual(kept)
    applyCommand(store, removeBookmark(kept.bookmarks?.[0]?.id ?? ''))
    expect(serializeScenario(store.getState().scenario!)).toBe(before)
  })
})

describe('the camera’s path', () => {
  const { store } = opened()
  for (const command of [view('B', '2026-01-31', 60, 400), view('A', '2026-01-11', 20, 100)])
    applyCommand(store, command)
  const stops = pathOf(store.getState().scenario?.bookmarks ?? [], '2026-01-01')

  it('goes through the bookmarks in the order of their days', () => {
    expect(stops.map(({ day }) => day)).toEqual([10, 30])
  })

  it('is held at its ends, and half way in time half way in place and at the geometric mean of the distances', () => {
    expect(poseAlong(stops, 0, false)?.targetX).toBe(20)
    expect(poseAlong(stops, 99, false)?.targetX).toBe(60)
    const half = poseAlong(stops, 20, false)
    expect(half?.targetX).toBeCloseTo(40)
    expect(half?.distanceM).toBeCloseTo(200) // sqrt(100 * 400)
  })

  it('stands at the last stop reached for who wants less motion', () => {
    expect(poseAlong(stops, 29.9, true)?.targetX).toBe(20)
    expect(poseAlong(stops, 30, true)?.targetX).toBe(60)
  })
})
