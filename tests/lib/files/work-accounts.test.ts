import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'

import type { MatchKind } from '@/lib/customers/identity'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { groupAccounts, judgeAccounts, listJoined, lookAtAccounts } from '@/lib/files/work-accounts'
import type { AccountLink } from '@/lib/files/work-people-protocol'

import { NOON, openShopStore, SHOP } from '../../fixtures/store/open-store'
import { startFile } from '../../fixtures/store/start-file'

const ref = (customerId: string, shopId = 'shop') => ({ shopId, customerId })
const link = (a: string, b: string, ...reasons: MatchKind[]): AccountLink => ({
  a: ref(a),
  b: ref(b),
  reasons,
})
const ids = (accounts: readonly { readonly customerId: string }[]): string =>
  accounts.map(({ customerId }) => customerId).join('')
const about = {
  signal: new AbortController().signal,
  clock: () => NOON,
  tell: () => undefined,
}

describe('groups of accounts', () => {
  it('hold all who hang together, strong ones first, then the larger', () => {
    const { groups, total } = groupAccounts([
      link('x', 'y', 'name-address'),
      link('p', 'q', 'name-address'),
      link('q', 'r', 'name-address'),
      link('a', 'b', 'phone'),
    ])
    expect(groups.map(({ accounts, strong }) => [ids(accounts), strong])).toEqual([
      ['ab', true],
      ['pqr', false],
      ['xy', false],
    ])
    expect(total).toBe(3)
  })
  it('are weak where a weak match alone brings one of them in', () => {
    const { groups } = groupAccounts([link('a', 'b', 'email'), link('b', 'c', 'name-address')])
    expect(groups.map(({ strong }) => strong)).toEqual([false])
  })
  it('are strong where a weak match only adds to strong ones', () => {
    const { groups } = groupAccounts([
      link('a', 'b', 'email'),
      link('b', 'c', 'phone', 'name-address'),
      link('a', 'c', 'name-address'),
    ])
    expect(groups.map(({ strong, links }) => [strong, links.length])).toEqual([[true, 3]])
  })
  it('leave out more accounts than a person has', () => {
    const links = Array.from({ length: 60 }, (_, index) => link('hub', `spoke${index}`, 'phone'))
    expect(groupAccounts(links)).toEqual({ groups: [], total: 0 })
  })
})

const order = (number: string, buyer: string) => ({
  facts: {
    number,
    state: 'received',
    placedAt: NOON,
    paidMinor: 30_000,
    currency: 'CNY',
  } as const,
  observedAt: NOON,
  buyer: { nativeId: buyer, nick: `买家${buyer}` },
})

async function openTwo() {
  const { store, shopId } = await openShopStore()
  const writer = await startFile(store)
  await writer.write([order('1', 'a'), order('2', 'b'), order('3', 'a')])
  await writer.finish({ count: 0, rows: [] })
  const accounts = await Promise.all(
    ['a', 'b'].map(async (buyer) =>
      ref(await store.ids.customer(SHOP.platform, SHOP.nativeId, buyer), shopId),
    ),
  )
  return { store, shopId, accounts }
}

const cny = (minor: number) => [{ minor, currency: 'CNY' }]

describe('a look at accounts', () => {
  it('tells what each has and what one person would have', async () => {
    const { store, shopId, accounts } = await openTwo()
    const rules = { [shopId]: DEFAULT_TIER_RULES }
    const look = await lookAtAccounts(store, { accounts, rules }, NOON)
    expect(
      look.accounts.map(({ nick, orders, totals, tier }) => [nick, orders, totals, tier]),
    ).toEqual([
      ['买家a', 2, cny(60_000), 'silver'],
      ['买家b', 1, cny(30_000), null],
    ])
    expect(look.joined).toEqual({
      orders: 3,
      totals: cny(90_000),
      tiers: [{ shopId, shopName: SHOP.name, tier: 'silver' }],
    })
  })
  it('knows no tier where no rules are told, and nothing of a shop that is gone', async () => {
    const { store, accounts } = await openTwo()
    const look = await lookAtAccounts(
      store,
      { accounts: [...accounts.slice(0, 1), ref('x', 'gone')], rules: {} },
      NOON,
    )
    expect(look.accounts.map(({ tier }) => tier)).toEqual([null])
  })
})

describe('what is said of accounts', () => {
  it('joins, and splits again when it is taken back', async () => {
    const { store, accounts } = await openTwo()
    const [a = ref(''), b = ref('')] = accounts
    const links: AccountLink[] = [{ a, b, reasons: ['phone'] }]
    await judgeAccounts(store, { links, verdict: 'same' }, about)
    const { groups } = await listJoined(store)
    expect(groups).toMatchObject([{ strong: true, links: [{ reasons: ['phone'] }] }])
    await judgeAccounts(store, { links, verdict: null }, about)
    expect(await listJoined(store)).toEqual({ groups: [], total: 0 })
  })
  it('is kept apart from what joins', async () => {
    const { store, accounts } = await openTwo()
    const [a = ref(''), b = ref('')] = accounts
    await judgeAccounts(store, { links: [{ a, b, reasons: [] }], verdict: 'different' }, about)
    expect(await listJoined(store)).toEqual({ groups: [], total: 0 })
  })
  it('stops where it is told to, and tells how far it came', async () => {
    const { store, accounts } = await openTwo()
    const [a = ref(''), b = ref('')] = accounts
    const control = new AbortController()
    const shares: number[] = []
    const tell = (share: number): void => {
      shares.push(share)
      control.abort()
    }
    const links = [
      { a, b, reasons: [] },
      { a, b: ref('c', a.shopId), reasons: [] },
    ]
    await expect(
      judgeAccounts(store, { links, verdict: 'same' }, { ...about, signal: control.signal, tell }),
    ).rejects.toThrow('aborted')
    expect(shares).toEqual([0.5])
    expect((await listJoined(store)).groups.map(({ accounts: held }) => held.length)).toEqual([2])
  })
})
