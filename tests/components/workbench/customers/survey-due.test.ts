import { expect, it } from 'vitest'

import { isSurveyDue } from '@/components/workbench/customers/survey-due'
import { DAY_MS } from '@/lib/shared/time'

import { NOW, SHOP } from '../set-up'

const shop = (orders: number, unclaimed = 0) => ({ ...SHOP, orders, unclaimed })

it.each([
  ['has orders with buyers and no figures', shop(10), undefined, true],
  ['has no order with a buyer', shop(10, 10), undefined, false],
  ['has figures of an hour ago', shop(1_000), { at: NOW - 3_600_000, seenOrders: 1_000 }, false],
  ['has figures of a day ago', shop(1_000), { at: NOW - DAY_MS, seenOrders: 1_000 }, true],
  ['has a twentieth more orders', shop(1_050), { at: NOW, seenOrders: 1_000 }, false],
  ['has more than a twentieth more', shop(1_051), { at: NOW, seenOrders: 1_000 }, true],
  ['has more than a twentieth less', shop(949), { at: NOW, seenOrders: 1_000 }, true],
])('looks at a shop that %s: %#', (_what, known, figures, due) => {
  expect(isSurveyDue(known, figures, NOW)).toBe(due)
})
