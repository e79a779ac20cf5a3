import { useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { RackType } from '../../../shared/catalog/rackType.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { PLANT_KINDS } from '../../../shared/results/plantTable.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { pictured, type EntityRef } from '../../../shared/state/entityRef.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { select } from '../../../shared/state/viewStore.ts'
import { DayText } from '../DayText.tsx'
import { dealParts } from '../deal/dealParts.ts'
import { ChoiceLine, PartInputs } from '../deal/PartInputs.tsx'
import { campusChoices } from '../deal/placeChoices.ts'
import { entityName, entityParents } from '../entities.ts'
import { CampusSite } from './CampusSite.tsx'
import { CampusWeather } from './CampusWeather.tsx'
import { ClusterSections } from './ClusterSections.tsx'
import { ContractInspector } from './ContractInspector.tsx'
import { HallChoices } from './HallChoices.tsx'
import { HallLimits } from './HallLimits.tsx'
import { InputFields } from './InputFields.tsx'
import { EquipmentChoice } from './EquipmentChoice.tsx'
import { ratingText } from './plantFigures.ts'
import { PlantSection } from './PlantSection.tsx'
import { PortfolioSummary } from './PortfolioSummary.tsx'
import { provenanceOf } from './provenance.ts'
import { ProgrammeList } from './ProgrammeList.tsx'
import { Provenance } from './Provenance.tsx'
import { RackBeside } from './RackBeside.tsx'
import { readingsOf } from './readings.ts'
import { StageToday } from './StageToday.tsx'
import { TaskFields } from './TaskFields.tsx'
import { TaskSection } from './TaskSection.tsx'
import './inspector.css'

interface InspectorProps {
  stores: Stores
  scenario: Scenario
  result: SimulationResult
  /** Asks for a weather file for a campus. */
  importWeather: (campusIndex: number) => void
}

const KIND_WORDS: Record<EntityRef['kind'], string> = {
  campus: 'Campus',
  building: 'Building',
  hall: 'Hall',
  row: 'Row',
  rack: 'Rack',
  plant: 'Plant',
}

/** The selection: what it is, how it stands today, what limits it, what can be changed, and what it rests on. */
export function Inspector({ stores, scenario, result, importWeather }: InspectorProps) {
  const chosen = useStore(stores.viewStore, (state) => state.selection)
  const selection = pictured(chosen)
  const taskId = useStore(stores.viewStore, (state) => state.taskId)
  const task = taskId === null ? undefined : result.schedule.tasks.find(({ id }) => id === taskId)
  const readings = useMemo(() => readingsOf(selection), [selection])
  const groups = useMemo(() => provenanceOf(scenario, result, selection), [scenario, result, selection])
  const hall = selection?.kind === 'hall' ? result.halls[selection.index] : undefined
  const strongest = strongestRack(scenario, result, selection)
  const site = selection?.kind === 'campus' ? result.siteYears[selection.index] : undefined
  const body = useRef<HTMLDivElement>(null)
  // Another thing is read from its top.
  useLayoutEffect(() => {
    body.current?.parentElement?.scrollTo(0, 0)
  }, [chosen, taskId])
  if (chosen?.kind === 'contract') {
    return (
      <div ref={body} className="inspector" data-testid="inspector-body">
        <ContractInspector
          key={chosen.index}
          stores={stores}
          scenario={scenario}
          result={result}
          contractIndex={chosen.index}
        />
      </div>
    )
  }
  return (
    <div ref={body} className="inspector" data-testid="inspector-body">
      <Title stores={stores} result={result} selection={selection} />
      {task ? (
        <>
          <TaskSection viewStore={stores.viewStore} result={result} task={task} />
          <TaskFields key={task.id} store={stores.documentStore} scenario={scenario} task={task} />
        </>
      ) : null}
      {selection ? <StageToday feed={stores.dayFeed} selection={selection} /> : null}
      {readings.length === 0 ? null : (
        <dl className="inspector-section" aria-label="Today">
          {readings.map((reading) => (
            <div key={reading.label} className="reading">
              <dt>{reading.label}</dt>
              <dd>
                <DayText feed={stores.dayFeed} read={reading.read} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {selection ? null : <PortfolioSummary scenario={scenario} result={result} />}
      {selection ? null : (
        <PartInputs
          store={stores.documentStore}
          scenario={scenario}
          title="Deal"
          listLabel="Part of the deal"
          parts={dealParts(scenario)}
          testId="deal-inputs"
        />
      )}
      {selection?.kind === 'plant' ? (
        <PlantSection
          key={selection.index}
          stores={stores}
          scenario={scenario}
          result={result}
          selection={selection}
        />
      ) : null}
      {hall ? <HallLimits hall={hall} startDate={result.startDate} feed={stores.dayFeed} /> : null}
      {site ? <CampusSite scenario={scenario} result={result} site={site} /> : null}
      {hall && selection ? (
        <HallChoices stores={stores} scenario={scenario} hallIndex={selection.index} />
      ) : null}
      {selection?.kind === 'campus' ? (
        <CampusWeather
          stores={stores}
          scenario={scenario}
          campusIndex={selection.index}
          importWeather={importWeather}
        />
      ) : null}
      {selection?.kind === 'campus' ? (
        <section className="inspector-section" aria-label="Provider and platform">
          <h3 className="inspector-heading">Provider and platform</h3>
          {campusChoices(scenario, selection.index).map((choice) => (
            <ChoiceLine key={choice.path} store={stores.documentStore} choice={choice} />
          ))}
        </section>
      ) : null}
      {selection?.kind === 'campus' ? (
        <section className="inspector-section" aria-label="Working calendar">
          <h3 className="inspector-heading">Working calendar</h3>
          <EquipmentChoice
            stores={stores}
            scenario={scenario}
            kind="calendars"
            path={`campuses/${selection.index}/calendarId`}
            label="Days worked"
            fullLabel={`Working calendar of ${scenario.campuses[selection.index]?.name ?? ''}`}
            testId="choice-calendar"
            noneLabel="Every day"
          />
        </section>
      ) : null}
      <InputFields
        key={selection ? `${selection.kind}:${selection.index}` : ''}
        store={stores.documentStore}
        scenario={scenario}
        selection={selection}
      />
      {selection ? <ClusterSections stores={stores} result={result} selection={selection} /> : null}
      {strongest ? <RackBeside stores={stores} type={strongest} /> : null}
      {selection ? (
        <ProgrammeList viewStore={stores.viewStore} result={result} selection={selection} />
      ) : null}
      <Provenance groups={groups} />
    </div>
  )
}

/** The accelerator rack of a hall, or of the whole plan, that takes the most power; none where there is none. */
function strongestRack(
  scenario: Scenario,
  result: SimulationResult,
  selection: EntityRef | null,
): RackType | undefined {
  if (selection && selection.kind !== 'hall') return undefined
  const used = new Set(
    result.rackUses
      .filter(({ hallIndex }) => !selection || hallIndex === selection.index)
      .map(({ rackTypeIndex }) => result.rackTypes[rackTypeIndex]?.id),
  )
  return scenario.equipment.rackTypes
    .filter(({ id, kind }) => kind === 'accelerator' && used.has(id))
    .toSorted((a, b) => b.powerMaxKw.value - a.powerMaxKw.value)[0]
}

function Title(props: { stores: Stores; result: SimulationResult; selection: EntityRef | null }) {
  const { stores, result, selection } = props
  const parents = selection ? entityParents(result, selection).reverse() : []
  return (
    <div className="inspector-title">
      <p className="inspector-path">
        {selection ? (
          <>
            <button type="button" onClick={() => select(stores.viewStore, null)}>
              Plan
            </button>
            {parents.map((parent) => (
              <button
                key={`${parent.kind}:${parent.index}`}
                type="button"
                onClick={() => select(stores.viewStore, parent)}
              >
                {entityName(result, parent)}
              </button>
            ))}
          </>
        ) : (
          'Portfolio'
        )}
      </p>
      <h3 className="inspector-name" data-testid="inspector-name">
        {selection ? entityName(result, selection) : result.scenarioName}
      </h3>
      {selection ? <p className="inspector-kind">{describe(result, selection)}</p> : null}
    </div>
  )
}

/** What it is, in a clause. */
function describe(result: SimulationResult, selection: EntityRef): string {
  const { kind, index } = selection
  if (kind === 'row' || kind === 'rack') {
    const type = result.rackTypes[result.rows.rackTypeIndex[index] ?? -1]
    return `${KIND_WORDS[kind]}, ${type?.name ?? ''}`
  }
  if (kind === 'building') {
    const building = result.buildings[index]
    return `Building, ${building?.path ?? ''}${building?.isOptional ? ', optional phase' : ''}`
  }
  if (kind === 'plant') {
    const made = PLANT_KINDS[result.plant.kind[index] ?? -1]
    const rating = made ? ratingText(made, result.plant.rating[index] ?? 0) : null
    return rating === null ? 'Plant' : `Plant, rated ${rating}`
  }
  return KIND_WORDS[kind]
}
