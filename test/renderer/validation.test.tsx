// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { readValidation } from '../../electron/files/readValidation.ts'
import { ValidationDialog } from '../../renderer/app/dialogs/ValidationDialog.tsx'
import { quantityName, validationNumber } from '../../shared/contract/validationTable.ts'

afterEach(cleanup)

const read = await readValidation(join(projectRoot, 'assets/validation/validation.json'))
if (!read.ok) throw new Error(read.problem.message)
const table = read.value

function rows(): HTMLElement[] {
  return within(screen.getByTestId('validation-cases')).getAllByRole('row').slice(1)
}

describe('the validation dialog', () => {
  it('says how many numbers come out, and has a line for every family and every case of the table', () => {
    render(<ValidationDialog table={table} onClose={vi.fn()} />)
    const dialog = screen.getByTestId('validation-dialog')
    expect(dialog.textContent).toContain(
      `${table.passed} of ${table.passed + table.missed} published numbers`,
    )
    const families = within(screen.getByTestId('validation-families')).getAllByRole('row').slice(1)
    expect(families).toHaveLength(table.families.length)
    expect(rows()).toHaveLength(table.cases.length)
  })

  it('shows only misses when asked, each with its reason', () => {
    render(<ValidationDialog table={table} onClose={vi.fn()} />)
    fireEvent.click(screen.getByText(`Missed ${table.missed}`))
    const missed = table.cases.filter(({ verdict }) => verdict === 'miss')
    expect(rows()).toHaveLength(missed.length)
    rows().forEach((row, index) => {
      expect(missed[index]!.reason).not.toBe('')
      expect(row.textContent).toContain(missed[index]!.reason)
      expect(row.textContent).toContain('missed')
    })
  })

  it('closes', () => {
    const onClose = vi.fn()
    render(<ValidationDialog table={table} onClose={onClose} />)
    fireEvent.click(screen.getByText('Close'))
    expect(onClose).toHaveBeenCalledOnce()
  })
})

describe('the words of the table', () => {
  it('name a quantity with its unit', () => {
    const names = ['pue', 'wue', 'itMw', 'rackKw', 'siteKwPerAccelerator', 'leafCount', 'nodeInputW']
    expect(names.map(quantityName)).toEqual([
      'PUE',
      'WUE, L/kWh',
      'IT, MW',
      'rack, kW',
      'site, kW per accelerator',
      'leaf count',
      'node input, W',
    ])
  })

  it('give numbers four digits, whole ones from ten thousand on, and a dash for none', () => {
    expect([1.05331, 95_874, 0, null].map(validationNumber)).toEqual(['1.053', '95,874', '0', '–'])
  })
})
