import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useFormats, useWords } from '@/components/ui/words'
import type { AlertView } from '@/lib/aftersales/clock-view'

import styles from './alert-banner.module.css'

export interface MissedBandProps {
  readonly alerts: readonly AlertView[]
  /** More alerts wait than those. */
  readonly hasMore: boolean
  /** Opens the ledger of alerts. */
  readonly onSee: () => void
}

/** How many alerts came due while the browser was shut or asleep, as long as nobody has dealt with them. */
export function MissedBand({ alerts, hasMore, onSee }: MissedBandProps) {
  const words = useWords().alerts
  const formats = useFormats()
  const missed = alerts.filter(({ awayFrom }) => awayFrom !== undefined).length
  if (missed === 0) return null
  const count = `${formats.number(missed)}${hasMore ? '+' : ''}`
  return (
    <div className={styles['banner']} data-testid="missed">
      <Icon name="bell" />
      <span className={styles['missed']}>{words.band(count, missed === 1 && !hasMore)}</span>
      <Button size="small" onClick={onSee}>
        {words.seeBand}
      </Button>
    </div>
  )
}
