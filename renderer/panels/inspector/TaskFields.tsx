import { setOrder, setStageDate, setStageDays } from '../../../shared/state/commands/setStage.ts'
import type { Command } from '../../../shared/state/commands/command.ts'
import { applyCommand, type DocumentStore } from '../../../shared/state/documentStore.ts'
import type { ScheduleTask } from '../../../shared/results/schedule.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { parseDate } from '../../../shared/time/parseDate.ts'
import { parseQuantity } from '../../../shared/units/quantity.ts'
import { DraftField } from '../../ui/DraftField.tsx'
import { findOrder, findStage } from './taskSource.ts'

interface TaskFieldsProps {
  store: DocumentStore
  scenario: Scenario
  task: ScheduleTask
}

/** What of a task can be changed: the length and fixed days of a stage, the day and lead time of an order. */
export function TaskFields({ store, scenario, task }: TaskFieldsProps) {
  const stage = findStage(scenario, task)
  const order = findOrder(scenario, task)
  const apply = (command: Command): string | null => applyCommand(store, command)
  const days = (label: string, value: number, set: (days: number | null) => Command) => (
    <DraftField
      label={label}
      ariaLabel={`${label} of ${task.name}`}
      value={String(value)}
      unit="d"
      testId="task-length"
      commit={(draft) => {
        if (draft.trim() === '') return apply(set(null))
        const parsed = parseQuantity(draft, 'days')
        return parsed.ok ? apply(set(parsed.value)) : parsed.message
      }}
    />
  )
  const day = (
    label: string,
    testId: string,
    value: string | undefined,
    set: (date: string | null) => Command,
  ) => (
    <DraftField
      label={label}
      ariaLabel={`${label}, ${task.name}`}
      value={value === undefined ? '' : formatDay(value, 0)}
      testId={testId}
      commit={(draft) => {
        if (draft.trim() === '') return apply(set(null))
        const parsed = parseDate(draft.trim())
        return parsed.ok ? apply(set(parsed.date)) : parsed.message
      }}
    />
  )
  if (stage) {
    const { path, stageId, ownDays, templateDays, notBefore, finishBy } = stage
    const dated = (kind: 'not-before' | 'finish-by', label: string) => (date: string | null) =>
      setStageDate(path, stageId, kind, date, `${label} of ${task.name}`)
    return (
      <section className="inspector-section" aria-label="Change">
        <h3 className="inspector-heading">Change</h3>
        {days('Length', ownDays ?? templateDays, (length) =>
          setStageDays(path, stageId, length, `Length of ${task.name}`),
        )}
        {day('Not before', 'task-not-before', notBefore, dated('not-before', 'Earliest day'))}
        {day('Finish by', 'task-finish-by', finishBy, dated('finish-by', 'Last day'))}
        <p className="inspector-sentence">An empty field goes back to the template and to no fixed day.</p>
      </section>
    )
  }
  if (!order) return null
  return (
    <section className="inspector-section" aria-label="Change">
      <h3 className="inspector-heading">Change</h3>
      {day('Ordered', 'task-ordered', order.orderDate, (orderDate) =>
        setOrder(order.path, { orderDate }, `Order of ${task.name}`),
      )}
      {days('Lead time', order.leadDays, (leadDays) =>
        setOrder(order.path, { leadDays }, `Lead time of ${task.name}`),
      )}
      <p className="inspector-sentence">Without a day it is ordered as late as moves nothing.</p>
    </section>
  )
}
