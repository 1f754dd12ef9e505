import { z } from 'zod'

import type { Counted } from './tally'
import { startTally, tallySchema } from './tally'

/** Unpaid orders that are kept by number, the newest; all are counted. */
const UNPAID_KEPT = 100
const count = z.int().nonnegative()

/** How far the customers of a period came: asked, ordered, paid, bought again. */
export const funnelSchema = z.strictObject({
  /** Who was replied to, and how many of them ordered in the period. */
  asked: tallySchema,
  askedOrdered: count,
  ordered: tallySchema,
  paid: tallySchema,
  /** Whoever paid had bought on an earlier day. */
  again: tallySchema,
  unpaid: z.strictObject({
    count,
    /** `at`: epoch ms. */
    orders: z
      .array(z.strictObject({ number: z.string().max(64), id: z.string().max(64), at: z.int() }))
      .max(UNPAID_KEPT),
  }),
})
export type Funnel = z.infer<typeof funnelSchema>
export type UnpaidOrder = Funnel['unpaid']['orders'][number]

/** An order as it was placed, whatever became of it. */
export interface PlacedOrder {
  readonly number: string
  /** Epoch ms, and its day (days since 1970-01-01 in the shop's zone). */
  readonly at: number
  readonly day: number
  /** It waits for its payment. */
  readonly isUnpaid: boolean
}

/** A customer on the way through the funnel; days since 1970-01-01. */
export interface FunnelPerson extends Counted {
  readonly placed: readonly PlacedOrder[]
  /** Days with a purchase, rising. */
  readonly bought: readonly number[]
  /** Days with a reply to them. */
  readonly askedOn: readonly number[]
}

/** Days that the funnel looks at, both ends inside. */
export interface FunnelSpan {
  readonly from: number
  readonly through: number
}

const byNewest = (a: UnpaidOrder, b: UnpaidOrder): number =>
  b.at - a.at || (a.number < b.number ? -1 : 1)

/** Takes in customers one by one. */
export interface FunnelDraft {
  readonly add: (person: FunnelPerson) => void
  readonly finish: () => Funnel
}

/** Builds the funnel of a span. */
export function startFunnel({ from, through }: FunnelSpan): FunnelDraft {
  const steps = {
    asked: startTally(),
    ordered: startTally(),
    paid: startTally(),
    again: startTally(),
  }
  let [askedOrdered, unpaid] = [0, 0]
  let newest: UnpaidOrder[] = []
  const isWithin = (day: number): boolean => day >= from && day <= through
  const note = (order: UnpaidOrder): void => {
    unpaid += 1
    newest.push(order)
    if (newest.length > 2 * UNPAID_KEPT) newest = newest.toSorted(byNewest).slice(0, UNPAID_KEPT)
  }
  return {
    add: ({ id, spent, placed, bought, askedOn }) => {
      const customer = { id, spent }
      const late = placed.filter(({ day }) => isWithin(day))
      const days = bought.filter(isWithin)
      const hasAsked = askedOn.some(isWithin)
      if (hasAsked) steps.asked.add(customer)
      if (hasAsked && late.length > 0) askedOrdered += 1
      if (late.length > 0) steps.ordered.add(customer)
      if (days.length > 0) steps.paid.add(customer)
      if (days.some((day) => day > (bought[0] ?? day))) steps.again.add(customer)
      for (const { number, at, isUnpaid } of late) if (isUnpaid) note({ number, id, at })
    },
    finish: () => ({
      asked: steps.asked.finish(),
      askedOrdered,
      ordered: steps.ordered.finish(),
      paid: steps.paid.finish(),
      again: steps.again.finish(),
      unpaid: { count: unpaid, orders: newest.toSorted(byNewest).slice(0, UNPAID_KEPT) },
    }),
  }
}
