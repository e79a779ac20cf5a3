import type { ReportMethodBlock, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { ValidationTable } from '../../../shared/contract/validationTable.ts'
import { describeValidation } from '../describeValidation.ts'

/** The formulas of electron/model, in the order in which it applies them; its files carry the same sources. */
const BLOCKS: ReportMethodBlock[] = [
  {
    heading: 'Programme',
    text: 'Each building runs through the stages of its template from its start date: most likely durations in calendar days, links finish to start or start to start with lags, forward pass. Racks may enter when the last stage is done.',
    formula: 'start_{i} = max over links (finish_{j} or start_{j} + lag)',
    source: 'Critical path method, forward pass; durations in the register of inputs.',
  },
  {
    heading: 'Racks and go-live',
    text: 'A hall’s crew sets one row after another at its own rate, each when all racks of the row have been delivered; scarce racks go to halls in order of readiness. A row is live after burn-in, if the grid capacity granted by then covers the design-day demand of everything live and of the row; otherwise it waits for the tranche that does.',
    formula: 'live = max(installed + burn-in, day when S_{grid} is at least S_{design day})',
    source: 'Rule of this model.',
  },
  {
    heading: 'IT power',
    text: 'A rack is provisioned for its maximum and draws its sustained power times the utilisation of its hall, never more than the maximum. A rack capped in its hall keeps its ratio of sustained to maximum power.',
    formula: 'P_{mean} = min(P_{max}, P_{sustained} × utilisation)\nP_{IT} = Σ live racks × P_{mean}',
    source: 'Data sheets named in the register.',
  },
  {
    heading: 'Distribution and UPS',
    text: 'Busway, PDU and whip losses are a share of IT power. UPS blocks share the load equally; efficiency is read off the maker’s curve at that load, linear between its points and held at its ends.',
    formula: 'P_{dist} = k_{dist} × P_{IT}\nP_{UPS,loss} = P_{out} / η(P_{out} / P_{rated}) − P_{out}',
    source: 'Efficiency curves in the register; redundancy N, N+1, 2N, 3N/2, 4N/3, block by definition.',
  },
  {
    heading: 'Transformers',
    text: 'Every energised unit of a bank has its core loss at all times and a copper loss with the square of its load. Cooling and site load join the IT feed at the unit substations.',
    formula: 'P_{loss} = n × S_{r} × (p_{0} + p_{k} × (S / (n × S_{r}))^{2})',
    source: '10 CFR 431.196 (US Department of Energy), form of the loss; ratios in the register.',
  },
  {
    heading: 'Utility demand',
    text: 'Real power at the meter divided by the halls’ power factor. The design-day value takes every live rack at its maximum in the weather exceeded in 0.4 % of the hours of a year; the grid tranches are judged against it.',
    formula: 'S_{utility} = (P_{halls} + P_{main transformers}) / cos φ',
    source: 'Definition; design temperatures after ASHRAE Fundamentals, climatic design information.',
  },
  {
    heading: 'Weather',
    text: 'A year of hours for each campus: an imported EPW file, or one built from monthly normals of dry and wet bulb, which is an assumption. Plant is sized on the values exceeded in 0.4 % of hours and billed on the hours. 29 February takes the weather of the day before.',
    formula: 'size: T_{0.4 %}; energy: Σ over hours of the year',
    source: 'ASHRAE Fundamentals, climatic design information; normals in the register.',
  },
  {
    heading: 'Heat',
    text: 'A rack’s heat splits into liquid and air by its type. Distribution and UPS losses and the hall’s fixed load join its air; transformer losses stay outside. In and out balance every hour.',
    formula: 'Q_{liquid} + Q_{air} = P_{IT} + P_{dist} + P_{UPS,loss} + P_{fixed}',
    source: 'Conservation of energy; liquid shares from data sheets.',
  },
  {
    heading: 'Fans and pumps',
    text: 'Fans of towers and dry coolers follow the cube of their flow down to 0.3 of full speed. Air handlers and pumps hold a pressure, so part of their draw stays whatever the flow; pumps run at no less than 0.4 of full flow.',
    formula:
      'P_{handler} = P_{full} × (0.0013 + 0.147 x + 0.951 x^{2} − 0.099 x^{3})\nP_{pump} = P_{full} × (0.573 x − 0.301 x^{2} + 0.728 x^{3})',
    source: 'Affinity laws; ASHRAE 90.1, appendix G.',
  },
  {
    heading: 'Dry coolers and towers',
    text: 'Leaving water is the outside air (wet bulb for towers) plus the approach, scaled by load over airflow. Fans slow until that just meets the set point; above it dry coolers wet their inlet air, only as far as needed.',
    formula: 'T_{leaving} = T_{sink} + approach × (Q / Q_{rated}) / flow',
    source: 'Approach and fan ratio from data sheets.',
  },
  {
    heading: 'Chillers',
    text: 'What remains above the set point is the chillers’ share of the heat. A share of Carnot’s efficiency gives their draw at full load, a part-load curve the rest; machines are switched with the load.',
    formula: 'COP = min(COP_{max}, η_{Carnot} × T_{e} / (T_{c} − T_{e}))\nP = Q / COP × f(part load)',
    source:
      'EnergyPlus chiller data set: median Carnot share 0.55 over 79 centrifugals above 1.5 MW; part load after York YK and EnergyPlus Chiller:Electric.',
  },
  {
    heading: 'Outside air',
    text: 'Air is mixed with return air when cold, used as it is up to the set point, and wetted above it through media that close 85 % of the gap to the wet bulb, up to the dew point that the racks take. Beyond that the supply warms, and a finding says so.',
    formula: 'T_{supply} = T_{db} − min(T_{db} − T_{set}, 0.85 × (T_{db} − T_{wb}))',
    source: 'Lei and Masanet 2022 (effectiveness 0.7 to 0.9); ASHRAE TC 9.9, 2021.',
  },
  {
    heading: 'Water',
    text: 'Evaporation carries latent heat; blowdown is added for the cycles of concentration. Water is withdrawal.',
    formula: 'W = Q_{latent} / (2500.5 − 2.3097 T − 0.0013 T^{2}) × C / (C − 1)',
    source: 'Lei and Masanet 2022.',
  },
  {
    heading: 'Site load',
    text: 'Lights, engine heaters, offices, controls and yard are a fixed share of the IT power a hall is built for, at any load.',
    formula: 'P_{fixed} = 0.01 × P_{IT,design}',
    source: 'Lights 0.1 %: LBNL, DC Pro v3, 2014; the rest is assumed.',
  },
  {
    heading: 'Hall limits',
    text: 'Floor space, hall feed and cooling are counts of racks of the hall’s mix; floor load, rack feed, air heat (at most 50 kW a rack) and coolant temperature on the design day are compared with what the densest rack asks.',
    formula: 'racks_{feed} = n × P_{feed} / Σ P_{max}',
    source: 'Rule of this model; air limit from trade practice, 2024 and 2025.',
  },
  {
    heading: 'Cost',
    text: 'Shell, electrical and mechanical cost follow the IT power a building is built for and are spread over the stages that cause them; a retrofit pays its share. Racks are paid when set down, the network follows them.',
    formula: 'C = Σ c_{component} × P_{built} + Σ racks × price × (1 + k_{network})',
    source: 'Unit costs in the register; no escalation, no financing.',
  },
  {
    heading: 'Commitments',
    text: 'A straight contract accrues the same every day of its term; one by delivery accrues for each accelerator live that day, and never more than its total.',
    formula:
      'A_{straight}(d) = total × d / term\nA_{delivery}(d) = Σ days (live / contracted) × total / term',
    source: 'Rule of this model.',
  },
]

/** How the numbers are made: each formula with its source, and how they compare with published ones. */
export function writeMethod(validation: ValidationTable | null): SectionOf<'method'> {
  return {
    kind: 'method',
    title: 'Method',
    paragraphs: [
      'The plan is simulated day by day, its halls hour by hour: programme, racks, power, heat, water and money, in this order, each step feeding the next. The same file gives the same numbers on every machine.',
      'One run takes every duration and date as most likely; chance is in the section on risk, the swings of training jobs in the one on power. Not modelled: failures in operation and movements of energy prices. Read annual figures as the middle of what they could be, and design-day figures as the edge.',
    ],
    blocks: BLOCKS,
    validation: validation && describeValidation(validation),
  }
}
