import { matchKeysOf, type MatchKey } from '@/lib/customers/contact-keys'
import type { CustomerRef } from '@/lib/customers/identity'
import { textsOf } from '@/lib/store/contact'
import { keyHash } from '@/lib/store/finders'
import { byRef, refKey } from '@/lib/store/persons'
import type { Contact } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

type FindStore = Pick<Store, 'shops' | 'contacts' | 'orders' | 'joins'>

const isSameKey = (a: MatchKey, b: MatchKey): boolean => a.kind === b.kind && a.text === b.text

/** Accounts of one shop that go by this nick, phone number, e-mail address or order number. */
async function findInShop(
  { contacts, orders }: FindStore,
  shopId: string,
  query: string,
): Promise<string[]> {
  const keys = matchKeysOf({ phone: query, email: query })
  const [called, owners, ...reached] = await Promise.all([
    contacts.find(shopId, query),
    orders.ownersOf(shopId, [query]),
    ...keys.map((key) => {
      const hasKey = (contact: Contact): boolean =>
        matchKeysOf(textsOf(contact)).some((each) => isSameKey(each, key))
      return contacts.findBy(shopId, keyHash(key), hasKey)
    }),
  ])
  const ids = reached.flatMap((found) => Array.from(found?.keys() ?? []))
  return [...called, ...owners.values(), ...ids]
}

/**
 * Persons who go by a nick, an order number, a phone number or an e-mail address, in all shops: each with the accounts that
 * people joined, the one that was found first.
 */
export async function findPersons(store: FindStore, text: string): Promise<CustomerRef[][]> {
  const query = text.trim()
  if (query === '') return []
  const found = await Promise.all(
    (await store.shops.list()).map(async ({ id: shopId }) =>
      (await findInShop(store, shopId, query)).map((customerId) => ({ shopId, customerId })),
    ),
  )
  const persons = new Map<string, CustomerRef[]>()
  for (const ref of found.flat()) {
    const person = [ref, ...(await store.joins.personOf(ref))]
    const name = person.toSorted(byRef).map(refKey).join(' ')
    if (!persons.has(name)) persons.set(name, person)
  }
  return [...persons.values()]
}
