import { isAnyCase } from '@/lib/aftersales/case-filter'
import type { CaseFilter } from '@/lib/aftersales/case-acts'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import { viewCase, type CaseView } from '@/lib/aftersales/case-view'
import {
  createCaseFilter,
  figureCases,
  sortCases,
  type CaseFigures,
  type CaseOrder,
} from '@/lib/aftersales/find-cases'
import type { CaseColumn } from '@/lib/shared/cases'
import type { Store } from '@/lib/store/store'

import { surroundingsOfAll } from './list-clocks'

/** Part of one column. */
export interface ColumnPage {
  readonly column: CaseColumn
  readonly skip: number
  readonly limit: number
}

/** Which cases are asked for, and when this device's day began (epoch ms): what was done before is left out. */
export interface CaseQuery {
  readonly filter: CaseFilter
  readonly order: CaseOrder
  readonly today: number
  readonly pages: readonly ColumnPage[]
}

/** Buyers of one nick whose orders are looked through. */
const NAMESAKES = 20

/** Ids of cases whose buyer goes by this nick. */
async function namedBy(store: Store, { shopId, text }: CaseFilter): Promise<ReadonlySet<string>> {
  const nick = text.trim()
  const named = new Set<string>()
  if (nick === '') return named
  for (const shop of await store.shops.list()) {
    if (shopId !== null && shop.id !== shopId) continue
    for (const buyer of (await store.contacts.find(shop.id, nick)).slice(0, NAMESAKES)) {
      const orders = await store.orders.ofCustomer(shop.id, buyer)
      const numbers = orders.map(({ number }) => number)
      for (const { id } of await store.cases.ofOrders(shop.id, numbers)) named.add(id)
    }
  }
  return named
}

const matcherOf = async (store: Store, filter: CaseFilter) =>
  createCaseFilter(filter, await namedBy(store, filter))

/** By time and unfiltered a column lies in the store as it is; anything else is found among the lines of all cases. */
async function findRecords(
  store: Store,
  { filter, order, today, pages }: CaseQuery,
): Promise<CaseRecord[][]> {
  const lastPlace = (column: CaseColumn): number => (column === 'done' ? -today : Infinity)
  if (isAnyCase(filter) && order.by === 'time')
    return Promise.all(
      pages.map(({ column, ...page }) =>
        store.cases.column(column, { ...page, to: lastPlace(column) }),
      ),
    )
  const fits = await matcherOf(store, filter)
  const lines = (await store.cases.lines()).filter(
    (line) => line.place <= lastPlace(line.column) && fits(line),
  )
  return Promise.all(
    pages.map(({ column, skip, limit }) => {
      const standing = lines.filter((line) => line.column === column)
      const page = sortCases(standing, column, order).slice(skip, skip + limit)
      return store.cases.readAll(page.map(({ id }) => id))
    }),
  )
}

/** Pages of columns, in the order asked, as they stand at `now` (epoch ms). */
export async function listCases(
  store: Store,
  query: CaseQuery,
  now: number,
): Promise<CaseView[][]> {
  const pages = await findRecords(store, query)
  const around = await surroundingsOfAll(store, pages.flat())
  const nobody = { shopName: null, nick: null, customerId: null }
  return pages.map((records) =>
    records.map((record) => viewCase(record, around.get(record.id) ?? nobody, now)),
  )
}

/** All open cases in figures, at `now` (epoch ms). */
export async function sumCases(
  store: Store,
  { filter, today, until }: Pick<CaseQuery, 'filter' | 'today'> & { readonly until: number },
  now: number,
): Promise<CaseFigures> {
  const fits = await matcherOf(store, filter)
  return figureCases(await store.cases.lines(), fits, { now, today, until })
}
