import type { OffersView, OfferView } from '@/lib/messaging/offer-calls'

import { cny, NOW } from '../sample-page'

export const turner: OfferView = {
  offerId: 'product:turner',
  item: { kind: 'product', productId: 'turner' },
  title: 'Silicone turner',
  members: [],
  story: '',
  gift: null,
  freeShipping: false,
  price: cny(4_900),
  endsAt: null,
  moves: 'pieces',
  reasons: [
    { kind: 'together', productId: 'wok', title: 'Wok 28 cm', count: 214, lift: 3.1 },
    { kind: 'gap-shipping', missing: cny(4_000) },
  ],
  points: [
    {
      group: null,
      feature: 'Silicone',
      advantage: 'a soft edge',
      benefit: 'the wok keeps its skin',
    },
  ],
  noted: null,
}

export const dinnerSet: OfferView = {
  ...turner,
  offerId: 'package:dinner',
  item: { kind: 'package', packageId: 'dinner', productIds: ['wok', 'lid'] },
  title: 'Dinner set',
  members: [
    { id: 'wok', title: 'Wok 28 cm', pieces: 1, price: cny(19_900) },
    { id: 'lid', title: 'Glass lid', pieces: 2, price: cny(2_500) },
  ],
  story: 'All for the first dinner',
  gift: 'Cloth',
  freeShipping: true,
  price: cny(24_800),
  endsAt: NOW + 3_600_000,
  reasons: [{ kind: 'package', saving: cny(2_000) }],
  points: [],
}

export const brush: OfferView = {
  ...turner,
  offerId: 'product:brush',
  item: { kind: 'product', productId: 'brush' },
  title: 'Brush',
  price: null,
  moves: 'unit-price',
  reasons: [{ kind: 'used-up', since: NOW - 5 * 86_400_000 }],
}

/** What the background answers in a context. */
export const offersView = (answer: OffersView['answer'], contextId = 'context-a'): OffersView => ({
  contextId,
  asked: [{ id: 'wok', title: 'Wok 28 cm' }],
  signals: [],
  answer,
})

export const fitting = (...offers: readonly OfferView[]): OffersView =>
  offersView({ state: 'fits', offers, excluded: { owned: 2, 'sold-out': 1 } })
