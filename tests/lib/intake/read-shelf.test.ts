import { expect, it } from 'vitest'

import { mineOffers } from '@/lib/files/work-offers'
import { readShelf } from '@/lib/intake/read-shelf'
import { offerBookSchema } from '@/lib/offers/offer-book'
import { openOfferShop } from '@/tests/lib/background/offer-shop'
import { NOON } from '@/tests/fixtures/store/open-store'

const TERMS = { marginFloor: null, shippingCost: null, freeShippingFrom: null }

it('is the same from a book whose digest was never kept', async () => {
  const { store, shopId } = await openOfferShop()
  const about = { signal: new AbortController().signal, clock: () => NOON, tell: () => undefined }
  await mineOffers(store, shopId, about)
  const { shelf, digest } = await readShelf(store, shopId, TERMS)
  expect(digest?.at).toBe(NOON)
  expect(shelf.products.length).toBeGreaterThan(5)
  const kept = await store.offerBooks.read(shopId)
  if (kept === null) throw new Error('the shop has a book')
  expect(offerBookSchema.parse(kept.book).associations).toEqual(digest?.associations)
  await store.offerBooks.put(kept, null)
  const again = await readShelf(store, shopId, TERMS)
  expect(again.digest).toEqual(digest)
  expect(again.shelf).toEqual(shelf)
})
