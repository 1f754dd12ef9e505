import { z } from 'zod'

import { monthName, monthOf } from './months'

const MOST_MONTHS = 24
const count = z.int().nonnegative()

/** Orders of one month whose pieces and amount are both known; the others are counted apart. */
export const orderMonthSchema = z.strictObject({
  /** 2026-11 */
  month: z.string().length(7),
  orders: count,
  pieces: count,
  /** Paid, minor units. */
  minor: z.number().nonnegative(),
  unknown: count,
})
export type OrderMonth = z.infer<typeof orderMonthSchema>

/** An order as its value is split. */
export interface ValuedOrder {
  /** Days since 1970-01-01 in the shop's zone; null where untold. */
  readonly day: number | null
  readonly pieces: number | null
  /** Minor units; null where unknown. */
  readonly minor: number | null
}

/** An average order: its value is pieces times unit price. */
export interface OrderSplit {
  /** Minor units an order. */
  readonly value: number
  readonly pieces: number
  /** Minor units a piece. */
  readonly price: number
}

/** Splits the average order of a month; null without one. */
export function splitOf({ orders, pieces, minor }: OrderMonth): OrderSplit | null {
  return orders === 0 || pieces === 0
    ? null
    : { value: minor / orders, pieces: pieces / orders, price: minor / pieces }
}

/** Takes in orders one by one. */
export interface OrderValueDraft {
  readonly add: (order: ValuedOrder) => void
  /** Months with orders, the oldest first. */
  readonly finish: () => OrderMonth[]
}

/** Builds the order values of the latest two years. */
export function startOrderValue(today: number): OrderValueDraft {
  const earliest = monthOf(today) - MOST_MONTHS + 1
  const months = Array.from({ length: MOST_MONTHS }, (_, index) => ({
    month: monthName(earliest + index),
    orders: 0,
    pieces: 0,
    minor: 0,
    unknown: 0,
  }))
  return {
    add: ({ day, pieces, minor }) => {
      const month = day === null || day > today ? undefined : months[monthOf(day) - earliest]
      if (month === undefined) return
      if (pieces === null || pieces === 0 || minor === null) {
        month.unknown += 1
        return
      }
      month.orders += 1
      month.pieces += pieces
      month.minor += minor
    },
    finish: () => months.filter(({ orders, unknown }) => orders + unknown > 0),
  }
}
