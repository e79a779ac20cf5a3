import { ChevronRight } from 'lucide-react'
import { Collapsible } from 'radix-ui'
import { CONFIDENCES } from '../../../shared/catalog/graded.ts'
import { CONFIDENCE_WORDS, ConfidenceMark, ConfidenceSign } from '../ConfidenceMark.tsx'
import type { ProvenanceGroup } from './provenance.ts'

/** The numbers behind the selection that belong to equipment and places, each with how far it can be trusted. */
export function Provenance({ groups }: { groups: readonly ProvenanceGroup[] }) {
  if (groups.length === 0) return null
  const sources = new Set(groups.flatMap(({ lines }) => lines.map((line) => line.source)))
  return (
    <section className="inspector-section" aria-label="Rests on">
      <h3 className="inspector-heading">Rests on</h3>
      {groups.map((group) => (
        <Collapsible.Root key={group.title} className="provenance">
          <Collapsible.Trigger className="provenance-title">
            <ChevronRight />
            <span>{group.title}</span>
          </Collapsible.Trigger>
          <Collapsible.Content>
            <dl>
              {group.lines.map((line) => (
                <div key={line.label} className="reading">
                  <dt>{line.label}</dt>
                  <dd>
                    {line.value} <span className="reading-unit">{line.unit}</span>
                    <ConfidenceMark confidence={line.confidence} source={line.source} note={line.note} />
                  </dd>
                </div>
              ))}
            </dl>
          </Collapsible.Content>
        </Collapsible.Root>
      ))}
      <Collapsible.Root className="provenance">
        <Collapsible.Trigger className="provenance-title">
          <ChevronRight />
          <span>Sources ({sources.size})</span>
        </Collapsible.Trigger>
        <Collapsible.Content>
          <ul className="provenance-sources">
            {[...sources].map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </Collapsible.Content>
      </Collapsible.Root>
      <p className="confidence-key">
        {CONFIDENCES.map((confidence) => (
          <span key={confidence}>
            <ConfidenceSign confidence={confidence} /> {CONFIDENCE_WORDS[confidence]}
          </span>
        ))}
      </p>
    </section>
  )
}
