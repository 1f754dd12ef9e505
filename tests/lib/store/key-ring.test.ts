import { expect, it } from 'vitest'

import { createKeyRing } from '@/lib/store/key-ring'

const account = (customerId: string, shopId = 'shop') => ({ shopId, customerId })
const phone = (text: string) => ({ kind: 'phone', text }) as const
const email = (text: string) => ({ kind: 'email', text }) as const

it('pairs accounts by all that they have in common, each pair once', () => {
  const ring = createKeyRing()
  ring.add(account('bert'), [phone('1'), email('x')])
  ring.add(account('anna'), [phone('1'), email('x')])
  ring.add(account('anna', 'another'), [phone('1')])
  ring.add(account('cleo'), [phone('x'), email('1')])
  ring.add(account('dora'), [])
  expect(ring.pairs(5)).toEqual([
    { a: account('anna', 'another'), b: account('anna'), reasons: ['phone'] },
    { a: account('anna', 'another'), b: account('bert'), reasons: ['phone'] },
    { a: account('anna'), b: account('bert'), reasons: ['email', 'phone'] },
  ])
})

it.each([
  [2, 1],
  [3, 3],
  [4, 0],
])('makes of %i accounts with one key %i pairs where three may share it', (holders, pairs) => {
  const ring = createKeyRing()
  for (let n = 0; n < holders; n += 1) ring.add(account(`c${n}`), [phone('1')])
  expect(ring.pairs(3)).toHaveLength(pairs)
})
