import { useWords } from '@/components/workbench/words'
import type { CustomerFilter } from '@/lib/customers/roster/customer-filter'
import type { CustomerChoices } from '@/lib/files/work-roster-protocol'
import { minorDigits } from '@/lib/shared/amount'

import { RangeField } from './range-field'

export interface SpentFieldProps {
  readonly filter: CustomerFilter
  readonly shops: CustomerChoices['shops']
  readonly onSpent: (spent: CustomerFilter['spent']) => void
}

/** The currency amounts are meant in: the filter's own, else that of the shops that are meant. */
function currencyOf({ spent, shops: meant }: CustomerFilter, shops: CustomerChoices['shops']) {
  if (spent !== undefined) return spent.currency
  return shops.find(({ shopId }) => meant?.includes(shopId) ?? true)?.currency ?? 'CNY'
}

/** What customers paid, in one currency. */
export function SpentField({ filter, shops, onSpent }: SpentFieldProps) {
  const { roster } = useWords()
  const currency = currencyOf(filter, shops)
  return (
    <RangeField
      label={roster.ranges.spent(currency)}
      range={filter.spent}
      scale={10 ** minorDigits(currency)}
      testId="spent"
      onRange={(range) => onSpent(range === undefined ? undefined : { ...range, currency })}
    />
  )
}
