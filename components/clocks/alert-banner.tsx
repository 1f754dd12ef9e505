import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useFormats, useWords } from '@/components/ui/words'
import type { AlertView } from '@/lib/aftersales/clock-view'

import styles from './alert-banner.module.css'
import { caseParts, caseTitle } from './case-words'

export interface AlertBannerProps {
  readonly alerts: readonly AlertView[]
  readonly onOpen: (caseId: string) => void
  readonly onDismiss: (stageKey: string) => void
}

/** The alert to deal with first; the next takes its place when it is dismissed. */
export function AlertBanner({ alerts, onOpen, onDismiss }: AlertBannerProps) {
  const [first] = alerts
  if (first === undefined) return null
  return <Banner alert={first} more={alerts.length - 1} onOpen={onOpen} onDismiss={onDismiss} />
}

function Banner({
  alert,
  more,
  onOpen,
  onDismiss,
}: Omit<AlertBannerProps, 'alerts'> & { readonly alert: AlertView; readonly more: number }) {
  const words = useWords()
  const formats = useFormats(alert.clock.platform)
  const { alerts, clocks } = words.panel
  const what = caseTitle(alert.clock, words, formats)
  const { money, kind } = caseParts(alert.clock, words, formats)
  const isOver = alert.offsetMs === 0
  return (
    <section
      className={classes(styles['banner'], isOver && styles['over'])}
      aria-label={alerts.label}
      data-testid="alert"
      data-stage={alert.stageKey}
    >
      <Icon name="bell" />
      <span className={styles['text']}>
        <b>{isOver ? alerts.over : alerts.left(formats.span(alert.offsetMs))}</b>
        <span className={styles['what']}>
          {money === null ? null : <span className={styles['money']}>{money}</span>}{' '}
          <span className={styles['kind']}>{kind}</span>
        </span>
        {alert.certainty === 'uncertain' ? (
          <span className={styles['note']}>{alerts.uncertain}</span>
        ) : null}
      </span>
      {more > 0 ? <span className={styles['count']}>{clocks.more(more)}</span> : null}
      <Button
        size="small"
        aria-label={clocks.open(what)}
        onClick={() => onOpen(alert.clock.caseId)}
      >
        {words.common.actions.open}
      </Button>
      <Button
        size="small"
        variant="icon"
        aria-label={words.common.actions.dismiss}
        title={words.common.actions.dismiss}
        onClick={() => onDismiss(alert.stageKey)}
      >
        <Icon name="cross" size={14} />
      </Button>
    </section>
  )
}
