import { describe, expect, it } from 'vitest'

import { amazonOrders } from '@/lib/files/formats/amazon-orders'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const GOOD = {
  'amazon-order-id': '112-1234567-1234567',
  'purchase-date': '2026-06-17T08:04:21+00:00',
  'order-status': 'Shipped',
  'item-status': 'Shipped',
  'product-name': 'Pot, enamel',
  sku: 'POT-22',
  quantity: '1',
  currency: 'EUR',
  'item-price': '89.95',
  'item-tax': '',
  'shipping-price': '',
  'gift-wrap-price': '',
  'item-promotion-discount': '',
  'ship-promotion-discount': '',
}
type Cells = Partial<Record<keyof typeof GOOD, string>>

const format = amazonOrders(Object.keys(GOOD))
const read = (change: Cells) => {
  if (format === null) throw new Error('the header is not known')
  return format.readRow(Object.values({ ...GOOD, ...change }), NOW)
}

describe('an Amazon row', () => {
  it('gives its share of the order, and no buyer', () => {
    expect(read({})).toEqual({
      kind: 'taken',
      number: '112-1234567-1234567',
      warnings: [],
      order: {
        facts: {
          number: '112-1234567-1234567',
          state: 'shipped',
          placedAt: Date.parse('2026-06-17T08:04:21Z'),
          title: 'Pot, enamel',
          pieces: 1,
          items: [{ title: 'Pot, enamel', sku: 'POT-22', pieces: 1 }],
          paidMinor: 8_995,
          currency: 'EUR',
        },
        items: 1,
        total: { minor: 8_995, currency: 'EUR' },
      },
    })
  })
  it.each([
    ['Pending', 'unpaid'],
    ['Unshipped', 'paid'],
    ['PartiallyShipped', 'paid'],
    ['Partially Shipped', 'paid'],
    ['Shipping', 'paid'],
    ['Pending - Waiting for Pick Up', 'paid'],
    ['Shipped', 'shipped'],
    ['Shipped - Out for Delivery', 'shipped'],
    ['Shipped - Delivered to Buyer', 'received'],
    ['Shipped - Picked Up', 'received'],
    ['Cancelled', 'closed'],
    ['Canceled', 'closed'],
  ])('of an order that is %s is %s', (status, state) => {
    const reading = read({ 'order-status': status, 'item-status': '' })
    expect(reading).toMatchObject({ order: { facts: { state } }, warnings: [] })
  })
  it('that was cancelled is closed whatever its order is', () => {
    const reading = read({ 'item-status': 'Cancelled' })
    expect(reading).toMatchObject({
      order: { facts: { state: 'closed' }, total: { minor: 8_995 } },
    })
  })
  it('adds tax, postage and wrapping and takes promotions off, with or without a sign', () => {
    const charges = { 'item-tax': '1.00', 'shipping-price': '4,50', 'gift-wrap-price': '2' }
    const discounts = { 'item-promotion-discount': '-1.45', 'ship-promotion-discount': '4.50' }
    const reading = read({ ...charges, ...discounts })
    expect(reading).toMatchObject({ order: { total: { minor: 9_150, currency: 'EUR' } } })
  })
  it('has no money, not zero, where its cells are blank', () => {
    const reading = read({ 'item-price': '', currency: '' })
    expect(reading).toMatchObject({ kind: 'taken' })
    expect(reading).not.toHaveProperty('order.total')
    expect(reading).not.toHaveProperty('order.facts.paidMinor')
  })
  it('of goods that the seller moved is no order', () => {
    const reading = read({ 'amazon-order-id': 'S01-1234567-1234567', 'item-price': 'x' })
    expect(reading).toMatchObject({ kind: 'taken', order: null, warnings: ['not-a-sale'] })
  })
  it('with a number of another shape is taken, and named', () => {
    expect(read({ 'amazon-order-id': 'gift-8' })).toMatchObject({
      order: { facts: { number: 'gift-8' } },
      warnings: ['odd-number'],
    })
  })
  it.each<[string, Cells]>([
    ['missing-number', { 'amazon-order-id': '' }],
    ['damaged-number', { 'amazon-order-id': '1.12E+16' }],
    ['wrong-number', { 'amazon-order-id': '<b>1</b>' }],
    ['bad-time', { 'purchase-date': 'June 17' }],
    ['bad-money', { 'item-price': 'ten' }],
    ['bad-currency', { currency: '€' }],
    ['bad-count', { quantity: 'one' }],
  ])('is refused as %s with %j', (reason, change) => {
    expect(read(change)).toMatchObject({ kind: 'refused', reason })
  })
})
