import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { placeOf } from '@/lib/files/load-roster'
import { createRosterJobs, type RosterJobs } from '@/lib/files/work-roster'
import {
  rosterResultSchemas,
  type CustomerList,
  type RosterAsk,
} from '@/lib/files/work-roster-protocol'
import { surveyShop } from '@/lib/files/work-survey'
import { DAY_MS } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import { NOON, openShopStore, SHOP } from '../../fixtures/store/open-store'
import { startFile } from '../../fixtures/store/start-file'

const about = () => ({ signal: new AbortController().signal, clock: () => NOON, tell: () => {} })
const idOf = (store: Store, customer: number): Promise<string> =>
  store.ids.customer(SHOP.platform, SHOP.nativeId, `buyer-${customer}`)

/** Twelve customers; the one of number n has n orders of ¥100, the last n days ago. */
async function openFilled() {
  const { store, shopId } = await openShopStore()
  const writer = await startFile(store)
  for (let customer = 1; customer <= 12; customer += 1)
    await writer.write(
      Array.from({ length: customer }, (_, index) => ({
        facts: {
          number: `${customer}-${index}`,
          state: 'received',
          placedAt: NOON - (index * 7 + customer) * DAY_MS,
          title: `锅 ${customer}`,
          paidMinor: 10_000,
          currency: 'CNY',
        },
        observedAt: NOON,
        buyer: { nativeId: `buyer-${customer}`, nick: `买家${customer}号` },
      })),
    )
  await writer.finish({ count: 0, rows: [] })
  await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, about())
  return { store, shopId, jobs: createRosterJobs(store) }
}

type Answers = typeof rosterResultSchemas

/** Asks a job as the worker would, and parses its answer as the page would. */
async function ask<Name extends keyof Answers>(
  jobs: RosterJobs,
  what: Extract<RosterAsk, { ask: Name }>,
  now = NOON,
) {
  const schema: Answers[Name] = rosterResultSchemas[what.ask]
  return schema.parse(await jobs.run(what, now)) as ReturnType<Answers[Name]['parse']>
}

const sort = { by: 'orders', down: true } as const
const list = (jobs: RosterJobs, filter: object, now = NOON): Promise<CustomerList> =>
  ask(jobs, { ask: 'customer-list', filter, sort }, now)
const nicksOf = async (jobs: RosterJobs, { edition, places }: CustomerList) =>
  (await ask(jobs, { ask: 'customer-rows', edition, places: [...places] }))?.map(({ nick }) => nick)

describe('lists of customers', () => {
  it('give all customers of a shop that was surveyed, in order, with their rows', async () => {
    const { jobs, shopId } = await openFilled()
    expect(await ask(jobs, { ask: 'customer-choices' })).toEqual({
      shops: [{ shopId, currency: 'CNY', customers: 12, at: NOON }],
      tags: [],
    })
    const all = await list(jobs, {})
    expect(all).toMatchObject({ all: 12, places: { length: 12 } })
    const rows = await ask(jobs, {
      ask: 'customer-rows',
      edition: all.edition,
      places: [...all.places.subarray(0, 2)],
    })
    expect(rows).toMatchObject([
      { nick: '买家12号', orders: 12, spent: 120_000, recency: 12, product: '锅 12', risk: 'low' },
      { nick: '买家11号', orders: 11 },
    ])
  })

  it('count days since the last order from now, not from the survey', async () => {
    const { jobs } = await openFilled()
    await ask(jobs, { ask: 'customer-choices' }, NOON + 30 * DAY_MS)
    const silent = await list(jobs, { recency: { least: 40 } }, NOON + 30 * DAY_MS)
    expect(await nicksOf(jobs, silent)).toEqual(['买家12号', '买家11号', '买家10号'])
  })

  it('know tags and warnings as they are now, of all accounts of a person', async () => {
    const { store, shopId, jobs } = await openFilled()
    const [three, four, five] = await Promise.all([3, 4, 5].map((each) => idOf(store, each)))
    const refs = { a: { shopId, customerId: three ?? '' }, b: { shopId, customerId: four ?? '' } }
    await store.joins.judge({ ...refs, verdict: 'same', reasons: [] })
    await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, about())
    for (const customerId of [three ?? '', four ?? ''])
      await store.tags.add({ shopId, customerId, tag: '批发' })
    await store.records.put({
      id: 'w',
      shopId,
      customerId: five ?? '',
      facts: {
        kind: 'warning',
        reason: 'abuse',
        evidence: 'chat',
        author: 'Mei',
        until: NOON + DAY_MS,
      },
    })
    expect(await ask(jobs, { ask: 'customer-choices' })).toMatchObject({ tags: ['批发'] })
    expect((await list(jobs, { tag: '批发' })).places).toHaveLength(1)
    expect(await nicksOf(jobs, await list(jobs, { risks: ['high'] }))).toEqual(['买家5号'])
    await ask(jobs, { ask: 'customer-choices' }, NOON + 2 * DAY_MS)
    expect((await list(jobs, { risks: ['high'] })).places).toHaveLength(0)
  })

  it('give no rows for places of a reading before', async () => {
    const { jobs } = await openFilled()
    const { edition } = await list(jobs, {})
    await ask(jobs, { ask: 'customer-choices' })
    expect(await ask(jobs, { ask: 'customer-rows', edition, places: [0] })).toBeNull()
  })

  it('read a shop anew once it was surveyed again', async () => {
    const { store, shopId, jobs } = await openFilled()
    await ask(jobs, { ask: 'customer-choices' })
    const later = { ...about(), clock: () => NOON + DAY_MS }
    await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, later)
    expect(await ask(jobs, { ask: 'customer-choices' })).toMatchObject({
      shops: [{ at: NOON + DAY_MS }],
    })
  })

  it('leave out a shop without a roster, or with one of another make', async () => {
    const { store, shopId, jobs } = await openFilled()
    await store.surveys.putRoster({ shopId })
    expect(await ask(jobs, { ask: 'customer-choices' })).toEqual({ shops: [], tags: [] })
    expect(await list(jobs, {})).toMatchObject({ all: 0, places: { length: 0 } })
  })
})

describe('groups of customers', () => {
  it('are kept under a name, taken out, and brought back', async () => {
    const { jobs } = await openFilled()
    const group = { id: 'g', name: 'Silent', filter: { recency: { least: 60 } } }
    await ask(jobs, { ask: 'keep-customer-group', group })
    await ask(jobs, { ask: 'keep-customer-group', group: { ...group, name: 'Quiet' } })
    expect(await ask(jobs, { ask: 'customer-groups' })).toEqual([{ ...group, name: 'Quiet' }])
    await ask(jobs, { ask: 'remove-customer-group', id: 'g' })
    expect(await ask(jobs, { ask: 'customer-groups' })).toEqual([])
    await ask(jobs, { ask: 'restore-customer-group', id: 'g' })
    expect(await ask(jobs, { ask: 'customer-groups' })).toHaveLength(1)
  })
})

describe('the place of an id', () => {
  it.each([
    ['a', 0],
    ['c', 1],
    ['e', 2],
    ['b', -1],
    ['f', -1],
  ])('of %s among a, c and e is %i', (id, place) => {
    expect(placeOf(['a', 'c', 'e'], id)).toBe(place)
  })
})
