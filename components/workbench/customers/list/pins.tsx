import { Icon } from '@/components/ui/icons'
import { useTierName } from '@/components/ui/tier-looks'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CustomerFilter } from '@/lib/customers/roster/customer-filter'

import styles from './list.module.css'

const PINNED = ['moved', 'cohort', 'top'] as const
type Pinned = (typeof PINNED)[number]

export interface PinsProps {
  readonly filter: CustomerFilter
  readonly onDrop: (name: Pinned) => void
}

/** What a figure that was pressed means, in words; null where the filter does not have it. */
function usePinWords(): (name: Pinned, filter: CustomerFilter) => string | null {
  const { roster, customer } = useWords()
  const tierName = useTierName()
  const formats = useFormats()
  const { pins } = roster
  return (name, { moved, cohort, top }) => {
    switch (name) {
      case 'moved':
        if (moved === undefined) return null
        return pins[moved.way](
          moved.of === 'tiers' ? tierName(moved.group) : customer.stages[moved.group],
        )
      case 'cohort':
        if (cohort === undefined) return null
        return cohort.later === undefined
          ? pins.cohort(cohort.month)
          : pins.back(cohort.month, formats.number(cohort.later))
      case 'top':
        return top === undefined ? null : pins.top(formats.percent(top / 100))
    }
  }
}

/** Filters that only a figure sets, each of which can be dropped. */
export function Pins({ filter, onDrop }: PinsProps) {
  const { roster } = useWords()
  const wordsOf = usePinWords()
  return PINNED.map((name) => {
    const said = wordsOf(name, filter)
    if (said === null) return null
    return (
      <button
        key={name}
        type="button"
        className={styles['pin']}
        aria-label={roster.pins.drop(said)}
        data-testid={`pin-${name}`}
        onClick={() => onDrop(name)}
      >
        {said}
        <Icon name="cross" size={12} />
      </button>
    )
  })
}
