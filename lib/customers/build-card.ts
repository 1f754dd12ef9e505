import type { ClockView } from '@/lib/aftersales/clock-view'
import { sumByCurrency, type Money } from '@/lib/shared/money'
import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'

import {
  RECENT_ORDERS,
  type Coverage,
  type CustomerCard,
  type NoteView,
  type OrderLine,
  type OrderPlace,
} from './card'
import type { IdentityView } from './identity'
import { isPaidFor, paidOf } from './paid-for'
import type { CustomerRecord } from './record'
import { scoreCustomer } from './score-customer'
import type { ShopSurvey } from './survey'
import { judgeTier } from './tier'
import { tierOutlook } from './tier-outlook'
import type { TierRules } from './tier-rules'

/** Everything that a card is made of, as the store tells it. */
export interface CardParts {
  readonly shopId: string
  /** The account on the page. */
  readonly customerId: string
  readonly platform: PlatformId
  readonly nick: string
  /** Other accounts of the same shop that are this person. */
  readonly joinedIds: readonly string[]
  /** Orders in this shop, of all these accounts: tier and scores are by them alone. */
  readonly orders: readonly OrderFacts[]
  /** Orders of joined accounts in other shops. */
  readonly elsewhere: readonly {
    readonly place: OrderPlace
    readonly orders: readonly OrderFacts[]
  }[]
  readonly identity: IdentityView
  /** The platform's own tier, as its page words it. */
  readonly platformTier: string | null
  readonly coverage: Coverage
  /** Of this shop alone: a warning is never shared between shops. */
  readonly records: readonly CustomerRecord[]
  /** Cases that the platform was called to decide. */
  readonly disputes: number
  readonly survey: ShopSurvey | null
  readonly lastCase: ClockView | null
  readonly notes: readonly NoteView[]
  readonly tags: readonly string[]
  readonly rules: TierRules
  /** Epoch ms. */
  readonly now: number
}

type Line = Omit<OrderLine, 'counted'>

function backOf(facts: OrderFacts, platform: PlatformId): Pick<OrderLine, 'back'> {
  const { refundedMinor, refundedAt = null } = facts
  if (refundedMinor === undefined) return {}
  const money = paidOf({ ...facts, paidMinor: refundedMinor }, platform)
  return money === null ? {} : { back: { money, at: refundedAt } }
}

/** An order as lists show it; `place` is null in the shop of the card. */
export const viewLine = (
  facts: OrderFacts,
  platform: PlatformId,
  place: OrderPlace | null,
): Line => ({
  number: facts.number,
  state: facts.state ?? null,
  placedAt: facts.placedAt ?? null,
  title: facts.title ?? null,
  pieces: facts.pieces ?? null,
  paid: paidOf(facts, platform),
  ...backOf(facts, platform),
  place,
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

/** What all orders of the person come to, wherever they were placed. */
function sumUp(lines: readonly Line[], currency: string) {
  const kept = lines.filter(isPaidFor).flatMap(({ paid }) => (paid === null ? [] : [paid]))
  return {
    totals: sumByCurrency(kept),
    orderCount: lines.length,
    refundCount: lines.filter(({ state }) => state === 'refunded' || state === 'refunding').length,
    averageOrder: averageOf(kept, currency),
  }
}

/** A case that is open and not for the buyer or the platform to answer. */
const waitsForShop = (lastCase: ClockView | null): boolean =>
  lastCase !== null && !lastCase.closed && lastCase.owner === 'seller'

type ListParts = Pick<CardParts, 'coverage' | 'elsewhere' | 'now' | 'orders' | 'platform' | 'rules'>

/** All orders of a person, newest first, with the tier that those in this shop make. */
function judgeOrders({ platform, rules, coverage, now, ...parts }: ListParts) {
  const here = parts.orders.map((facts) => viewLine(facts, platform, null))
  const there = parts.elsewhere.flatMap(({ place, orders }) =>
    orders.map((facts) => viewLine(facts, place.platform, place)),
  )
  const { verdict, counted } = judgeTier(here, rules, coverage, now)
  const lines = [...here, ...there]
    .toSorted(byNewest)
    .map((line) =>
      Object.assign(line, { counted: line.place === null && counted.has(line.number) }),
    )
  return { lines, verdict }
}

/** All orders of a person, newest first, with whether each counts towards the tier. */
export const listOrders = (parts: ListParts): OrderLine[] => judgeOrders(parts).lines

/** Builds the card: judges tier and scores by this shop's orders, adds up and lists those of all joined accounts. */
export function buildCard(parts: CardParts): CustomerCard {
  const { customerId, platform, rules, coverage, now } = parts
  const { lines, verdict } = judgeOrders(parts)
  const here = lines.filter(({ place }) => place === null)
  return {
    shopId: parts.shopId,
    customerId,
    platform,
    nick: parts.nick,
    tier: verdict,
    outlook: tierOutlook(here, { rules, coverage, now }),
    platformTier: parts.platformTier,
    coverage,
    identity: parts.identity,
    scores: scoreCustomer({
      ...parts,
      customerIds: [customerId, ...parts.joinedIds],
      hasOpenCase: waitsForShop(parts.lastCase),
      tier: verdict,
    }),
    records: parts.records.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)),
    ...sumUp(lines, rules.currency),
    orders: lines.slice(0, RECENT_ORDERS),
    lastCase: parts.lastCase,
    notes: parts.notes,
    tags: parts.tags,
  }
}
