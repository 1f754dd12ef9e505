import { expect, it } from 'vitest'

import { personIdOf } from '@/lib/customers/person-id'

it.each([
  [['b', 'a', 'c'], 'a'],
  [['c', 'a', 'b'], 'a'],
  [['z'], 'z'],
  [[], ''],
])('the accounts %j stand under %j', (customerIds, id) => {
  expect(personIdOf(customerIds)).toBe(id)
})
