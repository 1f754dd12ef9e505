import type { ClockView } from '@/lib/aftersales/clock-view'
import { sumByCurrency, type Money } from '@/lib/shared/money'
import type { OrderFacts } from '@/lib/shared/orders'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'

import {
  RECENT_ORDERS,
  type Coverage,
  type CustomerCard,
  type NoteView,
  type OrderLine,
} from './card'
import { isPaidFor } from './paid-for'
import { judgeTier } from './tier'
import type { TierRules } from './tier-rules'

/** Everything that a card is made of, as the store tells it. */
export interface CardParts {
  readonly customerId: string
  readonly platform: PlatformId
  readonly nick: string
  readonly orders: readonly OrderFacts[]
  readonly coverage: Coverage
  readonly lastCase: ClockView | null
  readonly notes: readonly NoteView[]
  readonly tags: readonly string[]
  readonly rules: TierRules
  /** Epoch ms. */
  readonly now: number
}

/** What was paid; where a source names no currency it is the platform's. */
function paidOf({ paidMinor, currency }: OrderFacts, platform: PlatformId): Money | null {
  if (paidMinor === undefined) return null
  return { minor: paidMinor, currency: currency ?? PLATFORMS[platform].currency }
}

const toLine = (facts: OrderFacts, platform: PlatformId): Omit<OrderLine, 'counted'> => ({
  number: facts.number,
  state: facts.state ?? null,
  placedAt: facts.placedAt ?? null,
  title: facts.title ?? null,
  pieces: facts.pieces ?? null,
  paid: paidOf(facts, platform),
})

/** Newest first; orders without a time last, then by number, so that the order never depends on the store's. */
const byNewest = (
  a: Pick<OrderLine, 'placedAt' | 'number'>,
  b: Pick<OrderLine, 'placedAt' | 'number'>,
): number =>
  (b.placedAt ?? -Infinity) > (a.placedAt ?? -Infinity)
    ? 1
    : a.placedAt === b.placedAt
      ? a.number < b.number
        ? 1
        : -1
      : -1

/** Average of what was kept, in the currency of the rules; null before the first such order. */
function averageOf(paid: readonly Money[], currency: string): Money | null {
  const amounts = paid.filter((money) => money.currency === currency)
  if (amounts.length === 0) return null
  const total = amounts.reduce((sum, { minor }) => sum + minor, 0)
  return { minor: Math.round(total / amounts.length), currency }
}

/** Builds the card: judges the tier, adds up, lists the newest orders. */
export function buildCard(parts: CardParts): CustomerCard {
  const { platform, rules, coverage } = parts
  const lines = parts.orders.map((facts) => toLine(facts, platform)).toSorted(byNewest)
  const { verdict, counted } = judgeTier(lines, rules, coverage, parts.now)
  const kept = lines.filter(isPaidFor).flatMap(({ paid }) => (paid === null ? [] : [paid]))
  return {
    customerId: parts.customerId,
    platform,
    nick: parts.nick,
    tier: verdict,
    coverage,
    totals: sumByCurrency(kept),
    orderCount: lines.length,
    refundCount: lines.filter(({ state }) => state === 'refunded').length,
    averageOrder: averageOf(kept, rules.currency),
    orders: lines
      .slice(0, RECENT_ORDERS)
      .map((line) => Object.assign(line, { counted: counted.has(line.number) })),
    lastCase: parts.lastCase,
    notes: parts.notes,
    tags: parts.tags,
  }
}
