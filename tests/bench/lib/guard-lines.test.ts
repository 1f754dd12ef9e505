import { expect, it } from 'vitest'

import { readGuardLines } from '../../../bench/lib/guard-lines'

/** 10:00 on 22 November 2026 in Shanghai. */
const TODAY = Date.UTC(2026, 10, 22, 2)

const line = (more: object): string =>
  JSON.stringify({ text: 'a', platform: 'taobao', expect: 'pass', ...more })

it('reads the facts of an order', () => {
  const [read] = readGuardLines(line({ order: { number: '1', amount: 12.5, item: 'cup' } }), TODAY)
  expect(read).toMatchObject({
    hasFacts: true,
    facts: { orders: [{ number: '1', paid: { minor: 1_250, currency: 'CNY' }, items: ['cup'] }] },
  })
})

it('knows nothing where a line says nothing', () => {
  expect(readGuardLines(`${line({})}\n`, TODAY)).toMatchObject([
    { hasFacts: false, facts: { orders: null } },
  ])
})

it('throws at a line without what is expected', () => {
  expect(() => readGuardLines('{"text":"a"}', TODAY)).toThrow(/expect/u)
})

it.each([
  [
    { orderNo: '9', total: '$45.90' },
    { number: '9', paid: { minor: 4_590, currency: 'USD' } },
  ],
  [
    { order_id: 9, price: '12,80 €' },
    { number: '9', paid: { minor: 1_280, currency: 'EUR' } },
  ],
  [
    { 订单号: '9', 金额: '¥256.5', 商品: '杯子' },
    { number: '9', paid: { minor: 25_650 } },
  ],
  [{ amountMinor: 990, items: [{ title: 'cup', color: 'red' }] }, { items: ['cup red'] }],
  [{ status: '未发货' }, { state: 'paid' }],
  [{ shipBy: '2026-11-24' }, { deadlines: [Date.UTC(2026, 10, 24, 15, 59)] }],
])('reads an order of another shape: %o', (order, read) => {
  expect(readGuardLines(line({ order }), TODAY)[0]?.facts.orders?.[0]).toMatchObject(read)
})

it.each([
  [
    { returnDays: 7, warranty: '2 years' },
    { return_days: 7, warranty_months: 24 },
  ],
  [{ dispatch: 'within 1 business day' }, { dispatch_hours: 24 }],
  [
    { 质保: '12个月', 包邮门槛: 99 },
    { warranty_months: 12, free_shipping_from: { minor: 9_900 } },
  ],
  ['七天无理由退货，48小时内发货', { return_days: 7, dispatch_hours: 48 }],
  [{ 价保天数: 15 }, { own: [{ name: '价保天数', value: '15' }] }],
])('reads a policy of another shape: %o', (policy, read) => {
  expect(readGuardLines(line({ policy }), TODAY)[0]?.facts.policy).toMatchObject(read)
})

it('knows the buyer, the tier and the others of an order', () => {
  const order = { buyer: { name: 'Ann', address: 'A 1' }, tier: 'gold', others: ['Bob'], stock: 3 }
  expect(readGuardLines(line({ order }), TODAY)[0]?.facts).toMatchObject({
    buyer: { names: ['Ann'], addresses: ['A 1'] },
    tier: { held: ['gold'] },
    ofOthers: ['Bob'],
    products: [{ stock: 3 }],
  })
})
