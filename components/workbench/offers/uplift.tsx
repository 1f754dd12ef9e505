import { useWords } from '@/components/workbench/words'
import type { WorkbenchCatalogue } from '@/lib/i18n/translate'
import type { Formats } from '@/lib/i18n/formats'
import type { Estimate } from '@/lib/offers/proportions'

import { Card } from '../card'
import styles from './offers.module.css'
import { rounded } from './rounding'
import { useShop } from './shop-context'

/** A share as percentage points with its sign. */
export const pointsOf = (share: number, formats: Formats): string => {
  const points = rounded(share * 100, 1)
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${formats.number(Math.abs(points))}`
}

/** What offers add to the share that orders, in a sentence that says how sure it is. */
export function upliftSentence(
  { value, low, high }: Estimate,
  words: WorkbenchCatalogue,
  formats: Formats,
): string {
  const { effect: own } = words.sales
  const points = (share: number): string => pointsOf(share, formats)
  const size = (share: number): string => formats.number(Math.abs(rounded(share * 100, 1)))
  if (low > 0) return own.works(size(value), size(low), size(high))
  if (high < 0) return own.harms(size(value), size(high), size(low))
  return own.open(points(low), points(high))
}

export interface UpliftProps {
  /** Null: there is nothing to compare with. */
  readonly uplift: Estimate | null
}

/** What offers add, against similar conversations without one. */
export function Uplift({ uplift }: UpliftProps) {
  const words = useWords()
  const { formats } = useShop()
  const { effect: own } = words.sales
  return (
    <Card title={own.title} padded testId="uplift">
      {uplift === null ? (
        <p>
          <b>{own.uncompared}</b> <span className={styles['quiet']}>{own.uncomparedNext}</span>
        </p>
      ) : (
        <p>
          <b>{upliftSentence(uplift, words, formats)}</b>{' '}
          <span className={styles['quiet']}>{own.ground}</span>
        </p>
      )}
    </Card>
  )
}
