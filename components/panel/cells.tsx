import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'
import { HOUR_MS } from '@/lib/shared/time'

import styles from './cells.module.css'
import { chanceOf, countWords, horizonOf, NEAR_DAYS } from './forecast-words'
import type { SheetName } from './use-open-parts'

/** A figure with its ground. */
export interface Figure {
  /** null: unknown, and said to be. */
  readonly value: string | null
  readonly unit?: string
  /** What it rests on. */
  readonly ground: string
  readonly tone?: 'watch' | 'high'
}

interface CellProps extends Figure {
  readonly name: string
  readonly label: string
  readonly isWide?: boolean
  readonly onWhy: () => void
}

function Cell({ name, label, value, unit, ground, tone, isWide = false, onWhy }: CellProps) {
  const { unknown } = useWords().common
  return (
    <li className={classes(styles['item'], isWide && styles['wide'])}>
      <button
        type="button"
        className={styles['cell']}
        data-testid="cell"
        data-cell={name}
        aria-haspopup="dialog"
        onClick={onWhy}
      >
        <span>{label}</span>
        {value === null ? (
          <span className={classes(styles['value'], styles['unknown'])}>{unknown}</span>
        ) : (
          <span className={classes(styles['value'], tone !== undefined && styles[tone])}>
            {tone === undefined ? null : <Icon name="shield" size={14} />}
            {value}
            {unit === undefined ? null : <small> {unit}</small>}
          </span>
        )}
        <span className={styles['ground']} title={ground}>
          {ground}
        </span>
      </button>
    </li>
  )
}

/** "2 d ago" can only change with the day; looked at every full hour. */
const untilNextHour = (now: number): number => HOUR_MS - (now % HOUR_MS)

/** What a customer is worth, of a hundred. */
export function valueFigure({ scores }: CustomerCard, words: Catalogue, formats: Formats): Figure {
  const { cells } = words.customer
  const { score, known, dimensions, rank } = scores.value
  const all = formats.number(dimensions.length)
  return {
    value: score === null ? null : formats.number(score),
    unit: cells.outOf,
    ground:
      score !== null && rank !== null
        ? cells.top(formats.percent(chanceOf(rank.topShare)))
        : scores.surveyedAt === null && known === 0
          ? cells.notSurveyed
          : cells.known(formats.number(known), all),
  }
}

/** What may go wrong with them. */
export function riskFigure({ scores }: CustomerCard, words: Catalogue, formats: Formats): Figure {
  const { cells, risks } = words.customer
  const { level, refunded, orders } = scores.risk
  return {
    value: level === null ? null : risks[level],
    ...(level === null || level === 'low' ? {} : { tone: level }),
    ground:
      orders === 0
        ? words.panel.cells.noOrder
        : cells.refunded(formats.number(refunded), formats.number(orders)),
  }
}

/** When they last ordered, and what became of it. */
export function lastOrderFigure(
  card: CustomerCard,
  now: number,
  words: Catalogue,
  formats: Formats,
): Figure {
  const [last] = card.orders
  if (last === undefined) return { value: null, ground: words.panel.cells.noOrder }
  const state = last.state === null ? null : words.common.orderStates[last.state]
  const paid = last.paid === null ? null : formats.money(last.paid)
  return {
    value: last.placedAt === null ? null : formats.ago(last.placedAt, now),
    ground: [paid, state].filter(Boolean).join(words.common.dot) || words.common.unknown,
  }
}

function nextFigure({ scores }: CustomerCard, words: Catalogue, formats: Formats): Figure {
  const { cells } = words.customer
  const near = horizonOf(scores.prediction, NEAR_DAYS)
  if (near === null) return { value: null, ground: cells.noForecast }
  const { mean, low, high } = near.orders
  const count = countWords(mean, formats)
  return {
    value: cells.expected(count, count === formats.number(1)),
    ground: cells.range(formats.number(low), formats.number(high)),
  }
}

export interface CellsProps {
  readonly card: CustomerCard
  readonly onOpen: (sheet: SheetName) => void
}

/** Three figures with their ground, each of which opens its reasons; a fourth where there is room. */
export function Cells({ card, onOpen }: CellsProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const now = useNow(untilNextHour)
  const { cells } = words.customer
  return (
    <ul className={styles['cells']}>
      <Cell
        {...valueFigure(card, words, formats)}
        name="value"
        label={cells.value}
        onWhy={() => onOpen('value')}
      />
      <Cell
        {...riskFigure(card, words, formats)}
        name="risk"
        label={cells.risk}
        onWhy={() => onOpen('risk')}
      />
      <Cell
        {...lastOrderFigure(card, now, words, formats)}
        name="last-order"
        label={words.panel.cells.lastOrder}
        onWhy={() => onOpen('habits')}
      />
      <Cell
        {...nextFigure(card, words, formats)}
        isWide
        name="next"
        label={cells.next}
        onWhy={() => onOpen('value')}
      />
    </ul>
  )
}
