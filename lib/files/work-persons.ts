import type { CustomerRef } from '@/lib/customers/identity'
import { findPersons } from '@/lib/intake/find-person'
import { readDossier, type DossierStore } from '@/lib/intake/read-dossier'
import { ShopBusyError } from '@/lib/store/amend-orders'
import type { Store } from '@/lib/store/store'

import {
  ACCOUNT_LIMIT,
  FOUND_SHOWN,
  PROOFS_SHOWN,
  type Erased,
  type FoundPerson,
  type PersonsAsk,
} from './work-persons-protocol'
import type { LookAbout } from './work-survey'

/** What the jobs about single persons use of the store. */
export type PersonsStore = DossierStore & Pick<Store, 'erasures' | 'purge'>

async function lookAt(store: PersonsStore, accounts: readonly CustomerRef[]): Promise<FoundPerson> {
  const shops = new Map((await store.shops.list()).map((shop) => [shop.id, shop]))
  const looks = await Promise.all(
    accounts.slice(0, ACCOUNT_LIMIT).map(async (account) => {
      const { shopId, customerId } = account
      const shop = shops.get(shopId)
      if (shop === undefined) return []
      const [contact, orders] = await Promise.all([
        store.contacts.read(shopId, customerId),
        store.orders.ofCustomer(shopId, customerId),
      ])
      const { platform, name: shopName } = shop
      return [{ account, platform, shopName, nick: contact?.nick ?? '', orders: orders.length }]
    }),
  )
  return looks.flat()
}

async function find(store: PersonsStore, who: string | CustomerRef): Promise<FoundPerson[]> {
  const persons =
    typeof who === 'string'
      ? (await findPersons(store, who)).slice(0, FOUND_SHOWN)
      : [[who, ...(await store.joins.personOf(who))]]
  const found = await Promise.all(persons.map((accounts) => lookAt(store, accounts)))
  return found.filter(({ length }) => length > 0)
}

async function erase(
  store: PersonsStore,
  accounts: readonly CustomerRef[],
  tell: (share: number) => void,
): Promise<Erased> {
  try {
    await store.orders.heal()
    return { how: 'erased', proof: await store.erasures.erase(accounts, tell) }
  } catch (error) {
    if (error instanceof ShopBusyError) return { how: 'busy' }
    throw error
  }
}

/** Carries out one job about a person, or about how long persons are kept, and gives its answer. */
export async function runPersonsJob(
  store: PersonsStore,
  what: PersonsAsk,
  { clock, tell }: LookAbout,
): Promise<unknown> {
  switch (what.ask) {
    case 'find-person':
      return find(store, what.who)
    case 'give-out-person':
      return readDossier(store, what.accounts, clock())
    case 'count-person':
      return store.erasures.count(what.accounts)
    case 'erase-person':
      return erase(store, what.accounts, tell)
    case 'erasure-proofs':
      return (await store.erasures.proofs()).slice(0, PROOFS_SHOWN)
    case 'foresee-purge':
      return store.purge.foresee(what.retention)
    case 'clock-held':
      return store.purge.clock.heldSince()
    case 'trust-clock':
      await store.purge.clock.trust()
      return null
    case 'purge':
      return store.purge.run()
  }
}
