import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { startOrderImport } from '@/lib/intake/order-import'
import { readCard } from '@/lib/intake/read-card'
import { DAY_MS } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'
import { isNameless } from '@/lib/vault/erasure'
import { DEFAULT_RETENTION, type Retention } from '@/lib/vault/retention'
import { killAtWrite } from '@/tests/fixtures/store/kill-at-write'
import {
  accountOf,
  bring,
  everythingIn,
  fillWithPerson,
  FIRST_ORDER,
  MARKED,
  orderAt,
  OTHER,
} from '@/tests/fixtures/store/marked-person'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const quiet = (): void => undefined
const forever = new AbortController().signal

const limits = (everywhere: Partial<Retention['everywhere']>): Retention => ({
  everywhere: { ...DEFAULT_RETENTION.everywhere, ...everywhere },
  byPlatform: {},
})

async function textOf(store: Store): Promise<string> {
  return [...(await everythingIn(store)).values()].join('\n')
}

/** Orders of each person of a shop, as figures count them. */
async function figuresOf(store: Store, shopId: string): Promise<string[]> {
  const found: string[] = []
  await store.orders.eachPerson(
    shopId,
    ({ orders }) => {
      const told = orders.toSorted((a, b) => (a.number < b.number ? -1 : 1))
      found.push(JSON.stringify(told))
    },
    { watch: quiet, signal: forever },
  )
  return found.toSorted()
}

describe('a purge', () => {
  it.each([
    ['contact', [MARKED.phone, MARKED.email, MARKED.address, MARKED.name], [MARKED.nick]],
    ['identity', [MARKED.nick, MARKED.nativeId], ['marked note']],
    ['texts', ['marked note', 'marked tag'], [MARKED.nick]],
    ['orders', [MARKED.nick, 'marked note'], [FIRST_ORDER]],
  ] as const)('of %s takes out that, and leaves the rest', async (what, gone, kept) => {
    let now = NOON
    const store = await openTestStore({ clock: () => now })
    await fillWithPerson(store)
    await store.settings.save({ retention: limits({ [what]: 30 }) })
    now = NOON + 60 * DAY_MS
    const foreseen = await store.purge.foresee(limits({ [what]: 30 }))
    expect(foreseen[what]).toBeGreaterThan(0)
    expect(await store.purge.run()).toEqual(foreseen)
    const text = await textOf(store)
    for (const word of gone) expect(text).not.toContain(word)
    for (const word of kept) expect(text).toContain(word)
    expect((await store.purge.run())[what]).toBe(0)
    const wish = { kinds: [], from: 0, to: Infinity, skip: 0, limit: 9 }
    expect(await store.audit.page(wish)).toMatchObject([{ kind: 'purge', about: [what] }])
  })

  it('leaves somebody alone whose order waits, or whom a warning stands against', async () => {
    let now = NOON
    const store = await openTestStore({ clock: () => now })
    const { other } = await fillWithPerson(store)
    const waiting = orderAt('waits', 40, { nativeId: 'w', nick: 'waiting one' })
    await bring(store, 'i2', [{ ...waiting, facts: { ...waiting.facts, state: 'paid' } }])
    await store.records.put({
      id: 'warning',
      ...other,
      facts: {
        kind: 'warning',
        reason: 'abuse',
        evidence: 'said so',
        author: 'Zhou',
        until: NOON + 500 * DAY_MS,
      },
    })
    await store.settings.save({ retention: limits({ orders: 30, texts: 30 }) })
    now = NOON + 60 * DAY_MS
    await store.purge.run()
    const text = await textOf(store)
    expect(text).not.toContain(MARKED.nick)
    expect(text).toContain('waiting one')
    expect(text).toContain(OTHER.nick)
    expect(text).toContain('said so')
  })

  it('runs once a night', async () => {
    let now = NOON
    const store = await openTestStore({ clock: () => now })
    await store.purge.runIfDue()
    await fillWithPerson(store)
    await store.settings.save({ retention: limits({ contact: 1 }) })
    now += 3_600_000
    await store.purge.runIfDue()
    expect(await textOf(store)).toContain(MARKED.phone)
    now += DAY_MS
    await store.purge.runIfDue()
    expect(await textOf(store)).not.toContain(MARKED.email)
  })

  it('takes out what Amazon lets nobody keep, without a word from the owner', async () => {
    const store = await openTestStore()
    const shop = { platform: 'amazon', nativeId: 'A1', name: null } as const
    const about = {
      shop,
      source: 'file',
      importId: 'a',
      format: 'amazon-orders',
      fileName: 'a',
    } as const
    const job = await startOrderImport(store, { ...about, now: NOON })
    await job.write([orderAt('old', 31, MARKED), orderAt('new', 29, OTHER)])
    await job.finish()
    await store.purge.runIfDue()
    const text = await textOf(store)
    expect(text).not.toContain(MARKED.phone)
    expect(text).toContain(OTHER.phone)
  })

  it('that is broken off leaves each person one', async () => {
    const name = freshName()
    let now = NOON
    const first = await openTestStore({ name, clock: () => now })
    await fillWithPerson(first)
    const { shopId } = await accountOf(first, MARKED)
    await first.settings.save({ retention: limits({ orders: 30 }) })
    const before = await figuresOf(first, shopId)
    now = NOON + 60 * DAY_MS
    const revive = killAtWrite(9)
    await first.purge.run().catch(quiet)
    revive()
    first.close()
    const store = await openTestStore({ name, clock: () => now })
    await store.purge.run()
    expect(await figuresOf(store, shopId)).toEqual(before)
    expect(await textOf(store)).not.toContain(MARKED.nick)
  })
})

