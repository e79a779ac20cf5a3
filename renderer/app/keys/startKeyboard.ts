import { keyAction, type KeyAction, type KeyPress } from './keyboardMap.ts'

function focusOf(target: EventTarget | null): KeyPress['focus'] {
  if (!(target instanceof HTMLElement)) return 'other'
  if (target.isContentEditable || target.closest('input, textarea, select')) return 'field'
  if (target.closest('[role=textbox], [role=combobox], [role=listbox], [role=menu]')) return 'field'
  return target.closest('button, a, [role=button]') ? 'button' : 'other'
}

/**
 * Keys of the window. A key that something else has used (a tree, a menu) is left alone, and so are all keys while a
 * dialog waits for an answer.
 *
 * @returns a function that ends it
 */
export function startKeyboard(act: (action: KeyAction) => void): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog], [role=menu]'))
      return
    const action = keyAction({
      key: event.key,
      isCtrlOrMeta: event.ctrlKey || event.metaKey,
      isShift: event.shiftKey,
      isAlt: event.altKey,
      focus: focusOf(event.target),
    })
    if (!action) return
    event.preventDefault()
    act(action)
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}
