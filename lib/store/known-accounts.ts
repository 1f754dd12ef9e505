import { Dexie } from 'dexie'

import type { Contacts } from './contacts'
import type { Database } from './database'
import { eachRow } from './each-row'
import { eachNamedBuyer } from './erase-orders'
import { splitCustomers } from './lines'
import { STRIPES, readStripe } from './stripes'

/** A row that is about one customer. */
interface Held {
  readonly customerId: string
}

/** Ids of all customers of a shop of whom anything is kept, wherever it lies. */
export async function knownAccounts(
  { db, contacts }: { readonly db: Database; readonly contacts: Contacts },
  shopId: string,
): Promise<string[]> {
  const ids = new Set<string>()
  const take = ({ customerId }: Held): void => void ids.add(customerId)
  for (let stripe = 0; stripe < STRIPES; stripe += 1) {
    for (const id of (await contacts.readStripe(shopId, stripe)).keys()) ids.add(id)
    for await (const rows of readStripe(db.customers, shopId, stripe))
      for (const { orders } of rows) for (const id of splitCustomers(orders).keys()) ids.add(id)
  }
  await eachNamedBuyer(db, shopId, (buyer) => ids.add(buyer))
  for (const table of [db.notes, db.tags, db.records, db.uses, db.offerRecords])
    await eachRow<Held, unknown, unknown>(table.where('shopId').equals(shopId), take)
  const within = [[shopId], [shopId, Dexie.maxKey]] as const
  await eachRow(db.claims.where('[shopId+number]').between(...within), take)
  await eachRow(db.offerTalks.where('[shopId+at]').between(...within), take)
  await eachRow(db.joins.toCollection(), ({ a, b }) => {
    for (const end of [a, b]) if (end.shopId === shopId) take(end)
  })
  await eachRow(
    db.reveals.filter((row) => row.shopId === shopId),
    take,
  )
  return [...ids]
}
