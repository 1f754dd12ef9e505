import { minorDigits, writeAmount } from '@/lib/shared/amount'
import type { OrderFacts, OrderItem } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'
import { HOUR_MS } from '@/lib/shared/time'
import { PLATFORMS } from '@/lib/shared/platforms'

import { createOffsets } from './zone-offsets'
import {
  BUYER_COLUMNS,
  COLUMN_LANGUAGES,
  markOf,
  ORDER_COLUMNS,
  type ColumnLanguage,
  type OrderColumn,
} from './order-columns'

/** Who bought, as far as that is to be told. */
export interface ToldBuyer {
  readonly nativeId: string
  readonly nick: string
}

/** Writes orders as rows of our own files: one row a product line, an order without lines one row. */
export interface OrderRows {
  readonly header: readonly string[]
  readonly rowsOf: (facts: OrderFacts, buyer: ToldBuyer | undefined) => string[][]
}

const COLUMNS = Object.keys(ORDER_COLUMNS).filter(
  (name): name is OrderColumn => name in ORDER_COLUMNS,
)

/** What only the first row of an order tells. */
const ONCE = {
  placed: '',
  title: '',
  pieces: '',
  paid: '',
  refunded: '',
  refundedAt: '',
  buyer: '',
  nick: '',
}

/** Minor units as figures: 1050 of a currency with two digits is 10.50. */
function createAmounts() {
  const digits = new Map<string, number>()
  return (minor: number | undefined, currency: string | undefined): string => {
    if (minor === undefined) return ''
    const known = digits.get(currency ?? '') ?? (currency === undefined ? 2 : minorDigits(currency))
    digits.set(currency ?? '', known)
    return `${minor < 0 ? '-' : ''}${writeAmount(Math.abs(minor), known)}`
  }
}

/** An instant as ISO 8601 in the platform's zone, to the millisecond where it has some. */
function createTimes(zone: string) {
  const offsetAt = createOffsets(zone)
  return (at: number | undefined): string => {
    if (at === undefined) return ''
    const offset = offsetAt(at)
    const text = new Date(at + offset).toISOString()
    const local = at % 1_000 === 0 ? text.slice(0, 19) : text.slice(0, 23)
    const minutes = Math.abs(offset) / 60_000
    const hours = String(Math.floor((minutes * 60_000) / HOUR_MS)).padStart(2, '0')
    const rest = String(minutes % 60).padStart(2, '0')
    return `${local}${offset < 0 ? '-' : '+'}${hours}:${rest}`
  }
}

/** Builds the writer for one marketplace; buyers are told only where that was asked for. */
export function createOrderRows(
  platform: PlatformId,
  { language, withBuyers }: { readonly language: ColumnLanguage; readonly withBuyers: boolean },
): OrderRows {
  const at = COLUMN_LANGUAGES.indexOf(language)
  const columns = COLUMNS.filter((name) => withBuyers || !BUYER_COLUMNS.includes(name))
  const amount = createAmounts()
  const time = createTimes(PLATFORMS[platform].zone)
  const lineCells = (line: OrderItem | undefined, currency: string | undefined) => ({
    lineTitle: line?.title ?? '',
    lineSku: line?.sku ?? '',
    linePieces: line?.pieces?.toString() ?? '',
    linePaid: amount(line?.paidMinor, currency),
    lineGone: line?.gone === true ? '1' : '',
  })
  return {
    header: [markOf(platform), ...columns.map((name) => ORDER_COLUMNS[name][at] ?? name)],
    rowsOf: (facts, buyer) => {
      const { items = [], currency } = facts
      const own = {
        number: facts.number,
        state: facts.state ?? '',
        placed: time(facts.placedAt),
        title: facts.title ?? '',
        pieces: facts.pieces?.toString() ?? '',
        paid: amount(facts.paidMinor, currency),
        currency: currency ?? '',
        refunded: amount(facts.refundedMinor, currency),
        refundedAt: time(facts.refundedAt),
        buyer: buyer?.nativeId ?? '',
        nick: buyer?.nick ?? '',
      }
      const { number, state, currency: code } = own
      const later = { ...ONCE, number, state, currency: code }
      return Array.from({ length: Math.max(1, items.length) }, (_, index) => {
        const cells = { ...(index === 0 ? own : later), ...lineCells(items[index], currency) }
        return [String(index + 1), ...columns.map((name) => cells[name])]
      })
    },
  }
}
