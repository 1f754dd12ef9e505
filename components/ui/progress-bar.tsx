import { classes } from './classes'
import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  /** Share done, 0 to 1. */
  readonly value: number
  readonly label: string
  /** `quiet` for the lesser of two bars. */
  readonly tone?: 'accent' | 'quiet'
}

const TONES = { accent: undefined, quiet: styles['quiet'] }

/** How far something has come, with its meaning as text for those who do not see it. */
export function ProgressBar({ value, label, tone = 'accent' }: ProgressBarProps) {
  return (
    <progress
      className={classes(styles['bar'], TONES[tone])}
      aria-label={label}
      max={1}
      value={Math.min(1, Math.max(0, value))}
    />
  )
}
