import { describe, expect, it } from 'vitest'

import {
  changedFacts,
  draftProduct,
  readProductDraft,
  type ProductDraft,
} from '@/components/workbench/offers/product-draft'
import type { Product } from '@/lib/offers/product'

import { makeProduct, yuan } from './make-offers'

const WHOLE: Product = makeProduct('POT', 'Pot', {
  attributes: { size: '22 cm' },
  sellingPoints: [
    { group: 'cooks', feature: 'enamel', advantage: 'no rust', benefit: 'lasts' },
    { group: null, feature: 'heavy lid', advantage: 'keeps steam', benefit: 'tender meat' },
  ],
  craft: 'cast',
  rivals: [{ rival: 'Tin', difference: 'ours is thicker' }],
  cycleDays: 30,
})
const draft = (change: Partial<ProductDraft> = {}): ProductDraft => ({
  ...draftProduct(WHOLE, 'CNY'),
  ...change,
})

describe('a product in its fields', () => {
  it('comes back as it was', () => {
    const { id, ...facts } = WHOLE
    expect(readProductDraft(draft())).toEqual({ ok: true, id, facts })
  })

  it('keeps the currency of its own price', () => {
    const dollars = makeProduct('A', 'A', { price: { minor: 500, currency: 'USD' }, cost: null })
    expect(readProductDraft(draftProduct(dollars, 'CNY'))).toMatchObject({
      facts: { price: { minor: 500, currency: 'USD' } },
    })
  })

  it('takes an empty field for unknown, never for nothing', () => {
    const empty = draft({ price: '', cost: '', stock: '', category: ' ', cycleDays: '' })
    expect(readProductDraft(empty)).toMatchObject({
      facts: { price: null, cost: null, stock: null, category: null, cycleDays: null },
    })
  })

  it.each([
    ['title', { title: ' ' }],
    ['id', { id: '' }],
    ['price', { price: 'x' }],
    ['cost', { cost: '1.234' }],
    ['stock', { stock: '1.5' }],
    ['cycleDays', { cycleDays: '0' }],
    ['points 0', { points: [{ group: '', feature: 'a', advantage: '', benefit: 'c' }] }],
    ['rivals 0', { rivals: [{ rival: 'a', difference: '' }] }],
    [
      'attributes 1',
      {
        attributes: [
          { name: 'size', value: '1' },
          { name: 'size', value: '2' },
        ],
      },
    ],
  ] as const)('names what is wrong: %s', (field, change) => {
    expect(readProductDraft(draft(change))).toEqual({ ok: false, errors: new Set([field]) })
  })

  it('leaves out entries that are blank', () => {
    const blank = { group: ' ', feature: '', advantage: '', benefit: '' }
    expect(readProductDraft(draft({ points: [blank] }))).toMatchObject({
      ok: true,
      facts: { sellingPoints: [] },
    })
  })
})

it('only what was touched is said of a product', () => {
  const { id: _id, ...facts } = WHOLE
  expect(changedFacts(WHOLE, { ...facts, price: yuan(100), category: null })).toEqual({
    price: yuan(100),
    category: null,
  })
  expect(changedFacts(null, facts)).toEqual(facts)
})
