import { setCampusWeather } from '../../shared/state/commands/setCampusWeather.ts'
import { applyCommand, type DocumentStore } from '../../shared/state/documentStore.ts'
import type { ControlClient } from './controlClient.ts'
import { notify, type SessionStore } from './sessionStore.ts'

interface Parts {
  documentStore: DocumentStore
  sessionStore: SessionStore
  control: ControlClient
}

const TITLE = 'The weather file was not taken'

/** Asks for a weather file and gives its hours to a campus; what had to be mended in it is told by line. */
export async function importWeather(parts: Parts, campusIndex: number): Promise<void> {
  const { documentStore, sessionStore, control } = parts
  const outcome = await control.invoke('importWeather', {})
  if (outcome.kind === 'cancelled') return
  if (outcome.kind === 'problem') {
    sessionStore.setState({ problem: { title: TITLE, problem: outcome.problem } })
    return
  }
  const { weather, notes, furtherNoteCount } = outcome
  const refusal = applyCommand(documentStore, setCampusWeather(campusIndex, weather))
  if (refusal !== null) {
    sessionStore.setState({ problem: { title: TITLE, problem: { code: 'refused', message: refusal } } })
  } else if (notes.length > 0) {
    sessionStore.setState({ weatherNotes: { fileName: weather.fileName, notes, furtherNoteCount } })
  } else {
    notify(sessionStore, `${weather.fileName}: 8,760 hours, none missing.`)
  }
}
