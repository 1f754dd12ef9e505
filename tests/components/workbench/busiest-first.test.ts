import { expect, it } from 'vitest'

import { busiestFirst } from '@/components/workbench/busiest-first'

import { SHOP } from './set-up'

it('has the shop with most orders first, and equals as they come', () => {
  const shops = [
    { ...SHOP, id: 'd', orders: 10 },
    { ...SHOP, id: 'a', orders: 10 },
    { ...SHOP, id: 'b', orders: 900, unclaimed: 900 },
    { ...SHOP, id: 'c', orders: 500 },
  ]
  expect(busiestFirst(shops).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'a'])
})
