import { describe, expect, it } from 'vitest'

import { buildShelf } from '@/lib/offers/shelf'

import { makeProduct, yuan } from './make-product'
import { associationsOf, openShop, PRODUCTS, repeat, terms } from './open-shop'

describe('a shelf', () => {
  it('withholds what is barred, sold out or keeps too little, and nothing for what is unknown', () => {
    const { withheld } = openShop({
      products: [
        makeProduct('a', { stock: 0 }),
        makeProduct('b', { cost: yuan(8_001) }),
        makeProduct('c', { cost: yuan(8_000) }),
        makeProduct('d', { stock: null, cost: null }),
        makeProduct('e', { isBarred: true }),
      ],
    })
    expect(withheld).toEqual(['sold-out', 'below-margin', null, null, 'barred'])
  })

  it('knows a product by its first entry', () => {
    const twice = [makeProduct('a', { stock: 1 }), makeProduct('a', { stock: 0 })]
    const { products, withheld } = openShop({ products: twice })
    expect([products.map(({ stock }) => stock), withheld]).toEqual([[1], [null]])
  })

  it('finds its products in the orders and back, and neither where the other lacks it', () => {
    const { codes, places, associations, placeOf } = openShop({
      products: [...PRODUCTS, makeProduct('never sold')],
    })
    const tea = placeOf.get('tea') ?? -1
    expect(places[codes[tea] ?? -1]).toBe(tea)
    expect(codes[placeOf.get('never sold') ?? -1]).toBe(-1)
    expect(places[associations.names.indexOf('other 3')]).toBe(-1)
  })

  it.each([
    ['twenty of a hundred', Array.from({ length: 100 }, (_, at) => 10 + at), 90],
    ['one in five of a small shop', [9, 8, 7, 6, 6, 6, 6, 6, 6, 6], 8],
    ['none that hardly anybody bought', [2, 2, 1], 5],
    ['none of no orders', [], 5],
  ])('calls popular %s', (_what, counts, from) => {
    const baskets = counts.flatMap((count, at) => repeat(count, `p${at}`))
    expect(buildShelf([], [], associationsOf(baskets), terms).popularFrom).toBe(from)
  })
})
