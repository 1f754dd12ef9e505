import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { useFormats, useWords } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { urgencyOf } from '@/lib/aftersales/urgency'
import type { ClockOwner } from '@/lib/shared/cases'
import { sumByCurrency } from '@/lib/shared/money'
import { HOUR_MS } from '@/lib/shared/time'

import styles from './aftersale-view.module.css'
import { DueFigure } from './figure'
import { Page } from './frame'
import { Notice } from './notice'
import { useServices } from './services'
import { sumDue } from './sum-due'
import { TimePill } from './time-pill'
import { useClockTime } from './use-clock-time'
import { useDateLine } from './use-date-line'
import { useWorkbench } from './use-workbench'

const NO_CLOCKS: readonly ClockView[] = []
const COLUMNS: readonly ClockOwner[] = ['seller', 'buyer', 'platform']

/** All open cases by who has to act, what expires first on top. */
export function AftersaleView() {
  const words = useWords().workbench
  const { clocks: view } = useWorkbench()
  const clocks = view?.clocks ?? NO_CLOCKS
  const now = useClockTime(clocks)
  return (
    <Page title={words.nav.aftersale} meta={useDateLine(now)}>
      {view?.notificationsAllowed === false ? (
        <Notice tone="warn">{words.aftersale.notificationsOff}</Notice>
      ) : null}
      {clocks.length === 0 ? (
        <p className={styles['empty']}>{view === null ? words.loading : words.aftersale.empty}</p>
      ) : (
        <>
          <div className={styles['figures']}>
            <DueFigure label={words.aftersale.within24} due={sumDue(clocks, now, 24 * HOUR_MS)} />
            <DueFigure
              label={words.aftersale.within4}
              due={sumDue(clocks, now, 4 * HOUR_MS)}
              tone="soon"
            />
          </div>
          <div className={styles['board']}>
            {COLUMNS.map((owner) => (
              <Column
                key={owner}
                owner={owner}
                now={now}
                clocks={clocks.filter((clock) => clock.owner === owner)}
              />
            ))}
          </div>
        </>
      )}
    </Page>
  )
}

interface ColumnProps {
  readonly owner: ClockOwner
  readonly clocks: readonly ClockView[]
  readonly now: number
}

function Column({ owner, clocks, now }: ColumnProps) {
  const words = useWords().workbench
  const formats = useFormats()
  const sums = sumByCurrency(clocks.flatMap(({ amount }) => (amount === null ? [] : [amount])))
  const title = words.aftersale.columns[owner]
  return (
    <section aria-label={title} className={styles['column']}>
      <header className={styles['columnHead']}>
        <h2 className={styles['columnTitle']}>{title}</h2>
        <span>{words.today.cases(formats.number(clocks.length), clocks.length === 1)}</span>
        <span className={styles['sum']}>{sums.map(formats.money).join(' + ')}</span>
      </header>
      {clocks.length === 0 ? (
        <p className={styles['none']}>{words.aftersale.columnEmpty}</p>
      ) : (
        <ul className={styles['cards']}>
          {clocks.map((clock) => (
            <li key={clock.caseId}>
              <CaseCard clock={clock} now={now} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function CaseCard({ clock, now }: { readonly clock: ClockView; readonly now: number }) {
  const words = useWords()
  const formats = useFormats(clock.platform)
  const { aftersale } = words.workbench
  const kind = clock.kind === null ? clock.status : words.common.caseKinds[clock.kind]
  const step = urgencyOf(clock, now)
  return (
    <article
      className={classes(styles['card'], styles[step])}
      data-testid="clock"
      data-case={clock.caseNumber}
    >
      <div className={styles['line']}>
        <TimePill clock={clock} now={now} />
        <strong className={styles['amount']}>
          {clock.amount === null ? words.common.unknown : formats.money(clock.amount)}
        </strong>
      </div>
      <div className={styles['line']}>
        <span className={styles['nick']}>{clock.nick ?? aftersale.nobody}</span>
        <span className={styles['kind']}>{kind ?? words.common.unknown}</span>
      </div>
      <p className={styles['due']}>
        {useDueWords(clock, now)}
        {words.common.dot}
        {aftersale.seen(formats.moment(clock.observedAt, now))}
      </p>
      <OpenCase clock={clock} />
    </article>
  )
}

/** What the platform does when the clock runs out; once it has, what it did. */
function useDueWords({ dueAt, onExpiry, status, platform }: ClockView, now: number): string {
  const { expiries, expired, unknown } = useWords().common
  const formats = useFormats(platform)
  if (dueAt === null) return status ?? unknown
  return dueAt <= now ? expired[onExpiry] : expiries[onExpiry](formats.moment(dueAt, now))
}

function OpenCase({ clock }: { readonly clock: ClockView }) {
  const words = useWords().workbench
  const { call } = useServices()
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const open = async (): Promise<void> => {
    setBusy(true)
    const answer = await call('openCase', { caseId: clock.caseId })
    setBusy(false)
    setFailed(!answer.ok)
  }
  return (
    <div className={styles['actions']}>
      <Button
        size="small"
        busy={isBusy}
        aria-label={words.aftersale.openNamed(clock.caseNumber)}
        data-testid="open-case"
        onClick={() => void open()}
      >
        {words.aftersale.openCase}
      </Button>
      <span className={styles['number']}>{clock.caseNumber}</span>
      {hasFailed ? <Notice tone="bad">{words.noAnswer}</Notice> : null}
    </div>
  )
}
