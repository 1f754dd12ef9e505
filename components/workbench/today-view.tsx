import { MissedBand } from '@/components/clocks/missed-band'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { AlertView, ClockView } from '@/lib/aftersales/clock-view'

import { Card } from './card'
import { DueCard } from './care/due-card'
import { DueFigure, Figure } from './figure'
import { FirstSteps } from './first-steps'
import { Page } from './frame'
import { TimePill } from './time-pill'
import styles from './today-view.module.css'
import { useClockTime } from './use-clock-time'
import { useDateLine } from './use-date-line'
import { hrefOf } from './use-route'
import { useWorkbench } from './use-workbench'

const NO_CLOCKS: readonly ClockView[] = []
const NO_ALERTS: readonly AlertView[] = []
const NEAREST = 3

/** Start page: what burns, what is kept, and what to do first. */
export function TodayView() {
  const words = useWords().workbench
  const { clocks: view, shops } = useWorkbench()
  const clocks = view?.clocks ?? NO_CLOCKS
  const now = useClockTime(clocks)
  const hasOrders = shops?.some(({ orders }) => orders > 0) ?? true
  return (
    <Page title={words.nav.today} meta={useDateLine(now)}>
      {hasOrders ? null : <FirstSteps />}
      <MissedBand
        alerts={view?.alerts ?? NO_ALERTS}
        hasMore={view?.hasMoreAlerts ?? false}
        onSee={() => {
          location.hash = hrefOf('aftersale', 'ledger')
        }}
      />
      <div className={styles['cards']}>
        <NearestClocks clocks={clocks} now={now} />
        <DueCard />
        {hasOrders ? <OrdersKept /> : null}
      </div>
    </Page>
  )
}

function NearestClocks({
  clocks,
  now,
}: {
  readonly clocks: readonly ClockView[]
  readonly now: number
}) {
  const words = useWords()
  const formats = useFormats()
  const { today, aftersale } = words.workbench
  const { totals } = useWorkbench()
  return (
    <Card title={words.workbench.nav.aftersale}>
      <div className={styles['figure']}>
        {totals === null || totals.soon.count === 0 ? (
          <p className={styles['quiet']}>
            {totals === null ? words.workbench.loading : today.noneSoon}
          </p>
        ) : (
          <DueFigure label={today.atRisk} due={totals.soon} />
        )}
      </div>
      {clocks.length === 0 ? (
        <p className={styles['row']}>{aftersale.empty}</p>
      ) : (
        <ul>
          {clocks.slice(0, NEAREST).map((clock) => (
            <li key={clock.caseId} className={styles['row']}>
              <span className={styles['who']}>
                <strong>{clock.amount === null ? '' : formats.money(clock.amount)}</strong>{' '}
                {clock.nick ?? clock.caseNumber}
              </span>
              <TimePill clock={clock} now={now} />
            </li>
          ))}
          <li className={styles['row']}>
            <a className={styles['link']} href={hrefOf('aftersale')}>
              {today.allCases(formats.number(totals?.open ?? clocks.length))}
            </a>
          </li>
        </ul>
      )}
    </Card>
  )
}

function OrdersKept() {
  const words = useWords()
  const formats = useFormats()
  const { shops } = useWorkbench()
  const { today } = words.workbench
  const known = shops ?? []
  const orders = known.reduce((sum, shop) => sum + shop.orders, 0)
  const unclaimed = known.reduce((sum, shop) => sum + shop.unclaimed, 0)
  return (
    <Card title={today.shops}>
      <div className={styles['figure']}>
        <Figure
          label={words.workbench.keptHere}
          value={formats.number(orders - unclaimed)}
          ground={today.ordersKept(formats.number(orders))}
        />
      </div>
      <ul>
        {known.map((shop) => (
          <li key={shop.id} className={styles['row']}>
            <span className={styles['who']}>
              <strong>{shop.name ?? shop.nativeId}</strong>{' '}
              {words.common.orders(formats.number(shop.orders), shop.orders === 1)}
            </span>
            <span className={styles['quiet']}>
              {today.unclaimed(formats.number(shop.unclaimed))}
            </span>
          </li>
        ))}
        <li className={styles['row']}>
          <a className={styles['link']} href={hrefOf('imports')}>
            {today.importMore}
          </a>
        </li>
      </ul>
    </Card>
  )
}
