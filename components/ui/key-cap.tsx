import { classes } from './classes'
import styles from './key-cap.module.css'

export interface KeyCapProps {
  readonly children: string
  /** `picked`: the one that Enter takes. `inherit`: on a filled button. */
  readonly tone?: 'rest' | 'picked' | 'inherit'
}

/** A key as it stands on the keyboard. */
export function KeyCap({ children, tone = 'rest' }: KeyCapProps) {
  return <kbd className={classes(styles['cap'], tone !== 'rest' && styles[tone])}>{children}</kbd>
}
