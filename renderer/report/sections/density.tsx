import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { BarChart } from '../../charts/BarChart.tsx'
import { RampBar } from '../drawings/RampBar.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { Still } from '../parts/Still.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
import type { Setting } from '../setting.ts'

export function pourDensity(
  section: SectionOf<'density'>,
  { number, stills, rackPower }: Setting,
): FlowBlock[] {
  const { still, racks, paragraphs, table } = section
  return [
    {
      key: 'density',
      section: number,
      kind: 'solid',
      stretchMm: 22,
      render: (extraMm) => (
        <>
          <SectionTitle number={number} title={section.title} />
          <div className="columns">
            <figure className="figure span-6">
              <Still request={still} stills={stills} widthMm={columnsMm(6)} heightMm={50 + extraMm} />
              <RampBar ramp={rackPower} widthMm={columnsMm(6)} />
              <Caption label={`Figure ${number}.1`} text={still.caption} />
            </figure>
            <div className="span-6">
              <Prose paragraphs={paragraphs} />
              <figure className="figure after-prose">
                <BarChart chart={racks} width={columnsMm(6)} rowHeight={4.9} />
                <Caption label={`Figure ${number}.2`} text={racks.caption} />
              </figure>
            </div>
          </div>
        </>
      ),
    },
    ...tableBlocks(number, [table]),
  ]
}
