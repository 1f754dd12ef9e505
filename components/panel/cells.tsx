import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'
import { HOUR_MS } from '@/lib/shared/time'

import styles from './cells.module.css'

interface CellProps {
  readonly label: string
  readonly value: string
  readonly unit?: string
  readonly ground: string
  readonly isWide?: boolean
}

function Cell({ label, value, unit, ground, isWide = false }: CellProps) {
  return (
    <div className={`${styles['cell']} ${isWide ? styles['wide'] : ''}`}>
      <dt>{label}</dt>
      <dd className={styles['value']}>
        {value}
        {unit === undefined ? null : <small> {unit}</small>}
      </dd>
      <dd title={ground}>{ground}</dd>
    </div>
  )
}

/** "2 d ago" can only change with the day; looked at every full hour. */
const untilNextHour = (now: number): number => HOUR_MS - (now % HOUR_MS)

function lastOrderCell(
  card: CustomerCard,
  now: number,
  words: Catalogue,
  formats: Formats,
): CellProps {
  const { cells } = words.panel
  const [last] = card.orders
  const label = cells.lastOrder
  if (last === undefined) return { label, value: '–', ground: cells.noOrder }
  const state = last.state === null ? words.common.unknown : words.common.orderStates[last.state]
  const paid = last.paid === null ? null : formats.money(last.paid)
  return {
    label,
    value: last.placedAt === null ? words.common.unknown : formats.ago(last.placedAt, now),
    ground: [paid, state].filter(Boolean).join(words.common.dot),
  }
}

/** Three figures with their ground; a fourth where there is room. */
export function Cells({ card }: { readonly card: CustomerCard }) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const now = useNow(untilNextHour)
  const { cells, header, whyPage } = words.panel
  const { totals, averageOrder, orderCount, refundCount, coverage } = card
  return (
    <dl className={styles['cells']}>
      <Cell
        label={cells.total}
        value={totals.length === 0 ? words.common.unknown : totals.map(formats.money).join(' + ')}
        ground={averageOrder === null ? cells.noOrder : cells.average(formats.money(averageOrder))}
      />
      <Cell
        label={cells.refunds}
        value={formats.number(refundCount)}
        unit={`/${formats.number(orderCount)}`}
        ground={
          refundCount === 0 || orderCount === 0
            ? cells.noRefunds
            : formats.percent(refundCount / orderCount)
        }
      />
      <Cell {...lastOrderCell(card, now, words, formats)} />
      <Cell
        isWide
        label={cells.since}
        value={coverage.from === null ? words.common.unknown : formats.month(coverage.from)}
        ground={coverage.source === 'file' ? whyPage.fromFile : header.fromPages}
      />
    </dl>
  )
}
