import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import { groundWords, ordersWords } from '../glance'
import { Sheet } from '../sheet'
import { Lead, Part, Row, type WhyProps } from './why-parts'
import styles from './why.module.css'

/** All that was bought and kept, by currency. */
function leadOf(card: CustomerCard, words: Catalogue, formats: Formats): string {
  const { habits } = words.customer
  if (card.totals.length === 0) return habits.leadNone
  return habits.lead(
    ordersWords(card.orderCount, words, formats),
    card.totals.map(formats.money).join(' + '),
  )
}

interface RowsProps {
  readonly card: CustomerCard
  readonly formats: Formats
}

function What({ card, formats }: RowsProps) {
  const words = useWords()
  const { habits } = words.customer
  const { favourite, lastTitle } = card.scores.habits
  return (
    <Part title={habits.buys}>
      <ul>
        <Row
          label={habits.favourite}
          value={favourite?.title ?? null}
          ground={
            favourite === null
              ? null
              : habits.favouriteCount(ordersWords(favourite.orders, words, formats))
          }
        />
        <Row label={habits.last} value={lastTitle} />
      </ul>
    </Part>
  )
}

function How({ card, formats }: RowsProps) {
  const { habits, forecast } = useWords().customer
  const { averagePieces, cycleDays } = card.scores.habits
  const { refundShare } = card.scores.risk
  return (
    <Part title={habits.how}>
      <ul>
        <Row
          label={habits.average}
          value={card.averageOrder === null ? null : formats.money(card.averageOrder)}
        />
        <Row
          label={habits.pieces}
          value={
            averagePieces === null ? null : formats.number(Math.round(averagePieces * 10) / 10)
          }
        />
        <Row
          label={habits.cycle}
          value={cycleDays === null ? null : forecast.days(formats.number(Math.round(cycleDays)))}
        />
        <Row
          label={habits.refunds}
          value={refundShare === null ? null : formats.percent(refundShare)}
        />
      </ul>
    </Part>
  )
}

/** What a buyer buys and how, and which time that covers. */
export function HabitsPage({ card, aside, onBack }: WhyProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const { habits } = words.customer
  const { otherCurrencyOrders } = card.scores
  const { from, to } = card.scores.habits
  const others =
    otherCurrencyOrders === 0
      ? null
      : habits.otherCurrency(ordersWords(otherCurrencyOrders, words, formats))
  const period =
    from === null || to === null ? null : habits.period(formats.month(from), formats.month(to))
  return (
    <Sheet title={habits.title} aside={aside} onBack={onBack}>
      <Lead text={leadOf(card, words, formats)} />
      <What card={card} formats={formats} />
      <How card={card} formats={formats} />
      <Part title={habits.covers} aside={period}>
        <p className={styles['text']}>
          {[groundWords(card, words, formats), others].filter(Boolean).join(words.common.dot)}
        </p>
      </Part>
    </Sheet>
  )
}
