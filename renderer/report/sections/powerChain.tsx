import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { PowerLine } from '../drawings/PowerLine.tsx'
import { SwingWave } from '../drawings/SwingWave.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlock } from '../parts/tableBlock.tsx'
import type { Setting } from '../setting.ts'

export function pourPowerChain(section: SectionOf<'power-chain'>, { number }: Setting): FlowBlock[] {
  return [
    {
      key: 'power-chain',
      section: number,
      isOpening: true,
      kind: 'solid',
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
    ...tableBlock(number, 1, section.table),
    ...section.waves.map((wave, index): FlowBlock => {
      const label = `Figure ${number}.${section.chains.length + index + 1}`
      return {
        key: label,
        section: number,
        kind: 'solid',
        render: () => (
          <figure className="columns chain">
            <figcaption className="caption span-2">
              <b>{label}</b>
              {wave.caption}
            </figcaption>
            <div className="span-10">
              <SwingWave wave={wave} widthMm={columnsMm(10)} />
            </div>
          </figure>
        ),
      }
    }),
    ...section.cluster.flatMap((table, index) => tableBlock(number, index + 2, table)),
  ]
}
