import { expect, it } from 'vitest'

import { readGuardLines } from '../../../bench/lib/read-guard-lines'

const line = (more: object): string =>
  JSON.stringify({ text: 'a', platform: 'taobao', expect: 'pass', ...more })

it('reads the facts of an order', () => {
  const [read] = readGuardLines(line({ order: { number: '1', amount: 12.5, item: 'cup' } }))
  expect(read).toMatchObject({
    hasFacts: true,
    facts: { orders: [{ number: '1', paid: { minor: 1_250, currency: 'CNY' }, items: ['cup'] }] },
  })
})

it('knows nothing where a line says nothing', () => {
  expect(readGuardLines(`${line({})}\n`)).toMatchObject([
    { hasFacts: false, facts: { orders: null } },
  ])
})

it('throws at a line without what is expected', () => {
  expect(() => readGuardLines('{"text":"a"}')).toThrow(/expect/u)
})
