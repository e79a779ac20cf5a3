import { likelihood } from '../../../shared/contract/charts/riskCharts.ts'
import type { RiskResult } from '../../../shared/results/risk.ts'
import { seenDelayDays } from '../../../shared/results/riskReadings.ts'
import type { RiskEntry } from '../../../shared/scenario/risk.ts'
import { setGraded, setValue } from '../../../shared/state/commands/setValue.ts'
import { applyCommand } from '../../../shared/state/documentStore.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { formatCount, formatShare, formatUsd } from '../../../shared/units/format.ts'
import { DraftField } from '../../ui/DraftField.tsx'
import { CopyCsv } from '../figure/ChartFigure.tsx'
import type { TableModel } from '../figure/tableModel.ts'
import { SHAPE_WORDS, impactText, parseImpact } from './impactText.ts'
import './registerTable.css'

interface RegisterTableProps {
  stores: Stores
  startDate: string
  entries: readonly RiskEntry[]
  risk: RiskResult | null
}

/** The register: what may happen, how likely, how long it would hold the work, what is done about it and by whom. Edits are undone as any other. */
export function RegisterTable({ stores, startDate, entries, risk }: RegisterTableProps) {
  return (
    <section className="register" aria-label="Risk register">
      <header className="figure-head">
        <h3 className="figure-title">Risk register</h3>
        <CopyCsv table={registerTable(entries, risk, startDate)} title="Risk register" />
      </header>
      <div
        className="grid-scroll register-scroll"
        tabIndex={0}
        role="region"
        aria-label="Entries of the register"
      >
        <table className="grid" data-testid="register">
          <thead>
            <tr>
              <Head>Risk</Head>
              <Head>Probability</Head>
              <Head>Delay if it happens, days</Head>
              <Head>Owner</Head>
              <Head>Mitigation</Head>
              <Head isNumber>Happened in</Head>
              <Head isNumber>Finish later by</Head>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, index) => (
              <RegisterRow
                key={entry.id}
                stores={stores}
                entry={entry}
                index={index}
                outcome={risk?.register.find(({ id }) => id === entry.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="figure-note">
        A change here is a change of the plan: run again to see what it does to the date.
      </p>
    </section>
  )
}

function Head({ children, isNumber = false }: { children: string; isNumber?: boolean }) {
  return (
    <th scope="col" data-kind={isNumber ? 'number' : 'text'}>
      <span className="grid-head">{children}</span>
    </th>
  )
}

interface RegisterRowProps {
  stores: Stores
  entry: RiskEntry
  index: number
  outcome: RiskResult['register'][number] | undefined
}

function RegisterRow({ stores, entry, index, outcome }: RegisterRowProps) {
  const { documentStore } = stores
  const path = `risk/register/${index}`
  const { name, probability, delayDays, owner, mitigation, note } = entry
  const hidden = (what: string) => <span className="visually-hidden">{`${what} of ${name}`}</span>
  const setProbability = (draft: string): string | null => {
    const value = Number(draft.replace('%', '').trim()) / 100
    if (draft.trim() === '' || !Number.isFinite(value)) return 'Write a number of per cent, such as 20.'
    return applyCommand(documentStore, setGraded(`${path}/probability`, value, `Probability of ${name}`))
  }
  const setDelay = (draft: string): string | null => {
    const parsed = parseImpact(draft, delayDays.value)
    if (!parsed.ok) return parsed.message
    const next = { ...delayDays, value: parsed.value, confidence: 'assumed', source: 'user' }
    return applyCommand(documentStore, setValue(`${path}/delayDays`, next, `Delay of ${name}`))
  }
  const setOwner = (draft: string): string | null =>
    applyCommand(documentStore, setValue(`${path}/owner`, draft.trim(), `Owner of ${name}`))
  return (
    <tr>
      <th scope="row" title={note === '' ? undefined : note}>
        {name}
      </th>
      <td>
        <DraftField
          label={hidden('Probability')}
          value={String(Math.round(probability.value * 1000) / 10)}
          unit="%"
          commit={setProbability}
        />
      </td>
      <td title={SHAPE_WORDS[delayDays.value.shape]}>
        {delayDays.value.shape === 'empirical' ? (
          impactText(delayDays.value)
        ) : (
          <DraftField label={hidden('Delay')} value={impactText(delayDays.value)} commit={setDelay} />
        )}
      </td>
      <td>
        <DraftField label={hidden('Owner')} value={owner} commit={setOwner} isWide />
      </td>
      <td>
        {mitigation ? (
          <label className="register-mitigation">
            <input
              type="checkbox"
              checked={mitigation.applied}
              onChange={(event) =>
                applyCommand(
                  documentStore,
                  setValue(`${path}/mitigation/applied`, event.target.checked, `Mitigation of ${name}`),
                )
              }
            />
            <span>
              {mitigation.name}
              <span className="register-cost">
                {' '}
                <span>{formatUsd(mitigation.costUsd.value)}</span>,{' '}
                <span>leaves {formatShare(mitigation.residualProbability.value)}</span>
              </span>
            </span>
          </label>
        ) : (
          <span className="register-cost">none stated</span>
        )}
      </td>
      <td data-kind="number">{outcome ? likelihood(outcome.happenedShare) : '–'}</td>
      <td data-kind="number">{outcome ? delayText(seenDelayDays(outcome)) : '–'}</td>
    </tr>
  )
}

const delayText = (days: ReturnType<typeof seenDelayDays>): string =>
  days === null ? '–' : typeof days === 'number' ? `${formatCount(days).replace('-', '−')} days` : days

function registerTable(
  entries: readonly RiskEntry[],
  risk: RiskResult | null,
  startDate: string,
): TableModel {
  return {
    caption: 'Risk register',
    startDate,
    columns: [
      { title: 'Risk', kind: 'text' },
      { title: 'Probability', kind: 'number' },
      { title: 'Delay', unit: 'days', kind: 'text' },
      { title: 'Owner', kind: 'text' },
      { title: 'Mitigation', kind: 'text' },
      { title: 'Applied', kind: 'text' },
      { title: 'Cost if it happens', unit: 'USD', kind: 'number' },
      { title: 'Happened in', unit: 'share of runs', kind: 'number' },
      { title: 'Finish later by', unit: 'days', kind: 'number' },
    ],
    rows: entries.map(({ id, name, probability, delayDays, owner, mitigation, costUsd }) => {
      const outcome = risk?.register.find((entry) => entry.id === id)
      return [
        name,
        probability.value,
        impactText(delayDays.value),
        owner,
        mitigation?.name ?? '',
        mitigation ? (mitigation.applied ? 'yes' : 'no') : '',
        costUsd.value,
        outcome?.happenedShare ?? null,
        outcome ? seenDelayDays(outcome) : null,
      ]
    }),
  }
}