const anyOrders = fc.array(
  fc.record({
    buyer: fc.constantFrom('a', 'b', 'c', 'd'),
    daysAgo: fc.integer({ min: 1, max: 120 }),
    paidMinor: fc.integer({ min: 1, max: 500_000 }),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('after a purge of everything', () => {
  it('figures are those of before, and so are the tiers of whoever is still known', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyOrders,
        fc.constantFrom<keyof Retention['everywhere']>('contact', 'identity', 'orders'),
        fc.boolean(),
        async (bought, what, isJoined) => {
          const store = await openTestStore()
          await bring(
            store,
            'i',
            bought.map(({ buyer, daysAgo, paidMinor }, index) => {
              const order = orderAt(`n${index}`, daysAgo, {
                nativeId: buyer,
                nick: `nick-${buyer}`,
              })
              return { ...order, facts: { ...order.facts, paidMinor } }
            }),
          )
          const accounts = await Promise.all(
            ['a', 'b', 'c', 'd'].map((nativeId) => accountOf(store, { nativeId })),
          )
          const [a, b] = accounts
          if (isJoined && a !== undefined && b !== undefined)
            await store.joins.judge({ a, b, verdict: 'same', reasons: [] })
          const { shopId = '' } = a ?? {}
          const tierOf = async (customerId: string) => {
            const asked = { shopId, customerId, rules: DEFAULT_TIER_RULES, survey: null, now: NOON }
            return (await readCard(store, asked))?.tier
          }
          const tiersOf = async () =>
            Promise.all(accounts.map(({ customerId }) => tierOf(customerId)))
          const owners = async () => [
            ...(
              await store.orders.ownersOf(
                shopId,
                bought.map((_, index) => `n${index}`),
              )
            ).values(),
          ]
          const [figures, tiers, shop] = [
            await figuresOf(store, shopId),
            await tiersOf(),
            await store.shops.read(shopId),
          ]
          await store.settings.save({ retention: limits({ [what]: 30 }) })
          await store.purge.run()
          expect(await figuresOf(store, shopId)).toEqual(figures)
          expect(await store.shops.read(shopId)).toEqual(shop)
          const known = new Set((await owners()).filter((id) => !isNameless(id)))
          const after = await tiersOf()
          const ofKnown = (all: readonly unknown[]) =>
            all.filter((_, index) => known.has(accounts[index]?.customerId ?? ''))
          expect(ofKnown(after)).toEqual(ofKnown(tiers))
        },
      ),
      { numRuns: 10 },
    )
  })
})
