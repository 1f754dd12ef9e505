import { expect, it, onTestFinished } from 'vitest'

import { openDatabase } from '@/lib/store/database'
import { createOfferBooks } from '@/lib/store/offer-books'
import { freshName, NOON } from '@/tests/fixtures/store/open-store'

async function openBooks() {
  const db = await openDatabase(freshName(), 'strict')
  onTestFinished(() => db.close())
  return { db, books: createOfferBooks(db) }
}

const rowOf = (shopId: string) => ({ shopId, at: NOON, orders: 7, book: null })

it('keeps a book and its digest together, each by its shop', async () => {
  const { books } = await openBooks()
  await books.put(rowOf('one'), { at: 1 })
  await books.put(rowOf('other'), { at: 2 })
  expect(await books.readDigest('one')).toEqual({ at: 1 })
  expect(await books.read('one')).toEqual(rowOf('one'))
  expect(await books.readDigest('nobody')).toBeNull()
})

it('names no book that an older make kept without a digest, so that it is made anew', async () => {
  const { db, books } = await openBooks()
  await db.offerBooks.put(rowOf('old'))
  await books.put(rowOf('new'), { at: 1 })
  expect(await books.heads()).toEqual([{ shopId: 'new', at: NOON, orders: 7 }])
})
