import { expect, it } from 'vitest'

import { namesToLookUp } from '@/lib/replies/guard/names-to-look-up'

it.each([
  ['订单号2026112200112233445', 'orderNumbers', '2026112200112233445'],
  ['Your order 111-2345678-7654321', 'orderNumbers', '111-2345678-7654321'],
  ['打 138 1234 5678', 'phones', '138 1234 5678'],
  ['Mail: Anna.Lin@shop.com', 'mails', 'Anna.Lin@shop.com'],
  ['收件人：王建国', 'names', '王建国'],
  ['Dear Anna Lin, hello', 'names', 'Anna Lin'],
] as const)('%s holds of %s: %s', (text, kind, name) => {
  expect(namesToLookUp(text)[kind]).toContain(name)
})

it('finds nothing in a text that names nobody', () => {
  expect(namesToLookUp('好的，马上处理')).toEqual({
    orderNumbers: [],
    phones: [],
    mails: [],
    names: [],
  })
})
