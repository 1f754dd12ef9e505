import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useNow } from '@/components/ui/use-now'
import { useWords } from '@/components/ui/words'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import styles from './clock-row.module.css'

const eachMinute = (now: number): number => MINUTE_MS - (now % MINUTE_MS)

/** What can be done to a case from its row. */
export interface ClockActions {
  /** Alerts wait until then, epoch ms. */
  readonly snooze: (caseId: string, until: number) => void
  readonly done: (caseId: string) => void
}

export interface ClockActsProps {
  readonly caseId: string
  /** What the case is about, in words. */
  readonly what: string
  readonly acts: ClockActions
}

/** Snooze and done, as small buttons at the end of a row. */
export function ClockActs({ caseId, what, acts }: ClockActsProps) {
  const { aftersales, panel } = useWords()
  const now = useNow(eachMinute)
  const snooze = panel.clocks.act(aftersales.snooze, what)
  const done = panel.clocks.act(aftersales.done, what)
  return (
    <span className={styles['acts']}>
      <Button
        size="small"
        variant="icon"
        aria-label={snooze}
        title={aftersales.snooze}
        data-testid="snooze-clock"
        onClick={() => acts.snooze(caseId, now + HOUR_MS)}
      >
        <Icon name="clock" size={14} />
      </Button>
      <Button
        size="small"
        variant="icon"
        aria-label={done}
        title={aftersales.done}
        data-testid="done-clock"
        onClick={() => acts.done(caseId)}
      >
        <Icon name="check" size={14} />
      </Button>
    </span>
  )
}
