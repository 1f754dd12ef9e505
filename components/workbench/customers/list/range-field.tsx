import { useState } from 'react'

import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'
import type { FilterRange } from '@/lib/customers/roster/customer-filter'

import styles from './list.module.css'
import { readRange, writeRange, type TypedRange } from './typed-range'

export interface RangeFieldProps {
  readonly label: string
  readonly range: FilterRange | undefined
  /** How many of the kept units one typed unit is; 1 where they are the same. */
  readonly scale?: number
  readonly testId: string
  readonly onRange: (range: FilterRange | undefined) => void
}

/** Two ends of a figure, either open; what is typed holds as soon as it is right. */
export function RangeField({ label, range, scale = 1, testId, onRange }: RangeFieldProps) {
  const { roster } = useWords()
  const [typed, setTyped] = useState<TypedRange | null>(null)
  const shown = typed ?? writeRange(range, scale)
  const isWrong = readRange(shown, scale) === null
  const type = (change: Partial<TypedRange>): void => {
    const next = { ...shown, ...change }
    setTyped(next)
    const read = readRange(next, scale)
    if (read !== null) onRange(read)
  }
  const end = (side: 'least' | 'most', placeholder: string) => (
    <TextField
      label={roster[side](label)}
      labelHidden
      placeholder={placeholder}
      inputMode="decimal"
      maxLength={16}
      value={shown[side]}
      testId={`${testId}-${side}`}
      aria-invalid={isWrong || undefined}
      onChange={({ target }) => type({ [side]: target.value })}
      // What was typed stands while it is typed; then the filter speaks for itself.
      onBlur={() => setTyped(null)}
    />
  )
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to a form, and these act at once
    <div className={styles['group']} role="group" aria-label={label}>
      <span className={styles['groupName']}>{label}</span>
      <div className={styles['range']}>
        {end('least', roster.from)}
        {end('most', roster.to)}
      </div>
      {isWrong ? <span className={styles['wrong']}>{roster.wrongRange}</span> : null}
    </div>
  )
}
