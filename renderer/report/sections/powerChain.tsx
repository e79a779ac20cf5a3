import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { PowerLine } from '../drawings/PowerLine.tsx'
import { SwingWave } from '../drawings/SwingWave.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
import type { Setting } from '../setting.ts'

export function pourPowerChain(section: SectionOf<'power-chain'>, { number }: Setting): FlowBlock[] {
  return [
    {
      key: 'power-chain',
      section: number,
      kind: 'solid',
      isHeading: true,
      render: () => (
        <>
          <SectionTitle number={number} title={section.title} />
          <Prose paragraphs={section.paragraphs} isWide />
        </>
      ),
    },
    ...section.chains.map((chain, index): FlowBlock => {
      const label = `Figure ${number}.${index + 1}`
      return {
        key: label,
        section: number,
        kind: 'solid',
        render: () => (
          <figure className="columns chain">
            <figcaption className="caption span-2">
              <b>{label}</b>
              <strong>{chain.campus}</strong>
              {chain.caption}
              {chain.generators !== null && ` Standby: ${chain.generators}.`}
            </figcaption>
            <div className="span-10">
              <PowerLine chain={chain} widthMm={columnsMm(10)} />
            </div>
          </figure>
        ),
      }
    }),
    ...inPairs(section.waves).map((pair, index): FlowBlock => {
      const first = section.chains.length + 2 * index + 1
      return {
        key: `waves/${index}`,
        section: number,
        kind: 'solid',
        render: () => (
          <div className="columns">
            {pair.map((wave, column) => (
              <figure key={wave.caption} className="figure span-6">
                <SwingWave wave={wave} widthMm={columnsMm(6)} />
                <Caption label={`Figure ${number}.${first + column}`} text={wave.caption} />
              </figure>
            ))}
          </div>
        ),
      }
    }),
    ...tableBlocks(number, [section.table, ...section.cluster]),
  ]
}

function inPairs<Item>(items: readonly Item[]): Item[][] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []))
}
