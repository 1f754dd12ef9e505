import { z } from 'zod'

import { DAY_MS } from '@/lib/shared/time'

import { hash53 } from './hash53'
import { associate } from './mining/associations'
import { appendBaskets, basketCount, EMPTY_LOG, type Basket } from './mining/basket-log'
import { addBaskets, mineBaskets, miningTerms, type Mined } from './mining/mine'

const ints = z.instanceof(Int32Array<ArrayBufferLike>)
const doubles = z.instanceof(Float64Array<ArrayBufferLike>)
const texts = z.array(z.string())

/** Sets of products that were bought together, as a book keeps them. */
export const itemsetsSchema = z.strictObject({
  codes: ints,
  starts: ints,
  counts: ints,
  strengths: doubles.nullable(),
})

/** Which product goes with which, as a book keeps it. */
export const associationsSchema = z.strictObject({
  names: texts,
  baskets: z.int().nonnegative(),
  counts: ints,
  shares: doubles,
  starts: ints,
  neighbours: ints,
  together: ints,
  strengths: doubles,
  significant: z.instanceof(Uint8Array<ArrayBufferLike>),
})

/** What a shop's paid-for orders say of its products, with all that new orders are added to. Plain data; one row a shop. */
export const offerBookSchema = z.strictObject({
  mined: z.strictObject({
    terms: z.strictObject({
      minCount: z.int().positive(),
      minSetCount: z.int().positive(),
      maxLength: z.number().positive(),
      halfLifeDays: z.number().positive().nullable(),
    }),
    log: z.strictObject({ names: texts, codes: ints, starts: ints, days: ints }),
    itemsets: itemsetsSchema,
  }),
  associations: associationsSchema,
  /** Title of each product by code, as an order told it. */
  titles: texts,
  /** Hash of the order's number by basket, and of what the basket holds. */
  numbers: doubles,
  marks: doubles,
  /** Arrivals of orders that never change again and are all in it. */
  arrivals: texts,
  /** Baskets at the time when all were mined at once. */
  wholeBaskets: z.int().nonnegative(),
})
export type OfferBook = z.infer<typeof offerBookSchema>

/** What an order says of the shop's products; no products: it was not paid for, or is not any more. */
export interface BookOrder {
  readonly number: string
  readonly products: readonly { readonly id: string; readonly title: string }[]
  /** Epoch ms; null where no source told it. */
  readonly at: number | null
}

const markOf = ({ products, at }: BookOrder): number => {
  const day = at === null ? '' : Math.floor(at / DAY_MS)
  const ids = products.map(({ id }) => id).toSorted()
  return hash53(JSON.stringify([day, ...ids]))
}

const basketOf = ({ products, at }: BookOrder): Basket => ({
  items: products.map(({ id }) => id),
  at,
})

/** Titles by code; what is told last holds, and a product that was known before keeps its place. */
function titlesFor(
  names: readonly string[],
  before: readonly string[],
  told: ReadonlyMap<string, string>,
): string[] {
  return names.map((name, code) => told.get(name) ?? before[code] ?? name)
}

/** Orders a piece of the log: copying it once for each order would take a shop's whole time. */
const PIECE = 20_000

/** Gathers the orders of a shop, and makes a book of them. */
export interface BookDraft {
  readonly add: (order: BookOrder) => void
  /** Mines all at once; `arrivals` are those that are all in and never change again. */
  readonly finish: (arrivals: readonly string[]) => OfferBook
}

/** Begins a book anew. */
export function draftBook(): BookDraft {
  let log = EMPTY_LOG
  let waiting: Basket[] = []
  const titles = new Map<string, string>()
  const [numbers, marks]: [number[], number[]] = [[], []]
  const settle = (): void => {
    log = appendBaskets(log, waiting)
    waiting = []
  }
  return {
    add(order) {
      if (order.products.length === 0) return
      numbers.push(hash53(order.number))
      marks.push(markOf(order))
      for (const { id, title } of order.products) titles.set(id, title)
      if (waiting.push(basketOf(order)) === PIECE) settle()
    },
    finish(arrivals) {
      settle()
      const wholeBaskets = basketCount(log)
      const mined = mineBaskets(log, miningTerms(wholeBaskets))
      return {
        ...bookOf(mined, titlesFor(log.names, [], titles)),
        numbers: Float64Array.from(numbers),
        marks: Float64Array.from(marks),
        arrivals: [...arrivals],
        wholeBaskets,
      }
    },
  }
}

const bookOf = (mined: Mined, titles: string[]) => {
  const { names, ...log } = mined.log
  const { names: _, ...associations } = associate(mined)
  return {
    mined: { ...mined, log: { ...log, names: [...names] } },
    associations: { ...associations, names: [...names] },
    titles,
  }
}

function joined(head: Float64Array, tail: readonly number[]): Float64Array {
  const whole = new Float64Array(head.length + tail.length)
  whole.set(head)
  whole.set(tail, head.length)
  return whole
}

/** Share of the baskets by which a book grows before all is mined anew: what is frequent enough depends on their number. */
const GROWTH = 0.1
const LEAST_GROWTH = 100

/** Adds orders to a book that may be in it already. */
export interface BookGrowth {
  readonly add: (order: BookOrder) => void
  /** null: an order that is in the book has changed, or there are too many new ones, so that all has to be mined anew. */
  readonly finish: (arrivals: readonly string[]) => OfferBook | null
}

/** Begins to add orders to a book; what was given stays as it is. */
export function growBook(book: OfferBook): BookGrowth {
  const known = new Map<number, number>()
  for (const [basket, number] of book.numbers.entries()) known.set(number, basket)
  const fresh: BookOrder[] = []
  let isChanged = false
  return {
    add(order) {
      const basket = known.get(hash53(order.number))
      if (basket !== undefined) isChanged ||= book.marks[basket] !== markOf(order)
      else if (order.products.length > 0) fresh.push(order)
    },
    finish(arrivals) {
      const baskets = book.numbers.length + fresh.length
      const most = Math.max(LEAST_GROWTH, book.wholeBaskets * GROWTH)
      if (isChanged || baskets - book.wholeBaskets > most) return null
      if (fresh.length === 0) return { ...book, arrivals: [...arrivals] }
      const mined = addBaskets(book.mined, fresh.map(basketOf))
      const told = new Map(
        fresh.flatMap(({ products }) => products.map(({ id, title }) => [id, title] as const)),
      )
      return {
        ...bookOf(mined, titlesFor(mined.log.names, book.titles, told)),
        numbers: joined(
          book.numbers,
          fresh.map(({ number }) => hash53(number)),
        ),
        marks: joined(book.marks, fresh.map(markOf)),
        arrivals: [...arrivals],
        wholeBaskets: book.wholeBaskets,
      }
    },
  }
}
