import { cycleOf, orderDaysOf, type Purchases } from './purchases'
import type { Habits } from './scores'

/** The product bought in most orders; of equally frequent ones the one bought last. */
function favouriteOf(titles: readonly string[]): Habits['favourite'] {
  const counts = new Map<string, number>()
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1)
  let favourite: Habits['favourite'] = null
  for (const title of titles.toReversed()) {
    const orders = counts.get(title) ?? 0
    if (favourite === null || orders > favourite.orders) favourite = { title, orders }
  }
  return favourite
}

/** Says what a customer buys and how; what no order tells stays null. */
export function describeHabits({ bought }: Purchases): Habits {
  const titles = bought.flatMap(({ title }) => (title === null ? [] : [title]))
  const pieces = bought.flatMap((each) => (each.pieces === null ? [] : [each.pieces]))
  const timed = bought.flatMap(({ at }) => (at === null ? [] : [at]))
  return {
    favourite: favouriteOf(titles),
    lastTitle: titles.at(-1) ?? null,
    averagePieces:
      pieces.length === 0 ? null : pieces.reduce((sum, each) => sum + each, 0) / pieces.length,
    cycleDays: cycleOf(orderDaysOf(bought)),
    from: timed.at(0) ?? null,
    to: timed.at(-1) ?? null,
  }
}
