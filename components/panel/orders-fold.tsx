import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import { caseTitle } from '@/components/clocks/case-words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import type { CustomerCard, OrderLine } from '@/lib/customers/card'
import type { PlatformId } from '@/lib/shared/platforms'

import { Cut, Fold } from './fold'
import { ordersWords } from './glance'
import { never } from './never'
import styles from './orders-fold.module.css'

interface OrderRowProps {
  readonly order: OrderLine
  readonly platform: PlatformId
  readonly onUnlink: ((number: string) => void) | undefined
}

/** One order: what, when, under which number, how much, and whether it counts towards the tier. */
export function OrderRow({ order, platform, onUnlink }: OrderRowProps) {
  const words = useWords()
  const formats = useFormats(platform)
  const now = useNow(never)
  const { orders } = words.panel
  const state = order.state === null ? words.common.unknown : words.common.orderStates[order.state]
  const shop =
    order.place === null
      ? null
      : [words.common.platforms[order.place.platform], order.place.shopName]
          .filter(Boolean)
          .join(' ')
  const date = order.placedAt === null ? orders.noDate : formats.day(order.placedAt, now)
  const title = order.title ?? orders.noTitle
  const back =
    order.back === undefined
      ? null
      : orders.back(
          formats.money(order.back.money),
          order.back.at === null ? null : formats.day(order.back.at, now),
        )
  return (
    <li className={styles['order']} data-testid="order" data-number={order.number}>
      <span className={styles['line']}>
        <span className={styles['title']} title={title}>
          {title}
        </span>
        <span className={styles['paid']}>
          {order.paid === null ? words.common.unknown : formats.money(order.paid)}
        </span>
      </span>
      <span className={styles['about']}>
        <span className={styles['facts']}>
          {[date, order.number, shop, back].filter(Boolean).join(words.common.dot)}
        </span>
        <span className={classes(styles['state'], !order.counted && styles['off'])}>
          {order.counted ? state : [state, orders.notCounted].join(words.common.dot)}
        </span>
      </span>
      {onUnlink === undefined ? null : (
        <Button
          size="small"
          variant="icon"
          className={styles['unlink']}
          aria-label={orders.unlinkNumber(order.number)}
          title={orders.unlinkNumber(order.number)}
          onClick={() => onUnlink(order.number)}
        >
          <Icon name="cross" size={14} />
        </Button>
      )}
    </li>
  )
}

function LastCase({ clock }: { readonly clock: ClockView }) {
  const words = useWords()
  const formats = useFormats(clock.platform)
  const now = useNow(never)
  const facts = [
    caseTitle(clock, words, formats),
    clock.status,
    clock.caseNumber,
    formats.ago(clock.observedAt, now),
  ]
  return (
    <p className={styles['case']}>
      <b>{words.panel.orders.lastCase}</b>
      {facts.filter(Boolean).join(words.common.dot)}
    </p>
  )
}

export interface OrdersFoldProps {
  readonly card: CustomerCard
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onUnlink: (number: string) => void
  readonly onTimeline: () => void
}

/** The buyer's orders, newest first, and their last case. */
export function OrdersFold({ card, isOpen, onOpen, onUnlink, onTimeline }: OrdersFoldProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const { orders } = words.panel
  const { favourite } = card.scores.habits
  const facts = [
    orders.summary(
      ordersWords(card.orderCount, words, formats),
      formats.number(card.refundCount),
      card.refundCount === 1,
    ),
    favourite === null ? null : words.customer.habits.most(favourite.title),
  ]
  const summary =
    card.orderCount === 0 ? words.panel.cells.noOrder : facts.filter(Boolean).join(words.common.dot)
  return (
    <Fold title={orders.title} summary={<Cut>{summary}</Cut>} isOpen={isOpen} onOpen={onOpen}>
      {card.orders.length === 0 ? <p className={styles['note']}>{orders.empty}</p> : null}
      <ul className={styles['list']}>
        {card.orders.map((order) => (
          <OrderRow key={order.number} order={order} platform={card.platform} onUnlink={onUnlink} />
        ))}
      </ul>
      {card.orderCount > card.orders.length ? (
        <p className={styles['note']}>
          {orders.more(ordersWords(card.orders.length, words, formats))}
        </p>
      ) : null}
      {card.lastCase === null ? null : <LastCase clock={card.lastCase} />}
      <div className={styles['foot']}>
        <Button variant="text" size="small" onClick={onTimeline}>
          {words.records.timeline.open}
        </Button>
      </div>
    </Fold>
  )
}
