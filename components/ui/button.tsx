import type { ComponentProps, ReactNode } from 'react'

import styles from './button.module.css'
import { classes } from './classes'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'children'> {
  /** One filled button a view; `icon` is a square and needs an `aria-label`. */
  readonly variant?: 'filled' | 'outline' | 'text' | 'icon'
  readonly size?: 'small' | 'medium' | 'large'
  /** Shown as busy after 150 ms; presses are ignored at once. */
  readonly busy?: boolean
  /** Why it cannot be pressed: takes the place of the label, so that nobody has to guess. */
  readonly disabledReason?: string | null
  readonly children: ReactNode
}

/** A button with the states of the design: rest, hover, focus, pressed, disabled with its reason, busy. */
export function Button({
  variant = 'outline',
  size = 'medium',
  busy = false,
  disabledReason = null,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const inert = busy || disabledReason !== null
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles['button'], styles[variant], styles[size], className)}
      aria-disabled={disabledReason === null ? undefined : true}
      aria-busy={busy || undefined}
      onClick={inert ? (event) => event.preventDefault() : onClick}
    >
      {disabledReason ?? children}
    </button>
  )
}
