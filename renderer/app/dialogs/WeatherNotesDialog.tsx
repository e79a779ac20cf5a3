import { formatCount } from '../../../shared/units/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Modal } from '../../ui/Modal.tsx'

interface WeatherNotesDialogProps {
  fileName: string
  notes: readonly string[]
  furtherNoteCount: number
  onClose: () => void
}

/** What was mended in a weather file, line by line: the year is used, and a person knows on what it rests. */
export function WeatherNotesDialog(props: WeatherNotesDialogProps) {
  const { fileName, notes, furtherNoteCount, onClose } = props
  const count = notes.length + furtherNoteCount
  return (
    <Modal
      title={`${fileName} was taken, mended in ${formatCount(count)} ${count === 1 ? 'place' : 'places'}`}
      description="The hours are in the document now. Undo puts the year from normals back."
      testId="weather-notes"
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      }
    >
      <ol className="weather-notes" tabIndex={0} aria-label="Mended hours">
        {notes.map((note, index) => (
          <li key={index}>{note}</li>
        ))}
        {furtherNoteCount > 0 ? <li>And {formatCount(furtherNoteCount)} more of their kind.</li> : null}
      </ol>
    </Modal>
  )
}
