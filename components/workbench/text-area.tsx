import { useId, type ComponentProps } from 'react'

import styles from './text-area.module.css'

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'children'> {
  readonly label: string
  /** What is wrong and what to do. */
  readonly error?: string | null
  readonly testId?: string
}

/** A few lines of text with their label and their error. */
export function TextArea({ label, error = null, testId, ...rest }: TextAreaProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <textarea
        rows={3}
        spellCheck={false}
        {...rest}
        id={id}
        className={styles['input']}
        data-testid={testId}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={error === null ? undefined : `${id}-note`}
      />
      {error === null ? null : (
        <span id={`${id}-note`} className={styles['error']}>
          {error}
        </span>
      )}
    </div>
  )
}
