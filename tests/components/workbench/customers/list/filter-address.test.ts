import { describe, expect, it } from 'vitest'

import {
  filterOf,
  listHref,
  withMembers,
} from '@/components/workbench/customers/list/filter-address'
import { detailOf, partOf, viewOf } from '@/components/workbench/use-route'

describe('the address of a list', () => {
  it.each([
    [{}],
    [{ tiers: ['gold', 'none'] as ('gold' | 'none')[], recency: { least: 60 } }],
    [{ product: '锅/盖? 50%&#', tag: '批发' }],
    [{ cohort: { month: '2026-05', later: 3 }, top: 20 }],
  ])('tells the filter %j and the view', (filter) => {
    const href = listHref(filter)
    expect([viewOf(href), partOf(href)]).toEqual(['customers', 'list'])
    expect(filterOf(detailOf(href))).toEqual(filter)
  })

  it.each(['', '{', '%', '%7B%22tiers%22%3A%5B%22tin%22%5D%7D', '[]', 'null'])(
    'means everybody where it tells none: %j',
    (detail) => {
      expect(filterOf(detail)).toEqual({})
    },
  )
})

it('a filter loses the members that are taken out', () => {
  expect(withMembers({ tiers: ['gold'], m: [5] }, { tiers: undefined, top: 10 })).toEqual({
    m: [5],
    top: 10,
  })
})
