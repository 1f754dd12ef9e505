import fc from 'fast-check'
import { expect, it } from 'vitest'

import { startTally } from '@/lib/figures/tally'

it('counts all and keeps those who spent most', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (spends, most) => {
        const draft = startTally(most)
        const people = spends.map((spent, index) => ({
          id: `c${String(index).padStart(3, '0')}`,
          spent,
        }))
        for (const person of people) draft.add(person)
        const slow = people.toSorted((a, b) => b.spent - a.spent || (a.id < b.id ? -1 : 1))
        expect(draft.finish()).toEqual({
          count: people.length,
          ids: slow.slice(0, most).map(({ id }) => id),
        })
      },
    ),
  )
})
