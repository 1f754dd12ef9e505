import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkPackage, isOfferable, type PackageTerms } from '@/lib/offers/check-package'
import { packageSchema, type Package } from '@/lib/offers/package'
import type { Product } from '@/lib/offers/product'

import { makeProduct, yuan } from './make-product'

const NOW = 1_790_000_000_000
const terms: PackageTerms = { marginFloor: 0.2, shippingCost: yuan(800) }
const shop = (...products: Product[]) => new Map(products.map((product) => [product.id, product]))
const products = shop(
  makeProduct('tea'),
  makeProduct('cup', { price: yuan(4_000), cost: yuan(2_500), stock: 7 }),
)

const tea: Package = {
  id: 'p1',
  title: 'Tea for two',
  story: 'A tea and the two cups it is drunk from.',
  members: [
    { productId: 'tea', pieces: 1 },
    { productId: 'cup', pieces: 2 },
  ],
  price: yuan(16_000),
  originalPrice: yuan(18_000),
  from: NOW - 1,
  to: NOW + 1,
  gift: null,
  freeShipping: false,
  tie: { kind: 'activity', name: 'Autumn week', from: NOW - 5, to: NOW + 5 },
}
const check = (changes: Partial<Package>, own = products, under = terms) =>
  checkPackage(packageSchema.parse({ ...tea, ...changes }), own, under, NOW)

describe('a package', () => {
  it('is reckoned through: saving, margin after gift and shipping, stock', () => {
    const found = check(
      { gift: { title: 'Spoon', cost: yuan(200) }, freeShipping: true },
      products,
      {
        ...terms,
        marginFloor: 0.4,
      },
    )
    expect(found).toMatchObject({
      listPrice: yuan(18_000),
      price: yuan(16_000),
      isOwnPrice: true,
      saving: yuan(2_000),
      savingShare: 1 / 9,
      margin: yuan(5_000),
      marginShare: 0.3125,
      stock: 3,
      refusals: [],
    })
    expect(found.hindrances).toEqual([{ kind: 'below-margin', share: 0.3125, floor: 0.4 }])
  })

  const refused: [string, Partial<Package>, object][] = [
    [
      'an original price that nobody ever asked',
      { originalPrice: yuan(29_900) },
      { kind: 'untrue-original-price', stated: yuan(29_900), sum: yuan(18_000) },
    ],
    ['an end that has passed', { to: NOW }, { kind: 'ended', at: NOW }],
    [
      'an end before its beginning',
      { from: NOW + 9, to: NOW + 9 },
      { kind: 'ends-before-it-begins' },
    ],
    [
      'a price that saves nothing',
      { price: yuan(18_000) },
      { kind: 'no-saving', price: yuan(18_000), sum: yuan(18_000) },
    ],
    [
      'one piece alone',
      { members: [{ productId: 'tea', pieces: 1 }] },
      { kind: 'too-few-members' },
    ],
    [
      'a product twice',
      {
        members: [
          { productId: 'tea', pieces: 1 },
          { productId: 'tea', pieces: 1 },
        ],
      },
      { kind: 'twice-the-same' },
    ],
    [
      'a product that the shop does not know',
      { members: [...tea.members, { productId: 'pot', pieces: 1 }] },
      { kind: 'unknown-member', productId: 'pot' },
    ],
    ['two currencies', { price: { minor: 9, currency: 'USD' } }, { kind: 'mixed-currencies' }],
  ]
  it.each(refused)('with %s is refused', (_what, changes, problem) => {
    const found = check(changes)
    expect(found.refusals).toContainEqual(problem)
    expect(isOfferable(found)).toBe(false)
  })

  it('tells no original price while a list price is unknown', () => {
    const found = check({}, shop(makeProduct('tea', { price: null }), makeProduct('cup')))
    expect(found.refusals).toContainEqual({
      kind: 'untrue-original-price',
      stated: yuan(18_000),
      sum: null,
    })
  })

  it.each([
    ['no tie', null, 'no-tie'],
    [
      'a coupon that ran out',
      { kind: 'coupon', name: '5 off', from: null, to: NOW },
      'tie-not-live',
    ],
    [
      'an activity to come',
      { kind: 'activity', name: 'Winter week', from: NOW + 1, to: null },
      'tie-not-live',
    ],
  ] as const)('with %s stands at its list prices', (_what, tie, kind) => {
    const found = check({ tie })
    expect(found).toMatchObject({ price: yuan(18_000), isOwnPrice: false, saving: null })
    expect(found.notes).toContainEqual({ kind })
    expect(isOfferable(found)).toBe(true)
  })

  it.each([
    { kind: 'sku', sku: 'TEA-SET' },
    { kind: 'coupon', name: '5 off', from: null, to: NOW + 1 },
    { kind: 'price-change', name: 'set to 160', from: NOW, to: null },
  ] as const)('has its own price by a live $kind', (tie) => {
    expect(check({ tie })).toMatchObject({ price: yuan(16_000), isOwnPrice: true, notes: [] })
  })

  it('is not offered before it begins, nor with a part sold out', () => {
    expect(check({ from: NOW + 1, to: null }).hindrances).toEqual([
      { kind: 'not-begun', at: NOW + 1 },
    ])
    const [one, two] = [
      makeProduct('tea', { stock: 0 }),
      makeProduct('cup', { stock: 1, cost: yuan(2_500) }),
    ]
    expect(check({}, shop(one, two)).hindrances).toEqual([
      { kind: 'sold-out', productId: 'tea' },
      { kind: 'sold-out', productId: 'cup' },
    ])
  })

  it('says what it does not know instead of reckoning it as nothing', () => {
    const bare = shop(makeProduct('tea', { cost: null, stock: null }), makeProduct('cup'))
    const found = check({ originalPrice: null, freeShipping: true }, bare, {
      marginFloor: 0.2,
      shippingCost: null,
    })
    expect(found).toMatchObject({ margin: null, marginShare: null, stock: null })
    expect(found.notes).toEqual([
      { kind: 'unknown-cost', productId: 'tea' },
      { kind: 'unknown-stock', productId: 'tea' },
      { kind: 'unknown-shipping-cost' },
    ])
  })

  it('never costs more than its parts, and saving and price make the list price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.boolean(), (minor, isTied) => {
        const found = check({ price: yuan(minor), ...(isTied ? {} : { tie: null }) })
        if (!isOfferable(found)) return
        const saved = found.saving?.minor ?? 0
        expect(saved).toBeGreaterThanOrEqual(0)
        expect((found.price?.minor ?? 0) + saved).toBe(found.listPrice?.minor)
      }),
    )
  })
})
