import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import './modal.css'

interface ModalProps {
  title: string
  /** One sentence under the title, read out with it. */
  description?: ReactNode
  onClose: () => void
  /** A question that must be answered is not closed by a click beside it. */
  isQuestion?: boolean
  /** For a table: as wide as the window allows. */
  isWide?: boolean
  testId?: string
  children?: ReactNode
  /** Buttons, the one to press last. */
  actions: ReactNode
}

/** A dialog in the middle of the window; it keeps the focus and gives it back. */
export function Modal({
  title,
  description,
  onClose,
  isQuestion,
  isWide,
  testId,
  children,
  actions,
}: ModalProps) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="modal-veil" />
        <Dialog.Content
          className={isWide ? 'modal modal-wide' : 'modal'}
          data-testid={testId}
          onInteractOutside={(event) => {
            if (isQuestion) event.preventDefault()
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <Dialog.Title className="modal-title">{title}</Dialog.Title>
          {description === undefined ? null : (
            <Dialog.Description className="modal-description">{description}</Dialog.Description>
          )}
          {children}
          <div className="modal-actions">{actions}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
