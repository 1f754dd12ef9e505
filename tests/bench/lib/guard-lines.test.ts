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
