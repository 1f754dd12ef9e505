import { useId, type ComponentProps } from 'react'

import { classes } from './classes'
import styles from './field.module.css'

export interface AreaFieldProps extends ComponentProps<'textarea'> {
  readonly label: string
  /** What is wrong and what to do. */
  readonly error?: string | null
  readonly testId?: string
}

/** A few lines of text with their label and their error. */
export function AreaField({ label, error = null, testId, ...area }: AreaFieldProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <div className={styles['box']}>
        <textarea
          rows={3}
          {...area}
          id={id}
          className={classes(styles['input'], styles['area'])}
          data-testid={testId}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={error === null ? undefined : `${id}-note`}
        />
      </div>
      {error === null ? null : (
        <span id={`${id}-note`} className={classes(styles['note'], styles['error'])}>
          {error}
        </span>
      )}
    </div>
  )
}
