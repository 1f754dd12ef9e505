import type { ReactNode } from 'react'

import styles from './list.module.css'

export interface TogglesProps<Id> {
  readonly label: string
  readonly note?: string
  readonly options: readonly {
    readonly id: Id
    readonly name: ReactNode
    /** Where the name alone does not say it. */
    readonly label?: string
  }[]
  /** Absent: all. */
  readonly chosen: readonly Id[] | undefined
  readonly testId: string
  readonly onChoose: (chosen: Id[] | undefined) => void
}

/** Any of a few: none chosen means all. */
export function Toggles<Id extends string | number>(props: TogglesProps<Id>) {
  const { label, note, options, chosen = [], testId, onChoose } = props
  const toggle = (id: Id): void => {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]
    onChoose(next.length === 0 ? undefined : next)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to a form, and these act at once
    <div className={styles['group']} role="group" aria-label={label}>
      <span className={styles['groupName']}>
        {label}
        {note === undefined ? null : <span className={styles['quiet']}>{note}</span>}
      </span>
      <div className={styles['chips']}>
        {options.map(({ id, name, label: spoken }) => (
          <button
            key={id}
            type="button"
            className={styles['chip']}
            aria-label={spoken}
            aria-pressed={chosen.includes(id)}
            data-testid={`${testId}-${id}`}
            onClick={() => toggle(id)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  )
}
