import { CONSOLES } from '@/lib/consoles/registry'
import { nameBuyer } from '@/lib/consoles/engine/name-buyer'
import { readCard } from '@/lib/intake/read-card'
import type { FoundBuyer, LookupAnswer, NickShop } from '@/lib/messaging/lookup-calls'
import type { Settings } from '@/lib/settings/settings'
import type { PlatformId } from '@/lib/shared/platforms'
import type { Store } from '@/lib/store/store'

import { readShopTerms } from './buyer-on-page'

/** More people than an agent looks through. */
const MOST_FOUND = 12
/** Order numbers of one paste. */
const MOST_NUMBERS = 20

/** Sites that the seller program writes before a nick. */
const SITE_BEFORE_NICK = /^(?:cntaobao|cnalichn)/u

/** What was pasted, as a nick and as order numbers. */
export function readQuery(query: string): {
  readonly nick: string
  readonly numbers: readonly string[]
} {
  const nick = query.trim().replace(SITE_BEFORE_NICK, '').trim()
  const numbers = query
    .split(/[\s,，、;；]+/u)
    .filter((part) => /^(?=.*\d)[\dA-Za-z][\w-]{5,63}$/u.test(part))
  return { nick, numbers: [...new Set(numbers)].slice(0, MOST_NUMBERS) }
}

type Shop = Awaited<ReturnType<Store['shops']['list']>>[number]

/** Somebody found, before their card is read. */
interface Lead {
  readonly shop: Shop
  readonly customerId: string
  readonly orderNumber: string | null
}

/** Whom the numbers and the nick lead to in one shop, and the numbers that lead to nobody. */
async function searchShop(
  store: Pick<Store, 'orders' | 'contacts'>,
  shop: Shop,
  { nick, numbers }: ReturnType<typeof readQuery>,
): Promise<{ readonly leads: readonly Lead[]; readonly unclaimed: readonly string[] }> {
  const [owners, orders, called] = await Promise.all([
    store.orders.ownersOf(shop.id, numbers),
    store.orders.find(shop.id, numbers),
    store.contacts.find(shop.id, nick),
  ])
  const ways = [...owners].map(([number, customerId]) => [customerId, number] as const)
  const found = new Map<string, string | null>([
    ...called.map((customerId) => [customerId, null] as const),
    ...ways,
  ])
  return {
    leads: [...found].map(([customerId, orderNumber]) => ({ shop, customerId, orderNumber })),
    unclaimed: [...orders.keys()].filter((number) => !owners.has(number)),
  }
}

/** What an agent needs to tell two people of one name apart; null where nothing is known of somebody any more. */
async function viewLead(
  store: Store,
  { shop, customerId, orderNumber }: Lead,
  { settings, now }: { readonly settings: Settings; readonly now: number },
): Promise<FoundBuyer | null> {
  const terms = await readShopTerms(store, settings, shop.id)
  const card = await readCard(store, { shopId: shop.id, customerId, ...terms, now })
  if (card === null) return null
  return {
    shopId: shop.id,
    customerId,
    platform: shop.platform,
    shopName: shop.name,
    nick: card.nick,
    tier: { id: card.tier.tier, atLeast: card.tier.atLeast },
    orderCount: card.orderCount,
    lastOrderAt: card.orders[0]?.placedAt ?? null,
    orderNumber,
  }
}

/** A buyer as a platform's nick names them; without an id, nicks there name nobody. */
export const buyerByNick = (platform: PlatformId, nick: string) =>
  nameBuyer(nick, CONSOLES.find(({ id }) => id === platform) ?? {})

const asNewcomer = ({ id, platform, name }: Shop, nick: string): NickShop[] =>
  buyerByNick(platform, nick).id === undefined
    ? []
    : [{ shopId: id, platform, shopName: name, nick }]

/** Looks a pasted nick, or order numbers, up in all shops. */
export async function lookUp(
  store: Store,
  query: string,
  about: { readonly settings: Settings; readonly now: number },
): Promise<LookupAnswer> {
  const read = readQuery(query)
  const shops = await store.shops.list()
  const searched = await Promise.all(shops.map((shop) => searchShop(store, shop, read)))
  const leads = searched.flatMap((each) => each.leads).slice(0, MOST_FOUND)
  const buyers = (await Promise.all(leads.map((lead) => viewLead(store, lead, about)))).filter(
    (buyer) => buyer !== null,
  )
  const unclaimed = searched.flatMap((each) => each.unclaimed)
  const isNumber = buyers.some(({ orderNumber }) => orderNumber !== null) || unclaimed.length > 0
  const known = new Set(buyers.map(({ shopId }) => shopId))
  const newcomers = isNumber
    ? []
    : shops.filter(({ id }) => !known.has(id)).flatMap((shop) => asNewcomer(shop, read.nick))
  return { buyers, unclaimed, newcomers }
}
