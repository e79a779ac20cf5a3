import { useState } from 'react'
import {
  familyName,
  kindWord,
  quantityName,
  validationNumber,
  type ValidationCase,
  type ValidationTable,
} from '../../../shared/contract/validationTable.ts'
import { Button } from '../../ui/Button.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import './validation.css'

type Shown = 'all' | 'miss'

const VERDICTS: Record<ValidationCase['verdict'], string> = {
  pass: 'within',
  miss: 'missed',
  skip: 'not run',
}

interface ValidationDialogProps {
  table: ValidationTable
  onClose: () => void
}

/** How the model compares with published cases: figures by family, then every number with its tolerance and verdict. */
export function ValidationDialog({ table, onClose }: ValidationDialogProps) {
  const [shown, setShown] = useState<Shown>('all')
  const count = table.cases.length
  const gates =
    table.brokenGates.length === 0
      ? 'Every exact case and every gate on a family holds.'
      : `Gates that do not hold: ${table.brokenGates.join('; ')}.`
  return (
    <Modal
      title="Validation"
      description={`${table.passed} of ${table.passed + table.missed} published numbers come out within the tolerance stated beforehand. ${gates} Misses stay in the table, with their reason.`}
      testId="validation-dialog"
      isWide
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      }
    >
      <div className="validation" tabIndex={0} role="region" aria-label="Published cases">
        <FamilyTable table={table} />
        <div className="validation-choice">
          <SegmentedControl<Shown>
            label="Cases shown"
            value={shown}
            options={[
              { value: 'all', label: `All ${count}` },
              { value: 'miss', label: `Missed ${table.missed}` },
            ]}
            onChange={setShown}
          />
        </div>
        <CaseTable cases={table.cases} shown={shown} />
      </div>
    </Modal>
  )
}

function FamilyTable({ table }: { table: ValidationTable }) {
  return (
    <table className="validation-table" data-testid="validation-families">
      <thead>
        <tr>
          <th scope="col">Family</th>
          <th scope="col" className="number">
            Cases
          </th>
          <th scope="col" className="number">
            Mean error
          </th>
          <th scope="col" className="number">
            Bias
          </th>
          <th scope="col" className="number">
            Worst miss
          </th>
          <th scope="col" className="number">
            Rank corr.
          </th>
          <th scope="col">Worst case</th>
        </tr>
      </thead>
      <tbody>
        {table.families.map((family) => (
          <tr key={family.family}>
            <th scope="row">{familyName(family.family)}</th>
            <td className="number">{family.count}</td>
            <td className="number">{family.meanAbsoluteError.toFixed(3)}</td>
            <td className="number">
              {family.bias < 0 ? '−' : '+'}
              {Math.abs(family.bias).toFixed(3)}
            </td>
            <td className="number">{family.worstMiss.toFixed(3)}</td>
            <td className="number">{family.spearman === null ? '–' : family.spearman.toFixed(2)}</td>
            <td className="faint">{family.worstCase}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CaseTable({ cases, shown }: { cases: readonly ValidationCase[]; shown: Shown }) {
  return (
    <table className="validation-table validation-cases" data-testid="validation-cases">
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">What</th>
          <th scope="col" className="number">
            Published
          </th>
          <th scope="col" className="number">
            Modelled
          </th>
          <th scope="col" className="number">
            Tolerance
          </th>
          <th scope="col">Verdict</th>
          <th scope="col">Reason, or source</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((row, index) =>
          // A publication may give one number twice; only its place in the table tells the rows apart.
          shown === 'miss' && row.verdict !== 'miss' ? null : <CaseRow key={index} row={row} />,
        )}
      </tbody>
    </table>
  )
}

function CaseRow({ row }: { row: ValidationCase }) {
  return (
    <tr data-verdict={row.verdict}>
      <th scope="row">
        <span className="validation-id">{row.id}</span>
        {row.case}
      </th>
      <td>{quantityName(row.quantity)}</td>
      <td className="number">{validationNumber(row.expected)}</td>
      <td className="number">{validationNumber(row.modelled)}</td>
      <td className="number faint">
        {validationNumber(row.low)} – {validationNumber(row.high)}
      </td>
      <td className="verdict">{VERDICTS[row.verdict]}</td>
      <td className="faint">{row.reason !== '' ? row.reason : `${row.source} (${kindWord(row.kind)})`}</td>
    </tr>
  )
}
