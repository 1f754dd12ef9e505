import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'

import { hasUnsafe, isDamagedNumber, looksRounded } from '../cells'

/** What can be wrong with an order. */
export const FLAWS = [
  /** Another order has the same number, but for what spreadsheets do to numbers, or lies in another shop too. */
  'twin',
  'damaged-number',
  'bad-date',
  'bad-amount',
  /** Items are known, the order itself is not: its order file never came. */
  'orphan-items',
] as const
export type Flaw = (typeof FLAWS)[number]

/** No marketplace is older than eBay, which opened in September 1995. */
const FIRST_ORDER = Date.parse('1995-09-01T00:00:00Z')
/** An order of more is a slip of the decimal point: ten million of the major unit, at two digits. */
const MOST_MINOR = 1_000_000_000
const MOST_PIECES = 100_000

const isBadDate = ({ placedAt }: OrderFacts, now: number): boolean =>
  placedAt !== undefined && (placedAt < FIRST_ORDER || placedAt > now + DAY_MS)

const isBadAmount = ({ paidMinor, pieces, items = [] }: OrderFacts): boolean =>
  [paidMinor, ...items.map((line) => line.paidMinor)].some(
    (minor) => minor !== undefined && (minor < 0 || minor > MOST_MINOR),
  ) || (pieces ?? 0) > MOST_PIECES

const isDamaged = ({ number }: OrderFacts): boolean =>
  isDamagedNumber(number) || looksRounded(number) || hasUnsafe(number)

const isOrphan = ({ items, state, placedAt, paidMinor }: OrderFacts): boolean =>
  items !== undefined && state === undefined && placedAt === undefined && paidMinor === undefined

/** What is wrong with an order by itself, twins aside. */
export function flawsOf(facts: OrderFacts, now: number): Flaw[] {
  return [
    ...(isDamaged(facts) ? (['damaged-number'] as const) : []),
    ...(isBadDate(facts, now) ? (['bad-date'] as const) : []),
    ...(isBadAmount(facts) ? (['bad-amount'] as const) : []),
    ...(isOrphan(facts) ? (['orphan-items'] as const) : []),
  ]
}

/** An order number without what spreadsheets and people add to it: quotes, blanks, dashes, `#`, `.0`, leading zeros. */
export function bareNumber(number: string): string {
  const bare = number
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.0+$/u, '')
    .replace(/[\s'"`=#_\-\u200B-\u200F\uFEFF]+/gu, '')
  return /^\d+$/u.test(bare) ? bare.replace(/^0+(?=\d)/u, '') : bare
}
