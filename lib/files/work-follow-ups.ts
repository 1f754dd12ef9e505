import type { CustomerRef } from '@/lib/customers/identity'
import type { ShopRow } from '@/lib/store/rows'

import type { PeopleStore } from './work-people'
import { RECORDS_SHOWN, REVEALS_SHOWN, type FollowUp, type Reveal } from './work-people-protocol'

/** What a record or a reveal is of: read once for each account. */
async function placesOf(
  { shops, contacts }: PeopleStore,
  refs: readonly CustomerRef[],
): Promise<(ref: CustomerRef) => { readonly shop: ShopRow; readonly nick: string } | null> {
  const known = new Map((await shops.list()).map((shop) => [shop.id, shop]))
  const accounts = new Map(refs.map((ref) => [`${ref.shopId} ${ref.customerId}`, ref]))
  const nicks = new Map(
    await Promise.all(
      [...accounts].map(async ([key, { shopId, customerId }]) => {
        const contact = await contacts.read(shopId, customerId)
        return [key, contact?.nick ?? ''] as const
      }),
    ),
  )
  return ({ shopId, customerId }) => {
    const shop = known.get(shopId)
    return shop === undefined ? null : { shop, nick: nicks.get(`${shopId} ${customerId}`) ?? '' }
  }
}

/** Tasks, prospects and warnings of all shops, the newest first. */
export async function listFollowUps(store: PeopleStore): Promise<FollowUp[]> {
  const all = await store.records.ofKinds(['task', 'prospect', 'warning'])
  const rows = all.slice(0, RECORDS_SHOWN)
  const placeOf = await placesOf(store, rows)
  return rows.flatMap(({ id, shopId, customerId, createdAt, facts }) => {
    const account = { shopId, customerId }
    const place = placeOf(account)
    if (place === null) return []
    const { shop, nick } = place
    const { platform, name: shopName } = shop
    return [{ id, account, platform, shopName, nick, at: createdAt, facts }]
  })
}

/** Keeps other facts of a record. */
export const keepFollowUp = (
  { records }: PeopleStore,
  { id, account, facts }: Pick<FollowUp, 'id' | 'account' | 'facts'>,
): Promise<void> => records.put({ id, ...account, facts })

/** Contacts that were uncovered, the newest first; those of shops that are gone are left out of the list, not of the log. */
export async function listReveals(store: PeopleStore): Promise<Reveal[]> {
  const rows = await store.reveals.list(REVEALS_SHOWN)
  const placeOf = await placesOf(store, rows)
  return rows.flatMap(({ id, shopId, customerId, field, by, at }) => {
    const place = placeOf({ shopId, customerId })
    if (place === null) return []
    const { platform, name: shopName } = place.shop
    return [{ id, platform, shopName, nick: place.nick, field, by, at }]
  })
}
