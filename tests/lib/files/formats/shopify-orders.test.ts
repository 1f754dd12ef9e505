import { describe, expect, it } from 'vitest'

import { shopifyOrders } from '@/lib/files/formats/shopify-orders'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const GOOD = {
  Name: '#1001',
  Email: 'kettle@shop.example',
  'Financial Status': 'paid',
  'Fulfillment Status': 'fulfilled',
  Currency: 'ZAR',
  Total: '784.00',
  'Created at': '2026-05-13 11:01:12 +0200',
  'Lineitem quantity': '1',
  'Lineitem name': 'Enamel pot',
  'Billing Name': 'Sample Kettle',
  'Shipping Name': 'Sample Teapot',
  Phone: '',
  'Billing Street': '',
  'Billing City': 'Durban',
  'Billing Phone': "'+27 31 123 4567",
  'Shipping Street': '2 Example Street',
  'Shipping City': 'Durban',
  'Shipping Zip': "'4001",
  'Shipping Country': 'ZA',
  'Cancelled at': '',
  'Refunded Amount': '0.00',
  'Outstanding Balance': '0.00',
}
type Cells = Partial<Record<keyof typeof GOOD, string>>

const format = shopifyOrders(Object.keys(GOOD))
const read = (change: Cells) => {
  if (format === null) throw new Error('the header is not known')
  return format.readRow(Object.values({ ...GOOD, ...change }), NOW)
}

describe('a Shopify row', () => {
  it('gives the order with its buyer, money in cents and the instant', () => {
    expect(read({})).toEqual({
      kind: 'taken',
      number: '#1001',
      warnings: [],
      order: {
        facts: {
          number: '#1001',
          state: 'shipped',
          placedAt: Date.parse('2026-05-13T09:01:12Z'),
          title: 'Enamel pot',
          pieces: 1,
          paidMinor: 78_400,
          currency: 'ZAR',
        },
        buyer: {
          nativeId: 'kettle@shop.example',
          nick: 'Sample Kettle',
          name: 'Sample Kettle',
          phone: '+27 31 123 4567',
          email: 'kettle@shop.example',
          address: '2 Example Street, 4001, Durban, ZA',
        },
        items: 1,
        total: { minor: 78_400, currency: 'ZAR' },
      },
    })
  })
  it('of a later line has no state and no money', () => {
    const later = { 'Financial Status': '', Currency: '', Total: '', 'Billing Name': '' }
    const reading = read({ ...later, 'Refunded Amount': '', 'Outstanding Balance': '' })
    expect(reading).toMatchObject({ kind: 'taken', order: { items: 1 }, warnings: [] })
    for (const name of ['order.facts.state', 'order.facts.paidMinor', 'order.total'])
      expect(reading).not.toHaveProperty(name)
  })
  it.each<[string, Cells, string]>([
    ['paid and sent', {}, 'shipped'],
    ['paid and partly sent', { 'Fulfillment Status': 'partial' }, 'paid'],
    ['paid', { 'Fulfillment Status': 'unfulfilled' }, 'paid'],
    ['partly refunded and sent', { 'Financial Status': 'partially_refunded' }, 'shipped'],
    ['refunded', { 'Financial Status': 'refunded' }, 'refunded'],
    ['voided', { 'Financial Status': 'voided' }, 'closed'],
    ['expired', { 'Financial Status': 'expired' }, 'closed'],
    ['pending, though sent', { 'Financial Status': 'pending' }, 'unpaid'],
    ['authorized', { 'Financial Status': 'Authorized' }, 'unpaid'],
    ['partly paid', { 'Financial Status': 'Partially Paid' }, 'unpaid'],
    ['cancelled', { 'Cancelled at': '2026-05-13 12:00:00 +0200' }, 'closed'],
    [
      'cancelled and refunded',
      { 'Financial Status': 'refunded', 'Cancelled at': '2026-05-13 12:00:00 +0200' },
      'refunded',
    ],
  ])('that is %s is read so', (_words, change, state) => {
    expect(read(change)).toMatchObject({ order: { facts: { state } }, warnings: [] })
  })
  it('keeps an order whose status is new, and says so', () => {
    const reading = read({ 'Financial Status': 'on hold' })
    expect(reading).toMatchObject({ kind: 'taken', warnings: ['unknown-state'] })
    expect(reading).not.toHaveProperty('order.facts.state')
  })
  it.each<[string, Cells, number]>([
    ['what was given back', { 'Refunded Amount': '84.50' }, 69_950],
    ['what is still owed', { 'Outstanding Balance': '784.00' }, 0],
    [
      'nothing once all was given back',
      { 'Financial Status': 'refunded', 'Refunded Amount': '784.00' },
      78_400,
    ],
  ])('has paid its total less %s', (_what, change, paidMinor) => {
    const order = { facts: { paidMinor }, total: { minor: 78_400 } }
    expect(read(change)).toMatchObject({ order })
  })
  it.each<[Cells, object]>([
    [{ Email: 'Kettle@Shop.example' }, { nativeId: 'kettle@shop.example' }],
    [{ 'Billing Name': '' }, { nick: 'Sample Teapot' }],
    [{ 'Billing Name': '', 'Shipping Name': '-' }, { nick: 'kettle@shop.example' }],
  ])('with %j names the buyer as %j', (change, buyer) => {
    expect(read(change)).toMatchObject({ order: { buyer } })
  })
  it('with an address to pay from is not reached where the parcel goes', () => {
    const reading = read({ 'Billing Street': '1 Example Street', Phone: '031 765 4321' })
    const buyer = { phone: '031 765 4321', address: '1 Example Street, Durban' }
    expect(reading).toMatchObject({ order: { buyer } })
  })
  it.each(['', 'none', `${'x'.repeat(60)}@shop.example`])('names nobody as %j', (email) => {
    expect(read({ Email: email })).not.toHaveProperty('order.buyer')
  })
  it('counts a currency without minor units as it is', () => {
    const money = { minor: 1_234, currency: 'JPY' }
    expect(read({ Currency: 'JPY', Total: '1234' })).toMatchObject({ order: { total: money } })
    expect(read({ Currency: 'JPY', Total: '12.34' })).toMatchObject({ reason: 'bad-money' })
  })
  it.each<[string, Cells]>([
    ['missing-number', { Name: '' }],
    ['damaged-number', { Name: '1.01E+17' }],
    ['wrong-number', { Name: `#${'1'.repeat(64)}` }],
    ['bad-time', { 'Created at': '05/13/2026 11:01' }],
    ['future-time', { 'Created at': '2026-11-21 07:48:00 +0100' }],
    ['bad-money', { Total: 'free' }],
    ['bad-money', { 'Refunded Amount': '-1' }],
    ['bad-currency', { Currency: 'Euro' }],
    ['bad-count', { 'Lineitem quantity': '1.5' }],
  ])('is refused as %s with %j', (reason, change) => {
    expect(read(change)).toMatchObject({ kind: 'refused', reason })
  })
})
