import { useId } from 'react'

import styles from './settings.module.css'

interface ChoiceProps<Value> {
  readonly label: string
  readonly options: readonly (readonly [Value, string])[]
  readonly value: Value
  readonly testId: string
  readonly onChoose: (value: Value) => void
}

/** One of a few, by name. */
export function Choice<Value>({ label, options, value, testId, onChoose }: ChoiceProps<Value>) {
  const id = useId()
  const current = options.findIndex(([each]) => each === value)
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles['select']}
        data-testid={testId}
        value={String(current)}
        onChange={(event) => {
          const chosen = options[Number(event.target.value)]
          if (chosen !== undefined) onChoose(chosen[0])
        }}
      >
        {options.map(([, name], index) => (
          <option key={name} value={String(index)}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
