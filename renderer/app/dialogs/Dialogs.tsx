import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../ui/Button.tsx'
import { Modal } from '../../ui/Modal.tsx'
import type { WindowSession } from '../createWindowSession.ts'
import { ShortcutsDialog } from '../keys/ShortcutsDialog.tsx'
import { ValidationDialog } from './ValidationDialog.tsx'
import { WeatherNotesDialog } from './WeatherNotesDialog.tsx'

/** Read with its projections when first opened. */
const PortfolioMap = lazy(async () => ({ default: (await import('../map/PortfolioMap.tsx')).PortfolioMap }))

/** Whatever must be said or asked before work goes on; one at a time. */
export function Dialogs({ session }: { session: WindowSession }) {
  const { sessionStore } = session
  const problem = useStore(sessionStore, (state) => state.problem)
  const unsaved = useStore(sessionStore, (state) => state.unsaved)
  const offersRestore = useStore(sessionStore, (state) => state.offersRestore)
  const validation = useStore(sessionStore, (state) => state.validation)
  const weatherNotes = useStore(sessionStore, (state) => state.weatherNotes)
  const isShowingMap = useStore(sessionStore, (state) => state.isShowingMap)
  const isShowingShortcuts = useStore(sessionStore, (state) => state.isShowingShortcuts)
  const isChoosing = useStore(sessionStore, (state) => state.isChoosingExample)
  if (problem) {
    const close = (): void => sessionStore.setState({ problem: null })
    return (
      <Modal
        title={problem.title}
        description={problem.problem.message}
        testId="problem-dialog"
        onClose={close}
        actions={
          <Button look="primary" onClick={close}>
            Close
          </Button>
        }
      >
        {problem.problem.path === undefined || problem.problem.path === '' ? null : (
          <p className="problem-path">{problem.problem.path}</p>
        )}
      </Modal>
    )
  }
  if (unsaved) {
    return (
      <Modal
        title={`Save changes to ${unsaved.documentName}?`}
        description="Another plan is about to be opened. Changes that are not saved will be lost."
        testId="unsaved-dialog"
        isQuestion
        onClose={() => unsaved.choose('cancel')}
        actions={
          <>
            <Button onClick={() => unsaved.choose('discard')}>Don’t save</Button>
            <Button onClick={() => unsaved.choose('cancel')}>Cancel</Button>
            <Button look="primary" onClick={() => unsaved.choose('save')}>
              Save
            </Button>
          </>
        }
      />
    )
  }
  if (offersRestore) {
    const discard = (): void => void session.session.discardAutosave()
    return (
      <Modal
        title="Restore unsaved work?"
        description="Rackrise did not close properly last time. The changes made then were kept."
        testId="restore-dialog"
        isQuestion
        onClose={discard}
        actions={
          <>
            <Button onClick={discard}>Discard</Button>
            <Button look="primary" onClick={() => void session.session.restoreAutosave()}>
              Restore
            </Button>
          </>
        }
      />
    )
  }
  if (validation) {
    return <ValidationDialog table={validation} onClose={() => sessionStore.setState({ validation: null })} />
  }
  if (weatherNotes) {
    return (
      <WeatherNotesDialog {...weatherNotes} onClose={() => sessionStore.setState({ weatherNotes: null })} />
    )
  }
  if (isShowingMap) {
    return (
      <Suspense fallback={null}>
        <PortfolioMap session={session} onClose={() => sessionStore.setState({ isShowingMap: false })} />
      </Suspense>
    )
  }
  if (isShowingShortcuts) {
    return <ShortcutsDialog onClose={() => sessionStore.setState({ isShowingShortcuts: false })} />
  }
  return isChoosing ? <ExamplesDialog session={session} /> : null
}

function ExamplesDialog({ session }: { session: WindowSession }) {
  const examples = useStore(session.sessionStore, (state) => state.examples)
  const close = (): void => session.sessionStore.setState({ isChoosingExample: false })
  return (
    <Modal
      title="Examples"
      testId="examples-dialog"
      onClose={close}
      actions={<Button onClick={close}>Cancel</Button>}
    >
      <ExampleList session={session} examples={examples} />
    </Modal>
  )
}

/** The bundled plans, each with a sentence. */
export function ExampleList(props: {
  session: WindowSession
  examples: readonly { id: string; name: string; summary: string }[]
}) {
  return (
    <ul className="examples">
      {props.examples.map((example) => (
        <li key={example.id}>
          <button
            type="button"
            className="example"
            onClick={() => void props.session.session.openExample(example.id)}
          >
            <span className="example-name">{example.name}</span>
            <span className="example-summary">{example.summary}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
