import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { weeklySales } from '@/lib/offers/hot-products'
import { draftBook } from '@/lib/offers/offer-book'
import { digestBook, offerDigestSchema } from '@/lib/offers/offer-digest'
import { DAY_MS } from '@/lib/shared/time'

const NOW = 20_000 * DAY_MS + 5 * 3_600_000

const order = fc.record({
  number: fc.uuid(),
  products: fc.uniqueArray(
    fc.constantFrom('pan', 'brush', 'lid').map((id) => ({ id, title: id })),
    { minLength: 1, maxLength: 3, selector: ({ id }) => id },
  ),
  at: fc.option(fc.integer({ min: -20, max: 5 }).map((days) => NOW + days * DAY_MS)),
})

function bookOf(orders: Parameters<ReturnType<typeof draftBook>['add']>[0][]) {
  const draft = draftBook()
  for (const each of orders) draft.add(each)
  return draft.finish([])
}

/** Orders of a month ago. */
const makeOld = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    number: String(n),
    products: [{ id: 'pan', title: 'Pan' }],
    at: NOW - 30 * DAY_MS,
  }))

describe('the digest of a book', () => {
  it('tells the sales of every week that ends after it was made as the book does', () => {
    fc.assert(
      fc.property(fc.array(order), fc.nat(10), (orders, later) => {
        const book = bookOf(orders)
        const { lately } = digestBook(book, NOW)
        const then = NOW + later * DAY_MS
        const { names } = book.associations
        expect(weeklySales({ ...lately, names }, then)).toEqual(weeklySales(book.mined.log, then))
      }),
    )
  })

  it('does not grow with orders of before', () => {
    const [few, many] = [10, 1_000].map((count) => digestBook(bookOf(makeOld(count)), NOW))
    expect(many?.lately).toEqual(few?.lately)
    expect(many?.itemsets.codes).toEqual(few?.itemsets.codes)
    expect(many?.associations.counts).toEqual(Int32Array.of(1_000))
  })

  it('is read as it was kept', () => {
    const digest = digestBook(bookOf([{ number: '1', products: [], at: NOW }]), NOW)
    expect(offerDigestSchema.parse(structuredClone(digest))).toEqual(digest)
  })
})
