import styles from './form.module.css'

export interface CheckFieldProps {
  readonly label: string
  readonly note?: string
  readonly checked: boolean
  readonly testId: string
  readonly onChange: (checked: boolean) => void
}

/** Something that is so or not. */
export function CheckField({ label, note, checked, testId, onChange }: CheckFieldProps) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        data-testid={testId}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {note === undefined ? null : <span className={styles['note']}>{note}</span>}
      </span>
    </label>
  )
}
