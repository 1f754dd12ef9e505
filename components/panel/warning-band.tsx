import { Icon } from '@/components/ui/icons'
import { useScreenShare } from '@/components/ui/screen-share'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'

import { never } from './never'
import styles from './warning-band.module.css'

export interface WarningBandProps {
  readonly card: CustomerCard
  readonly onWhy: () => void
}

/** A person's warning below the name: reason, who set it, evidence, and when it ends. */
export function WarningBand({ card, onWhy }: WarningBandProps) {
  const { customer, records } = useWords()
  const { dot } = useWords().common
  const formats = useFormats(card.platform)
  const now = useNow(never)
  const isShared = useScreenShare()
  const { warnings } = card.scores.risk
  const [first] = warnings
  if (first === undefined) return null
  const day = formats.day(first.at, now)
  const title = isShared
    ? customer.warning.covered
    : [records.reasons[first.reason], customer.warning.by(first.author, day)].join(dot)
  const more = warnings.length - 1
  const end = [
    customer.warning.until(formats.day(first.until, now)),
    more === 0 ? null : customer.warning.more(formats.number(more)),
  ]
  return (
    <button type="button" className={styles['band']} data-testid="warning" onClick={onWhy}>
      <span className={styles['title']}>
        <Icon name="shield" />
        <b>{title}</b>
      </span>
      <span className={styles['ground']}>
        <span className={styles['evidence']}>{isShared ? null : first.evidence}</span>
        <span className={styles['end']}>{end.filter(Boolean).join(dot)}</span>
      </span>
    </button>
  )
}
