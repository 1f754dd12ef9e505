import { z } from 'zod'

const bytes = z.instanceof(Uint8Array<ArrayBuffer>)
const counts = z.instanceof(Uint32Array<ArrayBuffer>)
const days = z.instanceof(Int32Array<ArrayBuffer>)
const amounts = z.instanceof(Float64Array<ArrayBuffer>)

/** Stands for a day or month that nothing tells. */
export const UNKNOWN_DAY = -1

/** Levels of risk in the order of their codes, from 1. */
export const RISK_LEVELS = ['low', 'watch', 'high'] as const
export type RiskLevel = (typeof RISK_LEVELS)[number]

/** Months back from the present one, itself the first, of which it is known whether somebody ordered. */
export const MONTHS_TOLD = 64
const WORD = 32

/** Lines of a text that is not empty; one of 300,000 is not cut up to be counted. */
function countLines(text: string): number {
  let count = 1
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) count += 1
  return count
}

/**
 * What lists of customers are filtered and sorted by: every customer of one shop who bought something, as columns in the
 * order of their ids. Codes count from 1 in the order of the list that they are of; 0 is unknown, or no tier. Stored, one a
 * shop, by its survey.
 */
export const rosterSchema = z
  .strictObject({
    shopId: z.string().min(1).max(64),
    /** Epoch ms of the survey. */
    at: z.int(),
    /** Of every amount. */
    currency: z.string().length(3),
    /** The month of the survey, as months since year 0. */
    month: z.int(),
    size: z.int().nonnegative(),
    /** Rising, each on a line of its own; see `personIdOf`. */
    ids: z.string(),
    /** Codes of `TIERS`: now, and when the month began. */
    tiers: bytes,
    tiersBefore: bytes,
    /** Codes of `LIFECYCLE_STAGES`: by the survey; by days alone, when the month began and now, as moves are counted. */
    stages: bytes,
    stagesBefore: bytes,
    stagesNow: bytes,
    /** Codes of `SEGMENTS`. */
    segments: bytes,
    /** Fifths, 1 worst to 5 best. */
    r: bytes,
    f: bytes,
    m: bytes,
    /** Codes of `RISK_LEVELS`, by the orders alone. */
    risks: bytes,
    /** Chance of being active, 1 to 99 in a hundred. */
    active: bytes,
    orders: counts,
    /** Minor units; NaN: unknown. */
    spent: amounts,
    /** Days since 1970-01-01 in the shop's zone, of the last order with a time. */
    last: days,
    /** Month of the first order with a time, as months since year 0. */
    firstMonth: days,
    /** Whether something was ordered in each month: the lowest bit is the survey's own, then those before it. */
    months: counts,
    monthsBefore: counts,
    /** Places in `products` of what was bought last. */
    product: counts,
    /** Titles; the first is empty: unknown. */
    products: z.array(z.string().max(500)).min(1),
  })
  .refine(({ size, ids, ...columns }) => {
    const named = ids === '' ? 0 : countLines(ids)
    const views = Object.values(columns).filter((column) => ArrayBuffer.isView(column))
    return named === size && views.every(({ length }) => length === size)
  })
export type Roster = z.infer<typeof rosterSchema>

/** Whether a customer ordered in a month, as months since year 0; what lies too far back is not told. */
export function orderedIn(
  { month, months, monthsBefore }: Pick<Roster, 'month' | 'months' | 'monthsBefore'>,
  place: number,
  asked: number,
): boolean {
  const back = month - asked
  if (back < 0 || back >= MONTHS_TOLD) return false
  const word = (back < WORD ? months : monthsBefore)[place] ?? 0
  return ((word >>> (back % WORD)) & 1) === 1
}
