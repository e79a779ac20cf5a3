import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { pictured } from '../../../shared/state/entityRef.ts'
import {
  MOUSE_PRESETS,
  toggleIsolation,
  type MousePreset,
  type Section,
} from '../../../shared/state/viewStore.ts'
import { entityName } from '../../panels/entities.ts'
import { entityBounds, holdsEntity, tableBounds } from '../../scene/bounds.ts'
import { SIDES } from '../../scene/camera/views.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { WindowSession } from '../createWindowSession.ts'
import { floorCuts } from './floorCuts.ts'
import './viewTools.css'

const MOUSE_WORDS: Record<MousePreset, { label: string; words: string }> = {
  orbit: { label: 'Orbit', words: 'Left turns, right or middle moves, the wheel comes nearer.' },
  map: { label: 'Map', words: 'Left moves, right turns, the wheel comes nearer.' },
  cad: { label: 'CAD', words: 'Middle moves, Shift and middle or right turns, left only selects.' },
}

const CUTS = [
  { value: 'none', label: 'Whole' },
  { value: 'height', label: 'Height' },
  { value: 'east', label: 'East' },
  { value: 'south', label: 'South' },
] as const

/** Sides of the view, cutting open, standing alone, and what the mouse does. */
export function ViewTools({ session }: { session: WindowSession }) {
  const { stores, views } = session
  const mouse = useStore(stores.viewStore, (state) => state.mouse)
  return (
    <div className="view-tools">
      <h3>Elevation</h3>
      <div className="view-tools-row">
        {SIDES.map((side) => (
          <Button key={side} look="quiet" onClick={() => views.ask(`elevation:${side}`)}>
            {side.charAt(0).toUpperCase() + side.slice(1)}
          </Button>
        ))}
      </div>
      <SectionTools session={session} />
      <Isolation session={session} />
      <h3>Mouse</h3>
      <SegmentedControl
        label="Mouse"
        value={mouse}
        options={MOUSE_PRESETS.map((value) => ({ value, label: MOUSE_WORDS[value].label }))}
        onChange={(next) => stores.viewStore.setState({ mouse: next })}
      />
      <p className="view-tools-note">{MOUSE_WORDS[mouse].words}</p>
    </div>
  )
}

/** How far a cut can go: the extent of what is looked at along each axis, metres. */
function rangesOf(result: SimulationResult, shown: ReturnType<typeof shownOf>) {
  const { min, max } = shown ? entityBounds(result, shown) : tableBounds(result)
  return {
    height: { low: 0.2, high: Math.max(4, shown ? max.y : tallestM(result)) },
    east: { low: min.x, high: max.x },
    south: { low: min.z, high: max.z },
  }
}

const tallestM = (result: SimulationResult): number =>
  result.buildings.reduce((tallest, { heightM }) => Math.max(tallest, heightM), 0) + 1

function shownOf(
  result: SimulationResult,
  state: ReturnType<WindowSession['stores']['viewStore']['getState']>,
) {
  const shown = state.isolated ?? pictured(state.selection)
  return shown && holdsEntity(result, shown) ? shown : null
}

function SectionTools({ session: { stores } }: { session: WindowSession }) {
  const { viewStore, resultsStore } = stores
  const result = useStore(resultsStore, (state) => state.result)
  const section = useStore(viewStore, (state) => state.section)
  const shown = useStore(viewStore, (state) => (result ? shownOf(result, state) : null))
  const ranges = useMemo(() => (result ? rangesOf(result, shown) : null), [result, shown])
  const floors = useMemo(() => (result ? floorCuts(result, shown) : []), [result, shown])
  if (!ranges) return null
  const cut = (next: Section | null): void => viewStore.setState({ section: next })
  const begin = (axis: (typeof CUTS)[number]['value']): void => {
    if (axis === 'none') cut(null)
    else cut({ axis, atM: (ranges[axis].low + ranges[axis].high) / 2 })
  }
  const range = section && ranges[section.axis]
  const floor = section?.axis === 'height' ? floors.findIndex((entry) => entry.cutM === section.atM) : -1
  return (
    <>
      <h3>Section</h3>
      <SegmentedControl label="Section" value={section?.axis ?? 'none'} options={CUTS} onChange={begin} />
      {section && range ? (
        <label className="view-tools-slider">
          <span>{section.axis === 'height' ? 'Cut at' : 'Cut from the edge at'}</span>
          <input
            type="range"
            aria-label="Where the section cuts"
            aria-valuetext={`${(section.atM - (section.axis === 'height' ? 0 : range.low)).toFixed(1)} metres`}
            min={range.low}
            max={range.high}
            step={0.1}
            value={section.atM}
            onChange={(event) => cut({ ...section, atM: Number(event.target.value) })}
          />
          <output>{(section.atM - (section.axis === 'height' ? 0 : range.low)).toFixed(1)} m</output>
        </label>
      ) : null}
      {floors.length > 0 ? (
        <div className="view-tools-row">
          <span>Floor</span>
          {floors.map(({ name, cutM }, index) => (
            <Button
              key={name}
              look={index === floor ? 'primary' : 'quiet'}
              aria-pressed={index === floor}
              onClick={() => cut(index === floor ? null : { axis: 'height', atM: cutM })}
            >
              {name}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  )
}

function Isolation({ session: { stores } }: { session: WindowSession }) {
  const { viewStore, resultsStore } = stores
  const result = useStore(resultsStore, (state) => state.result)
  const selection = useStore(viewStore, (state) => pictured(state.selection))
  const isolated = useStore(viewStore, (state) => state.isolated)
  const name = result && selection ? entityName(result, selection) : ''
  const alone = result && isolated ? entityName(result, isolated) : ''
  return (
    <>
      <h3>Stand alone</h3>
      <Button look="quiet" disabled={!isolated && !selection} onClick={() => toggleIsolation(viewStore)}>
        {isolated ? 'Show all again' : name ? `Isolate ${name}` : 'Isolate the selection'}
      </Button>
      <p className="view-tools-note">
        {isolated
          ? `${alone} stands alone; the rest is ghosted and cannot be picked.`
          : 'Select a building, a hall or a campus first.'}
      </p>
    </>
  )
}
