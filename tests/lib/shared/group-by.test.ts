import { expect, it } from 'vitest'

import { groupBy } from '@/lib/shared/group-by'

it('groups rows by their key and keeps their order', () => {
  expect([...groupBy([3, 1, 4, 1, 5], (row) => row % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ])
})
it('groups nothing of no rows', () => {
  expect([...groupBy<number, number>([], (row) => row)]).toEqual([])
})
