import { Dexie } from 'dexie'

import { bareProduct, type Product } from '@/lib/offers/product'
import type { ListedProduct } from '@/lib/offers/slice-products'
import type { Traffic } from '@/lib/offers/traffic'

import type { Database } from './database'
import type { Edits } from './edits'
import type { Edit } from './rows-facts'
import { SUBJECT_LIMIT, type ProductRow, type TrafficRow } from './rows-offers'

/** What keeping products came to. */
interface KeptCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/** What people say of the products of a shop, and traffic reports of its figures. */
export interface Products {
  readonly ofShop: (shopId: string) => Promise<ProductRow[]>
  /** Facts that are absent, or say what is known already, stay as they are. */
  readonly keep: (shopId: string, listed: readonly ListedProduct[]) => Promise<KeptCounts>
  /** Of each product, and of the whole shop, the figures with the latest last day; of equals the shortest time. */
  readonly newestTraffic: (shopId: string) => Promise<Traffic[]>
  /** What reports say of the whole shop and of where its visitors came from, over whatever days. */
  readonly shopTraffic: (shopId: string) => Promise<Traffic[]>
  readonly keepTraffic: (shopId: string, figures: readonly Traffic[]) => Promise<void>
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** A product as it stands: what people said of it, over what is known without; `title` is that of its orders, where there is one. */
export function productOf({ id, facts }: ProductRow, title: string | undefined): Product {
  const values = Object.fromEntries(
    Object.entries(facts).flatMap(([field, fact]) =>
      fact === undefined ? [] : [[field, fact.value] as const],
    ),
  )
  return { ...bareProduct(id, title ?? id), ...values }
}

const UNSAID = bareProduct('', '')

/** The row after a statement; the same row where it says nothing new. */
function withFacts(
  known: ProductRow | undefined,
  { id, facts }: ListedProduct,
  shopId: string,
  edit: Edit,
): ProductRow | undefined {
  const before: ProductRow = known ?? { shopId, id, facts: {} }
  const unsaid: Readonly<Record<string, unknown>> = { ...UNSAID }
  const current: Readonly<Record<string, { readonly value: unknown } | undefined>> = before.facts
  const news = Object.entries(facts).filter(
    ([field, value]) =>
      value !== undefined &&
      !isSame(value, current[field] === undefined ? unsaid[field] : current[field].value),
  )
  if (news.length === 0) return known
  const stated = Object.fromEntries(news.map(([field, value]) => [field, { value, ...edit }]))
  return { ...before, facts: { ...before.facts, ...stated } }
}

/** The last of those that name the same product counts, field by field. */
function joinListed(listed: readonly ListedProduct[]): ListedProduct[] {
  const byId = new Map<string, ListedProduct>()
  for (const { id, facts } of listed)
    byId.set(id, { id, facts: { ...byId.get(id)?.facts, ...facts } })
  return [...byId.values()]
}

/** The subject of figures that are of no one product, and how that of a source begins: no product's number has a space there. */
const WHOLE_SHOP = ''
const SOURCE = ' '
const AFTER_SOURCES = '!'

/** Under which name figures are told apart from others of the same shop and days. */
function subjectOf({ productId, source }: Traffic): string {
  const subject = productId ?? WHOLE_SHOP
  return source === undefined ? subject : `${subject}${SOURCE}${source}`.slice(0, SUBJECT_LIMIT)
}

const underShop = (db: Database, shopId: string) =>
  db.traffic
    .where('[shopId+subject+from+to]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])

const isNewer = (one: TrafficRow, other: TrafficRow | undefined): boolean =>
  other === undefined || one.to > other.to || (one.to === other.to && one.from > other.from)

/** Builds the repository of products. */
export function createProducts(db: Database, edits: Edits): Products {
  return {
    ofShop: (shopId) =>
      db.products
        .where('[shopId+id]')
        .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
        .toArray(),
    keep: (shopId, listed) =>
      db.transaction('rw', db.products, db.meta, async () => {
        const products = joinListed(listed)
        const known = await db.products.bulkGet(
          products.map(({ id }): [string, string] => [shopId, id]),
        )
        const edit = await edits.stamp(db)
        const rows = products.map((product, at) => withFacts(known[at], product, shopId, edit))
        const news = rows.filter((row, at) => row !== undefined && row !== known[at])
        await db.products.bulkPut(news.filter((row) => row !== undefined))
        const added = rows.filter((row, at) => row !== undefined && known[at] === undefined).length
        return { added, changed: news.length - added, unchanged: products.length - news.length }
      }),
    newestTraffic: async (shopId) => {
      const newest = new Map<string, TrafficRow>()
      for (const row of await underShop(db, shopId).toArray())
        if (row.traffic.source === undefined && isNewer(row, newest.get(row.subject)))
          newest.set(row.subject, row)
      return Array.from(newest.values(), ({ traffic }) => traffic)
    },
    shopTraffic: async (shopId) => {
      const rows = await db.traffic
        .where('[shopId+subject+from+to]')
        .between([shopId, WHOLE_SHOP, Dexie.minKey], [shopId, AFTER_SOURCES, Dexie.minKey])
        .toArray()
      return rows.map(({ traffic }) => traffic)
    },
    keepTraffic: (shopId, figures) =>
      db.transaction('rw', db.traffic, db.meta, async () => {
        const edit = await edits.stamp(db)
        await db.traffic.bulkPut(
          figures.map((traffic) => {
            const { from, to } = traffic
            return { shopId, subject: subjectOf(traffic), from, to, traffic, ...edit }
          }),
        )
      }),
  }
}
