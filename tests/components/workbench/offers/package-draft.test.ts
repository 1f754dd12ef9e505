import { describe, expect, it } from 'vitest'

import {
  draftPackage,
  emptyPackage,
  readPackageDraft,
  type PackageDraft,
} from '@/components/workbench/offers/package-draft'
import type { PriceTie } from '@/lib/offers/package'

import { makePackage, yuan } from './make-offers'

const ZONE = 'Asia/Shanghai'
const draft = (change: Partial<PackageDraft> = {}): PackageDraft => ({
  ...draftPackage(makePackage(), 'CNY', ZONE),
  ...change,
})

describe('a package in its fields', () => {
  const ties: readonly (PriceTie | null)[] = [
    null,
    { kind: 'sku', sku: 'SET-1' },
    { kind: 'coupon', name: '满减', from: null, to: null },
    { kind: 'price-change', name: '改价', from: Date.parse('2026-11-20T00:00Z'), to: null },
  ]
  it.each(ties)('comes back as it was, tied to %j', (tie) => {
    const pack = makePackage({ tie, gift: { title: '锅刷', cost: yuan(300) }, freeShipping: true })
    expect(readPackageDraft(draftPackage(pack, 'CNY', ZONE), ZONE)).toEqual({
      package: pack,
      errors: new Set(),
    })
  })

  it.each([
    ['title', { title: ' ' }],
    ['price', { price: 'x' }],
    ['originalPrice', { originalPrice: '1.234' }],
    ['to', { to: 'soon' }],
    ['gift', { giftCost: '3' }],
    ['tieName', { tieName: '' }],
    ['tieName', { tie: 'sku', tieName: 'x'.repeat(65) }],
    ['pieces POT-22', { members: [{ productId: 'POT-22', pieces: '0' }] }],
  ] as const)('names what cannot be read: %s', (field, change) => {
    expect([...readPackageDraft(draft(change), ZONE).errors]).toEqual([field])
  })

  it('is nothing to begin with', () => {
    const { package: pack, errors } = readPackageDraft(
      draftPackage(emptyPackage('new'), 'CNY', ZONE),
      ZONE,
    )
    expect([pack, [...errors]]).toEqual([emptyPackage('new'), ['title']])
  })
})
