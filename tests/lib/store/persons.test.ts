import { describe, expect, it } from 'vitest'

import type { CustomerRef, MatchVerdict } from '@/lib/customers/identity'
import { groupPersons } from '@/lib/store/persons'

const account = (customerId: string): CustomerRef => ({ shopId: 'shop', customerId })
const join = (a: string, b: string, verdict: MatchVerdict = 'same') => ({
  a: account(a),
  b: account(b),
  verdict,
  reasons: [],
  deleted: false,
  hlc: '',
  device: 'here',
})

describe('persons', () => {
  it('are groups of accounts that joins connect', () => {
    const { groups } = groupPersons([
      join('d', 'e'),
      join('b', 'c'),
      join('a', 'c'),
      join('a', 'b'),
    ])
    const ids = groups.map((group) => group.map(({ customerId }) => customerId).join())
    expect(ids.toSorted()).toEqual(['a,b,c', 'd,e'])
  })

  it.each([
    ['a', 'b', true, 'were joined'],
    ['b', 'a', true, 'were joined'],
    ['b', 'd', true, 'are of persons that differ'],
    ['d', 'a', true, 'are of persons that differ'],
    ['a', 'e', false, 'nobody has spoken of'],
    ['d', 'e', false, 'nobody has spoken of'],
  ])('leave nothing to ask of %s and %s: %s, they %s', (a, b, isSettled) => {
    const persons = groupPersons([join('a', 'b'), join('c', 'd'), join('a', 'c', 'different')])
    expect(persons.isSettled(account(a), account(b))).toBe(isSettled)
  })
})
