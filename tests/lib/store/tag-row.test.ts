import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { TagRow } from '@/lib/store/rows-facts'
import { addTo, isPresent, mergeTagRows, removeFrom } from '@/lib/store/tag-row'

const empty: TagRow = { shopId: 's', customerId: 'c', tag: 'vip', adds: [], removed: [] }
const names = fc.uniqueArray(fc.constantFrom('1', '2', '3'))
const row = fc.tuple(names, names).map(([adds, removed]): TagRow => {
  const { shopId, customerId, tag } = empty
  return { shopId, customerId, tag, adds: adds.toSorted(), removed: removed.toSorted() }
})

describe('a tag', () => {
  it('merges in any order, grouping and number of times', () => {
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(mergeTagRows(a, b)).toEqual(mergeTagRows(b, a))
        expect(mergeTagRows(mergeTagRows(a, b), c)).toEqual(mergeTagRows(a, mergeTagRows(b, c)))
        expect(mergeTagRows(mergeTagRows(a, b), b)).toEqual(mergeTagRows(a, b))
      }),
    )
  })

  it('stays when one device adds it anew while another removes it', () => {
    const shared = addTo(empty, '1')
    const here = addTo(removeFrom(shared), '2')
    const there = removeFrom(shared)
    expect(isPresent(mergeTagRows(here, there))).toBe(true)
  })

  it('goes when the device that removes it has seen every add', () => {
    expect(isPresent(removeFrom(addTo(empty, '1')))).toBe(false)
  })
})
