import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Tooltip } from './Tooltip.tsx'
import './button.css'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does, in words: the accessible name and the tooltip. */
  label: string
  /** The key that does the same. */
  shortcut?: string
  /** Whether it is switched on, for a button that stays down. */
  isPressed?: boolean
  children: ReactNode
}

export function IconButton({ label, shortcut, isPressed, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <button
        type="button"
        className={`icon-button ${className}`}
        aria-label={label}
        aria-pressed={isPressed}
        {...rest}
      />
    </Tooltip>
  )
}
