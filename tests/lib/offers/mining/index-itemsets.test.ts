import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { indexItemsets } from '@/lib/offers/mining/index-itemsets'
import { draftItemsets } from '@/lib/offers/mining/itemsets'

const setArbitrary = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 })
const rising = (codes: readonly number[]): Int32Array => Int32Array.from(codes).toSorted()

describe('an index of itemsets', () => {
  it('finds every set by its codes, one or two of more left out, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(setArbitrary, { selector: (codes) => rising(codes).join(), maxLength: 60 }),
        setArbitrary,
        (sets, other) => {
          const draft = draftItemsets(false)
          const numbers = new Map(
            sets.map((codes) => [
              rising(codes).join(),
              draft.add(Int32Array.from(codes), codes.length, 1),
            ]),
          )
          const index = indexItemsets(draft.finish())
          for (const codes of sets) {
            const number = numbers.get(rising(codes).join())
            expect(index.find(rising(codes))).toBe(number)
            expect(index.find(rising([...codes, 99]), 99)).toBe(number)
            expect(index.find(rising([...codes, 98, 99]), 98, 99)).toBe(number)
          }
          expect(index.find(rising(other))).toBe(numbers.get(rising(other).join()) ?? -1)
        },
      ),
    )
  })
})
