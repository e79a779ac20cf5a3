import type { DayState } from '../../../shared/results/stateAt.ts'
import { formatCount, formatMega, formatRatio, formatUsd } from '../../../shared/units/format.ts'
import { wueText } from '../wueText.ts'

/** A number on the masthead: how it is read and what it means. */
export interface Figure {
  /** Ending of its test id: `kpi-it-mw`. */
  id: string
  label: string
  /** The number alone. */
  value: (state: DayState) => string
  /** Its unit, small; empty for a count. */
  unit: (state: DayState) => string
  /** How the number at the end of the plan is put: of a whole, or beside. */
  end: 'of' | 'at end'
  /** Definition, unit and method in a sentence or two. */
  meaning: string
}

const always = (unit: string) => () => unit
/** `$16.4 B` in two parts: the number with its currency, and the magnitude. */
const usdNumber = (usd: number): string => formatUsd(usd).split(' ')[0] ?? ''
const usdMagnitude = (usd: number): string => formatUsd(usd).split(' ')[1] ?? ''

/** @param accelerators what the plan's accelerators are called: "GPUs" */
export const figuresFor = (accelerators: 'GPUs' | 'accelerators'): readonly Figure[] => [
  {
    id: 'it-mw',
    label: 'IT power',
    value: (state) => formatMega(state.itMw),
    unit: always('MW'),
    end: 'of',
    meaning:
      'Mean power of all live racks at their inlets, MW: rack draw under load times utilisation, summed over live rows.',
  },
  {
    id: 'facility-mw',
    label: 'Facility',
    value: (state) => formatMega(state.facilityMw),
    unit: always('MW'),
    end: 'of',
    meaning:
      'Everything behind the meter, MW: IT, cooling, conversion losses and site load, as the mean of that day’s hours of weather.',
  },
  {
    id: 'utility-mva',
    label: 'Utility',
    value: (state) => formatMega(state.utilityMva),
    unit: always('MVA'),
    end: 'of',
    meaning:
      'Apparent power drawn at the point of interconnection, MVA: facility power through the main transformers over the power factor.',
  },
  {
    id: 'pue',
    label: 'PUE',
    value: (state) => formatRatio(state.pue),
    unit: always(''),
    end: 'at end',
    meaning:
      'Power usage effectiveness of this day: facility power over IT power, dimensionless. A dash where no rack is live.',
  },
  {
    id: 'wue',
    label: 'WUE',
    value: wueText,
    unit: (state) => (state.itMw > 0 ? 'L/kWh' : ''),
    end: 'at end',
    meaning:
      'Water usage effectiveness of this day: litres of water withdrawn on site for each kWh of IT energy.',
  },
  {
    id: 'racks',
    label: 'Racks live',
    value: (state) => formatCount(state.racksLive),
    unit: always(''),
    end: 'of',
    meaning:
      'Racks that carry load: delivered, set, cabled, burnt in, and inside what grid, feed and cooling allow.',
  },
  {
    id: 'gpus',
    label: accelerators === 'GPUs' ? 'GPUs live' : 'Accelerators live',
    value: (state) => formatCount(state.acceleratorsLive),
    unit: always(''),
    end: 'of',
    meaning: 'Accelerator packages in live racks, counted by rack type.',
  },
  {
    id: 'cpus',
    label: 'CPUs live',
    value: (state) => formatCount(state.cpusLive),
    unit: always(''),
    end: 'of',
    meaning: 'CPU packages in live racks, host processors of accelerator racks included.',
  },
  {
    id: 'capex',
    label: 'Capex',
    value: (state) => usdNumber(state.capexUsd),
    unit: (state) => usdMagnitude(state.capexUsd),
    end: 'of',
    meaning:
      'Capital spent to date, USD: land, substation, shell, electrical, mechanical, network and IT, spread over the work they pay for.',
  },
  {
    id: 'accrued',
    label: 'Accrued',
    value: (state) => usdNumber(state.accruedUsd),
    unit: (state) => usdMagnitude(state.accruedUsd),
    end: 'of',
    meaning: 'What the compute contracts have drawn down to date, USD, by each contract’s own rule.',
  },
]
