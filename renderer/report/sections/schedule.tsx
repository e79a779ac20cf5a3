import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { ProgrammeLane, ProgrammeRuler } from '../drawings/Programme.tsx'
import { WorkKey } from '../drawings/WorkKey.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { PAGE } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
import type { Setting } from '../setting.ts'

export function pourSchedule(section: SectionOf<'schedule'>, { number, startDate }: Setting): FlowBlock[] {
  const widthMm = PAGE.bodyWidthMm
  const label = `Figure ${number}.1`
  return [
    {
      key: 'schedule',
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
    {
      key: 'programme',
      section: number,
      kind: 'rows',
      rowCount: section.lanes.length,
      isWhole: true,
      render: (from, to, isContinued) => (
        <figure className="figure">
          <ProgrammeRuler schedule={section} startDate={startDate} widthMm={widthMm} />
          {section.lanes.slice(from, to).map((lane, index) => {
            const before = index === 0 ? undefined : section.lanes[from + index - 1]
            return (
              <div key={`${lane.campus}/${lane.building}`} data-row>
                <ProgrammeLane
                  schedule={section}
                  lane={lane}
                  campusName={before?.campus === lane.campus ? '' : lane.campus}
                  widthMm={widthMm}
                />
              </div>
            )
          })}
          <div className="work-key">
            <WorkKey widthMm={widthMm} />
          </div>
          <Caption
            label={isContinued ? `${label}, continued` : label}
            text={isContinued ? '' : section.caption}
          />
        </figure>
      ),
    },
    ...tableBlocks(number, [
      section.buildings,
      section.criticalPath,
      ...(section.orders ? [section.orders] : []),
      section.table,
    ]),
  ]
}
