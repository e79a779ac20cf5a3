import type { ComponentProps, ReactNode } from 'react'
import './button.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` for the one thing to do, `quiet` for everything else. */
  look?: 'primary' | 'quiet'
  children: ReactNode
}

export function Button({ look = 'quiet', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`button button-${look} ${className}`} {...rest} />
}
