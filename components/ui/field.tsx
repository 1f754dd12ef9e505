import { useId, type ComponentProps, type ReactNode } from 'react'

import { classes } from './classes'
import styles from './field.module.css'

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'children'> {
  readonly label: string
  /** The label is spoken but not drawn. */
  readonly labelHidden?: boolean
  readonly note?: string | null
  /** What is wrong and what to do; replaces the note. */
  readonly error?: string | null
  /** Icon before the text. */
  readonly before?: ReactNode
  /** Key cap, counter or button after it. */
  readonly after?: ReactNode
  readonly testId?: string
}

/** One line of text with its label, its note and its error. */
export function TextField({
  label,
  labelHidden = false,
  note = null,
  error = null,
  before,
  after,
  testId,
  className,
  id,
  ...input
}: TextFieldProps) {
  const ownId = useId()
  const inputId = id ?? ownId
  const said = error ?? note
  return (
    <div className={classes(styles['field'], className)}>
      <label htmlFor={inputId} className={styles[labelHidden ? 'hidden' : 'label']}>
        {label}
      </label>
      <div className={styles['box']}>
        {before}
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...input}
          id={inputId}
          className={styles['input']}
          data-testid={testId}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={said === null ? undefined : `${inputId}-note`}
        />
        {after}
      </div>
      {said === null ? null : (
        <span
          id={`${inputId}-note`}
          className={classes(styles['note'], error !== null && styles['error'])}
        >
          {said}
        </span>
      )}
    </div>
  )
}
