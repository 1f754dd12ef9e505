import { expect, it } from 'vitest'

import { describeChange } from '@/lib/aftersales/case-log'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import { readOutcomes } from '@/lib/intake/read-outcomes'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'
import { NOON, openShopStore } from '@/tests/fixtures/store/open-store'
import { sampleCase, sampleClock } from '@/tests/lib/aftersales/sample-case'

const { signal } = new AbortController()
const since = NOON - 14 * DAY_MS

/** A case with one clock of the seller that was first seen at an instant. */
const begin = (id: string, shop: string, at: number, dueAt: number): CaseRecord =>
  sampleCase({
    id,
    shopId: shop,
    observedAt: at,
    clocks: [sampleClock({ id: `seller-${id}`, observedAt: at, dueAt })],
  })

it('tells how the clocks of one shop came out, and leaves alone what ended long before', async () => {
  const { store, shopId } = await openShopStore()
  const put = async (record: CaseRecord): Promise<void> => {
    await store.cases.update(
      [record.id],
      () => record,
      (before, after) => describeChange(before, after, after.observedAt),
    )
  }
  const met = begin('met', shopId, NOON - 2 * DAY_MS, NOON - DAY_MS)
  await put(met)
  await put({ ...met, observedAt: NOON - 2 * DAY_MS + HOUR_MS, clocks: [] })
  await put(begin('missed', shopId, NOON - 30 * DAY_MS, NOON - 3 * DAY_MS))
  await put(begin('old', shopId, NOON - 60 * DAY_MS, NOON - 50 * DAY_MS))
  await put(begin('open', shopId, NOON - DAY_MS, NOON + DAY_MS))
  await put(begin('other', 'another shop', NOON - 2 * DAY_MS, NOON - DAY_MS))

  const outcomes = await readOutcomes(store, { shopId, since, now: NOON, signal })
  expect(outcomes.toSorted((a, b) => a.at - b.at)).toEqual([
    { clockId: 'seller-missed', at: NOON - 3 * DAY_MS, met: false },
    { clockId: 'seller-met', at: NOON - 2 * DAY_MS + HOUR_MS, met: true },
  ])
})
