import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { Elevation } from '../drawings/Elevation.tsx'
import { SitePlan, sitePlanSize } from '../drawings/SitePlan.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm, PAGE } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
import type { Setting } from '../setting.ts'

/** Most that the boards take in height, mm. */
const BOARDS_MM = 84

/** Plans as wide as the page have their words over them; narrower ones beside them. */
export function pourSitePlan(section: SectionOf<'site-plan'>, { number }: Setting): FlowBlock[] {
  const { plans, planCaption, elevation, paragraphs, table, phases } = section
  const size = plans.length > 0 ? sitePlanSize({ plans, widthMm: PAGE.bodyWidthMm, mostMm: BOARDS_MM }) : null
  const isNarrow = size !== null && size.widthMm <= columnsMm(8)
  const figure = size && (
    <figure className={isNarrow ? 'figure span-8' : 'figure pair'}>
      <SitePlan plans={plans} label={planCaption} widthMm={PAGE.bodyWidthMm} mostMm={BOARDS_MM} />
      <Caption label={`Figure ${number}.1`} text={planCaption} />
    </figure>
  )
  return [
    {
      key: 'site-plan',
      section: number,
      kind: 'solid',
      render: () => (
        <>
          <SectionTitle number={number} title={section.title} />
          {isNarrow ? (
            <div className="columns">
              {figure}
              <div className="span-4">
                <Prose paragraphs={paragraphs} />
                {elevation && (
                  <div className="after-prose">
                    <ElevationFigure elevation={elevation} number={number} widthMm={columnsMm(4)} />
                  </div>
                )}
              </div>
            </div>
          ) : (
            <>
              <Prose paragraphs={paragraphs} isWide />
              {figure}
            </>
          )}
        </>
      ),
    },
    ...(elevation && !isNarrow ? [elevationBlock(elevation, number)] : []),
    ...tableBlocks(number, [table, phases]),
  ]
}

type Elevated = NonNullable<SectionOf<'site-plan'>['elevation']>

function elevationBlock(elevation: Elevated, number: number): FlowBlock {
  return {
    key: 'elevation',
    section: number,
    kind: 'solid',
    render: () => <ElevationFigure elevation={elevation} number={number} widthMm={PAGE.bodyWidthMm} />,
  }
}

interface ElevationFigureProps {
  elevation: Elevated
  number: number
  widthMm: number
}

function ElevationFigure({ elevation, number, widthMm }: ElevationFigureProps) {
  const caption = `${elevation.building}, ${elevation.campus}, with its plant from the south. A person stands on the left for scale.`
  return (
    <figure className="figure">
      <Elevation elevation={elevation} label={caption} widthMm={widthMm} />
      <Caption label={`Figure ${number}.2`} text={caption} />
    </figure>
  )
}
