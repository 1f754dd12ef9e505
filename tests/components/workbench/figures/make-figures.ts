import { DEFAULT_GOLD_TERMS } from '@/lib/figures/grades'
import { sumLeaving } from '@/lib/figures/leaving'
import { startMoves } from '@/lib/figures/moves'
import { startFigures, type FiguredPerson, type ShopFigures } from '@/lib/figures/shop-figures'
import { startWeeks } from '@/lib/figures/weeks'
import { DAY_MS } from '@/lib/shared/time'

import { NOW } from '../set-up'

const dayOf = (at: number): number => Math.floor(at / DAY_MS)
const TODAY = dayOf(NOW)

/** A customer who bought a pan so many days ago, each time after a reply of this agent. */
const person = (id: string, daysAgo: readonly number[], agent?: string): FiguredPerson => {
  const times = daysAgo.map((days) => NOW - days * DAY_MS)
  return {
    id,
    placed: times.map((at, index) => ({
      number: `${id}-${index}`,
      at,
      day: dayOf(at),
      isUnpaid: id === 'carl',
    })),
    purchases: times.map((at) => ({
      at,
      day: dayOf(at),
      pieces: 2,
      minor: 12_000,
      title: 'Iron pan',
    })),
    replies: agent === undefined ? [] : times.map((at) => ({ agent, at: at - 60_000 })),
  }
}

/** Figures of four customers; two of them buy after replies of Mei. */
export async function makeFigures(): Promise<ShopFigures> {
  const draft = startFigures({ today: TODAY, dayOf, terms: DEFAULT_GOLD_TERMS })
  const weeks = startWeeks(TODAY, DEFAULT_GOLD_TERMS)
  for (const each of [
    person('anna', [100, 70, 5], 'Mei'),
    person('bert', [20, 15], 'Mei'),
    person('carl', [8]),
    person('dora', [300, 290]),
  ]) {
    draft.add(each)
    weeks.addPerson({ ...each, spent: 1 })
    for (const purchase of each.purchases) weeks.addOrder(purchase)
  }
  weeks.addClock(TODAY - 7, true)
  weeks.addClock(TODAY - 8, true)
  weeks.addClock(TODAY - 8, false)
  const tiers = startMoves(['silver', 'gold', 'platinum', 'diamond'])
  tiers.add({ id: 'anna', spent: 1 }, null, 'silver')
  return {
    shopId: 'shop',
    at: NOW - 3_600_000,
    today: TODAY,
    currency: 'CNY',
    terms: DEFAULT_GOLD_TERMS,
    ...(await draft.finish()),
    moves: { month: '2026-11', tiers: tiers.finish(), stages: startMoves(['new']).finish() },
    leaving: sumLeaving([{ id: 'dora', minor: 123_456, active: 0.25, overdueDays: 12 }, null]),
    weeks: weeks.finish(),
  }
}
