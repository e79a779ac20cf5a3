import { Popover as RadixPopover } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import './popover.css'

interface PopoverProps {
  /** Names what opens, for readers who do not see it. */
  label: string
  /** A button that takes a ref. */
  trigger: ReactElement
  children: ReactNode
}

/** A small sheet beside the button that opens it; closed by Escape or a click elsewhere. */
export function Popover({ label, trigger, children }: PopoverProps) {
  return (
    <RadixPopover.Root>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content className="popover" aria-label={label} sideOffset={6} collisionPadding={8}>
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  )
}
