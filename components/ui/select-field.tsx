import { useId } from 'react'

import styles from './field.module.css'

export interface SelectFieldProps {
  readonly label: string
  /** The label is spoken but not drawn. */
  readonly labelHidden?: boolean
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly testId?: string
  readonly onValue: (value: string) => void
}

/** One of a few values, by the browser's own list. */
export function SelectField({
  label,
  labelHidden = false,
  value,
  options,
  testId,
  onValue,
}: SelectFieldProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles[labelHidden ? 'hidden' : 'label']}>
        {label}
      </label>
      <div className={styles['box']}>
        <select
          id={id}
          className={styles['input']}
          data-testid={testId}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
