import { Fragment } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { SHORTCUTS } from './keyboardMap.ts'
import './shortcuts.css'

const SIGNS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  '-': '−',
}

/** The phases' nine keys as one. */
const shown = (keys: readonly string[]): string[] =>
  keys.includes('9') ? ['1 – 9'] : keys.filter((key) => key !== '=')

function Chord({ name }: { name: string }) {
  const parts = name === '+' ? ['+'] : name.split('+')
  return (
    <span className="chord">
      {parts.map((part) => (
        <kbd key={part}>{SIGNS[part] ?? part}</kbd>
      ))}
    </span>
  )
}

/** Every key of the window, from the map the keyboard itself reads. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal
      title="Keyboard shortcuts"
      testId="shortcuts-dialog"
      isWide
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      }
    >
      <div className="shortcuts" tabIndex={0} role="region" aria-label="Keys and what they do">
        <div className="shortcut-columns">
          {SHORTCUTS.map(({ title, shortcuts }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {shortcuts.map(({ words, keys }) => (
                  <div key={words} className="shortcut">
                    <dt>
                      {shown(Object.keys(keys)).map((name, index) => (
                        <Fragment key={name}>
                          {index > 0 ? ' ' : ''}
                          <Chord name={name} />
                        </Fragment>
                      ))}
                    </dt>
                    <dd>{words}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <p className="shortcuts-note">
            Single keys wait while a field, a menu or a dialog has the focus. On macOS, ⌘ is Ctrl.
          </p>
        </div>
      </div>
    </Modal>
  )
}
