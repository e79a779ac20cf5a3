import { setCampusWeather } from '../../../shared/state/commands/setCampusWeather.ts'
import { setHeatReuse } from '../../../shared/state/commands/setHeatReuse.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { applyCommand } from '../../../shared/state/documentStore.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfidenceMark } from '../ConfidenceMark.tsx'
import { EquipmentChoice } from './EquipmentChoice.tsx'
import { sourceTitle } from './provenance.ts'

interface CampusWeatherProps {
  stores: Stores
  scenario: Scenario
  campusIndex: number
  importWeather: (campusIndex: number) => void
}

const NORMALS_NOTE =
  'Monthly means and design values are the place’s; the swing of a day and spells of weather are assumed.'

/** The place whose grid, tariff and climate a campus has, and the hours it is run on. */
export function CampusWeather({ stores, scenario, campusIndex, importWeather }: CampusWeatherProps) {
  const campus = scenario.campuses[campusIndex]
  if (!campus) return null
  const hours = scenario.weather?.find(({ id }) => id === campus.weatherId)
  const location = scenario.equipment.locations.find(({ id }) => id === campus.locationId)
  return (
    <section className="inspector-section" aria-label="Climate">
      <h3 className="inspector-heading">Climate and heat</h3>
      <EquipmentChoice
        stores={stores}
        scenario={scenario}
        kind="locations"
        path={`campuses/${campusIndex}/locationId`}
        label="Place"
        fullLabel={`Climate, grid and tariff of ${campus.name}`}
        testId="choice-location"
      />
      <p className="inspector-sentence" data-testid="weather-origin">
        {hours
          ? `8,760 hours of ${hours.name}, from ${hours.fileName}.`
          : `8,760 hours built from the monthly normals of ${location?.name ?? 'its place'}.`}{' '}
        <ConfidenceMark
          confidence={hours?.confidence ?? 'assumed'}
          source={hours?.source ?? sourceTitle(scenario, location?.dryBulbMonthlyC.source ?? '')}
          note={hours ? hours.notes.slice(0, 3).join(' ') || undefined : NORMALS_NOTE}
        />
      </p>
      <p className="inspector-actions">
        <Button onClick={() => importWeather(campusIndex)}>Import weather (EPW)…</Button>
        {hours ? (
          <Button onClick={() => applyCommand(stores.documentStore, setCampusWeather(campusIndex, null))}>
            Use normals
          </Button>
        ) : null}
        <Button
          onClick={() => applyCommand(stores.documentStore, setHeatReuse(campusIndex, !campus.heatReuse))}
        >
          {campus.heatReuse ? 'Give no heat away' : 'Give heat to a neighbour'}
        </Button>
      </p>
    </section>
  )
}
