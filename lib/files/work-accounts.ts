import { isStrongMatch, type CustomerRef, type MatchVerdict } from '@/lib/customers/identity'
import { isPaidFor } from '@/lib/customers/paid-for'
import { tierOf, toTierEntry } from '@/lib/customers/tier'
import type { TierRules } from '@/lib/customers/tier-rules'
import { groupBy } from '@/lib/shared/group-by'
import { sumByCurrency } from '@/lib/shared/money'
import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'
import { viewOrder } from '@/lib/store/order'
import { groupPersons, refKey } from '@/lib/store/persons'

import type { PeopleStore } from './work-people'
import {
  GROUP_LIMIT,
  GROUPS_SHOWN,
  type AccountGroup,
  type AccountGroups,
  type AccountLink,
  type GroupLook,
} from './work-people-protocol'
import type { LookAbout } from './work-survey'

/** A pair for grouping: all of them stand, whatever was said. */
const asJoin = ({ a, b, reasons }: AccountLink) => ({
  a,
  b,
  reasons: [...reasons],
  verdict: 'same' as const,
  deleted: false,
  hlc: '',
  device: '',
})

/** How many persons these links make of their accounts. */
const personsIn = (links: readonly AccountLink[]) => groupPersons(links.map(asJoin)).groups

/** Strong matches alone hold all accounts of the group together. */
function isHeldByStrong(accounts: readonly CustomerRef[], links: readonly AccountLink[]): boolean {
  const strong = links.filter(({ reasons }) => reasons.some(isStrongMatch))
  return personsIn(strong)[0]?.length === accounts.length
}

/** Makes groups of linked accounts: those that strong matches hold first, then the larger. */
export function groupAccounts(links: readonly AccountLink[]): AccountGroups {
  const groupOf = new Map<string, readonly CustomerRef[]>()
  const persons = personsIn(links).filter(({ length }) => length <= GROUP_LIMIT)
  for (const accounts of persons) for (const ref of accounts) groupOf.set(refKey(ref), accounts)
  const linksOf = groupBy(links, ({ a }) => groupOf.get(refKey(a)))
  const groups = persons.map((accounts): AccountGroup => {
    const own = linksOf.get(accounts) ?? []
    return { accounts: [...accounts], links: own, strong: isHeldByStrong(accounts, own) }
  })
  const sorted = groups.toSorted(
    (a, b) => Number(b.strong) - Number(a.strong) || b.accounts.length - a.accounts.length,
  )
  return { groups: sorted.slice(0, GROUPS_SHOWN), total: sorted.length }
}

/** Accounts of all shops that may be one person and of which nothing was said yet. */
export async function findDuplicates(
  { matches }: PeopleStore,
  { signal, tell }: LookAbout,
): Promise<AccountGroups> {
  const pairs = await matches.scan({ signal, watch: tell })
  return groupAccounts(pairs.map(({ a, b, reasons }) => ({ a, b, reasons: [...reasons] })))
}

/** People made of several accounts so far. */
export async function listJoined({ joins }: PeopleStore): Promise<AccountGroups> {
  const rows = await joins.list()
  return groupAccounts(
    rows
      .filter(({ verdict }) => verdict === 'same')
      .map(({ a, b, reasons }) => ({ a, b, reasons: [...reasons] })),
  )
}

interface Held {
  readonly ref: CustomerRef
  readonly platform: PlatformId
  readonly shopName: string | null
  readonly nick: string
  readonly orders: readonly OrderFacts[]
}

async function readAccount(
  { shops, contacts, orders }: PeopleStore,
  ref: CustomerRef,
): Promise<Held[]> {
  const [shop, contact, held] = await Promise.all([
    shops.read(ref.shopId),
    contacts.read(ref.shopId, ref.customerId),
    orders.ofCustomer(ref.shopId, ref.customerId),
  ])
  if (shop === undefined) return []
  const { platform, name } = shop
  const nick = contact?.nick ?? ''
  return [{ ref, platform, shopName: name, nick, orders: held.map(viewOrder) }]
}

const totalsOf = (held: readonly Held[]) =>
  sumByCurrency(
    held.flatMap(({ orders, platform }) =>
      orders
        .map((facts) => toTierEntry(facts, platform))
        .filter(isPaidFor)
        .flatMap(({ paid }) => (paid === null ? [] : [paid])),
    ),
  )

function judge(held: readonly Held[], rules: TierRules | undefined, now: number) {
  const entries = held.flatMap(({ orders, platform }) =>
    orders.map((facts) => toTierEntry(facts, platform)),
  )
  return rules === undefined ? null : tierOf(entries, rules, now)
}

const countOf = (held: readonly Held[]): number =>
  held.reduce((sum, { orders }) => sum + orders.length, 0)

/** What each of these accounts has, and what one person with all of them would have; tiers by each shop's orders alone. */
export async function lookAtAccounts(
  store: PeopleStore,
  {
    accounts,
    rules,
  }: { readonly accounts: readonly CustomerRef[]; readonly rules: Record<string, TierRules> },
  now: number,
): Promise<GroupLook> {
  const held = (await Promise.all(accounts.map((ref) => readAccount(store, ref)))).flat()
  const byShop = groupBy(held, ({ ref }) => ref.shopId)
  return {
    accounts: held.map((account) => ({
      ref: account.ref,
      platform: account.platform,
      shopName: account.shopName,
      nick: account.nick,
      orders: account.orders.length,
      totals: totalsOf([account]),
      tier: judge([account], rules[account.ref.shopId], now),
    })),
    joined: {
      orders: countOf(held),
      totals: totalsOf(held),
      tiers: [...byShop].map(([shopId, own]) => ({
        shopId,
        shopName: own[0]?.shopName ?? null,
        tier: judge(own, rules[shopId], now),
      })),
    },
  }
}

/** Keeps, or takes back (null), what an agent says of pairs of accounts. */
export async function judgeAccounts(
  { joins }: PeopleStore,
  {
    links,
    verdict,
  }: { readonly links: readonly AccountLink[]; readonly verdict: MatchVerdict | null },
  { signal, tell }: LookAbout,
): Promise<void> {
  for (const [index, { a, b, reasons }] of links.entries()) {
    signal.throwIfAborted()
    if (verdict === null) await joins.withdraw(a, b)
    else await joins.judge({ a, b, verdict, reasons })
    tell((index + 1) / links.length)
  }
}
