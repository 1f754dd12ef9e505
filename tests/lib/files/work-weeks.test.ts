import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { surveyShop } from '@/lib/files/work-survey'
import { readShopFigures } from '@/lib/files/work-survey-figures'
import { countWeeks } from '@/lib/files/work-weeks'
import { mondayOfWeek } from '@/lib/figures/week-names'
import { DAY_MS } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import { NOON, openShopStore } from '../../fixtures/store/open-store'
import { startFile } from '../../fixtures/store/start-file'

const about = () => ({
  signal: new AbortController().signal,
  clock: () => NOON,
  tell: () => undefined,
})
const monday = (name: string): number => {
  const day = mondayOfWeek(name)
  if (day === null) throw new RangeError(name)
  return day
}

const ago = (days: number): string => new Date(NOON - days * DAY_MS).toISOString()

/** Orders of one buyer each, at instants. */
async function fill(store: Store, orders: readonly (readonly [buyer: string, at: string])[]) {
  const writer = await startFile(store)
  await writer.write(
    orders.map(([nativeId, at], index) => ({
      facts: {
        number: `o-${index}`,
        state: 'received',
        placedAt: Date.parse(at),
        paidMinor: 100,
        currency: 'CNY',
        title: 'Pan',
      },
      observedAt: NOON,
      buyer: { nativeId, nick: nativeId },
    })),
  )
  await writer.finish({ count: 0, rows: [] })
}

describe('an earlier week', () => {
  it('is counted as the last one was', async () => {
    const { store, shopId } = await openShopStore()
    await fill(store, [
      ['anna', ago(60)],
      ['anna', ago(5)],
      ['bert', ago(3)],
      ['bert', ago(0)],
      ['carl', ago(9)],
    ])
    await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, about())
    const kept = await readShopFigures(store, shopId)
    const { last } = kept?.weeks ?? {}
    const counted = await countWeeks(store, { shopId, monday: last?.from ?? 0 }, about())
    expect(last?.orders).toBe(2)
    expect(counted).toEqual({ at: NOON, weeks: kept?.weeks })
  })

  it('begins and ends at midnight in the zone of its shop, and knows nothing of what came later', async () => {
    const { store, shopId } = await openShopStore()
    await fill(store, [
      ['anna', '2026-03-01T15:59:59Z'],
      ['bert', '2026-03-01T16:00:00Z'],
      ['anna', '2026-03-08T15:59:59Z'],
      ['carl', '2026-03-08T16:00:00Z'],
      ['bert', '2026-06-01T00:00:00Z'],
    ])
    await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, about())
    const counted = await countWeeks(store, { shopId, monday: monday('2026-W10') }, about())
    expect(counted?.weeks).toMatchObject({
      last: {
        orders: 2,
        days: [1, 0, 0, 0, 0, 0, 1],
        fresh: { count: 1 },
        returning: { count: 1 },
        gold: { customers: 2 },
      },
      before: { orders: 1, buyers: 1, gold: { customers: 1 } },
    })
  })

  it('is not known of a shop that was never gone through', async () => {
    const { store, shopId } = await openShopStore()
    expect(await countWeeks(store, { shopId, monday: monday('2026-W10') }, about())).toBeNull()
    expect(await countWeeks(store, { shopId: 'other', monday: 3 }, about())).toBeNull()
  })
})
