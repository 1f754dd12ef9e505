import { personIdOf } from '@/lib/customers/person-id'
import { matchCustomers } from '@/lib/customers/roster/match-customers'
import type { Contact, ShopRow } from '@/lib/store/rows'
import { STRIPES, stripeOf } from '@/lib/store/stripes'

import { caseCells } from './exports/case-rows'
import { CONTACT_COLUMNS, customerCells } from './exports/customer-rows'
import { figureRows } from './exports/figure-rows'
import { createOrderRows, type ToldBuyer } from './exports/order-rows'
import {
  createTableFile,
  SPREADSHEET_ROWS,
  TooLongError,
  type TableFile,
} from './exports/table-file'
import {
  CASE_COLUMNS,
  CUSTOMER_COLUMNS,
  FIGURE_COLUMNS,
  type ExportAsk,
  type Exported,
} from './work-exports-protocol'
import { placeOf, readRoster, seatRoster, type RosterSource } from './load-roster'
import { readFigures, type LookAbout } from './work-survey'
import type { PeopleStore } from './work-people'

/** What saving tables uses of the store. */
export type ExportStore = PeopleStore & RosterSource

interface Exporting {
  readonly store: ExportStore
  readonly shop: ShopRow
  readonly asked: ExportAsk
  readonly file: TableFile
  readonly about: LookAbout
}

const CASES_A_PAGE = 500
const CUSTOMERS_A_TURN = 500

/** Who each customer of the shop is; read only where the owner asked for contacts. */
async function readBuyers({
  store,
  shop,
  asked,
  about,
}: Exporting): Promise<ReadonlyMap<string, ToldBuyer>> {
  const buyers = new Map<string, ToldBuyer>()
  for (let stripe = 0; asked.contacts && stripe < STRIPES; stripe += 1) {
    about.signal.throwIfAborted()
    for (const [id, { nativeId, nick }] of await store.contacts.readStripe(shop.id, stripe))
      buyers.set(id, { nativeId, nick })
  }
  return buyers
}

async function exportOrders(exporting: Exporting): Promise<void> {
  const { store, shop, asked, file, about } = exporting
  const { language, contacts } = asked
  const buyers = await readBuyers(exporting)
  const rows = createOrderRows(shop.platform, { language, withBuyers: contacts })
  file.add([rows.header])
  await store.orders.eachOwned(
    shop.id,
    (orders) =>
      file.add(
        orders.flatMap(({ facts, owner }) =>
          rows.rowsOf(facts, owner === undefined ? undefined : buyers.get(owner)),
        ),
      ),
    { signal: about.signal, watch: about.tell },
  )
}

/** Contacts of the stripe that is gone through; the next one takes its place. */
function createContactsAt({ store, shop, asked }: Exporting) {
  let held: { readonly stripe: number; readonly contacts: ReadonlyMap<string, Contact> } | null =
    null
  return async (customerId: string): Promise<Contact | undefined> => {
    if (!asked.contacts) return undefined
    const stripe = stripeOf(customerId)
    if (held?.stripe !== stripe)
      held = { stripe, contacts: await store.contacts.readStripe(shop.id, stripe) }
    return held.contacts.get(customerId)
  }
}

/** Who of a shop is wanted, by their person's id. */
async function wantedIn({
  store,
  shop,
  asked,
  about,
}: Exporting): Promise<(id: string) => boolean> {
  if (asked.filter === undefined) return () => true
  const named = await readRoster(store, shop.id)
  if (named === null) return () => false
  const seated = await seatRoster(store, shop, { ...named, now: about.clock() })
  const isMeant = matchCustomers(seated, asked.filter)
  return (id) => {
    const place = placeOf(named.ids, id)
    return place >= 0 && isMeant(place)
  }
}

async function exportCustomers(exporting: Exporting): Promise<void> {
  const { store, shop, asked, file, about } = exporting
  const isWanted = await wantedIn(exporting)
  const columns = CUSTOMER_COLUMNS.filter((name) => asked.contacts || !CONTACT_COLUMNS.has(name))
  const contactOf = createContactsAt(exporting)
  let rows: string[][] = [columns.map((name) => asked.words.customers[name])]
  const flush = (): void => {
    file.add(rows)
    rows = []
  }
  await store.orders.eachPerson(
    shop.id,
    async (person) => {
      if (!isWanted(personIdOf(person.customerIds))) return
      const contact = await contactOf(person.customerIds[0] ?? '')
      const cells = customerCells(person, shop.platform, contact)
      rows.push(columns.map((name) => cells[name]))
      if (rows.length >= CUSTOMERS_A_TURN) flush()
    },
    { signal: about.signal, watch: about.tell },
  )
  flush()
}

async function exportCases({ store, shop, asked, file, about }: Exporting): Promise<void> {
  file.add([CASE_COLUMNS.map((name) => asked.words.cases[name])])
  let last: string | null = null
  for (;;) {
    about.signal.throwIfAborted()
    const page = await store.cases.page(last, CASES_A_PAGE)
    const own = page.filter(({ shopId }) => shopId === shop.id).map(caseCells)
    file.add(own.map((cells) => CASE_COLUMNS.map((name) => cells[name])))
    last = page.at(-1)?.id ?? null
    if (last === null) return
  }
}

async function exportFigures({ store, shop, asked, file }: Exporting): Promise<void> {
  file.add([FIGURE_COLUMNS.map((name) => asked.words.figures[name])])
  const survey = (await readFigures(store)).find(({ shopId }) => shopId === shop.id)
  if (survey !== undefined) file.add(figureRows(survey, shop.name ?? shop.nativeId))
}

const WRITERS = {
  orders: exportOrders,
  customers: exportCustomers,
  cases: exportCases,
  figures: exportFigures,
} as const

class UnknownShopError extends Error {
  override readonly name = 'UnknownShopError'
}

/** Writes one table of a shop into a file; nothing is changed, and a cancelled one leaves nothing. */
export async function exportTable(
  store: ExportStore,
  asked: ExportAsk,
  about: LookAbout,
): Promise<Exported> {
  const shop = await store.shops.read(asked.shopId)
  if (shop === undefined) throw new UnknownShopError(asked.shopId)
  const file = createTableFile(asked.kind)
  try {
    await WRITERS[asked.what]({ store, shop, asked, file, about })
  } catch (error) {
    if (!(error instanceof TooLongError)) throw error
    return { how: 'too-long', most: SPREADSHEET_ROWS }
  }
  return { how: 'written', file: await file.finish(), rows: file.count() - 1 }
}
