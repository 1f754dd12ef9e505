import { describe, expect, it } from 'vitest'

import {
  firstVisitShare,
  rankHotProducts,
  weeklySales,
  type HotFigures,
} from '@/lib/offers/hot-products'
import { appendBaskets, EMPTY_LOG } from '@/lib/offers/mining/basket-log'
import { DAY_MS } from '@/lib/shared/time'

const NOW = 20_000 * DAY_MS + 5 * 3_600_000
const unknown: HotFigures = {
  weeklySales: null,
  firstVisitShare: null,
  favourites: null,
  views: null,
}

describe('hot products', () => {
  it('stand by the mean of their places in the figures that are known', () => {
    const ranked = rankHotProducts(
      new Map([
        ['cup', { weeklySales: 10, firstVisitShare: 0.1, favourites: 5, views: 100 }],
        ['pot', { weeklySales: 30, firstVisitShare: null, favourites: null, views: 300 }],
        ['fan', { ...unknown, weeklySales: 20 }],
        ['hat', unknown],
      ]),
    )
    expect(ranked.map(({ id, heat, known }) => [id, heat, known])).toEqual([
      ['pot', 1, 2],
      ['cup', (1 / 3 + 1 + 1 + 1 / 2) / 4, 4],
      ['fan', 2 / 3, 1],
      ['hat', null, 0],
    ])
  })

  it('keep what is unknown unknown', () => {
    expect(rankHotProducts(new Map([['hat', unknown]]))[0]?.figures).toEqual(unknown)
  })

  it('that are equal stand by id, however they come', () => {
    const figures = { ...unknown, views: 3 }
    const given: [string, HotFigures][] = ['c', 'a', 'b'].map((id) => [id, figures])
    for (const order of [given, given.toReversed()])
      expect(rankHotProducts(new Map(order)).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it.each([
    [200, 50, 0.25],
    [0, 0, null],
    [null, 3, null],
    [10, null, null],
    [10, 11, null],
  ])('of %s first-time visitors with %s buyers have the share %s', (visitors, buyers, share) => {
    expect(firstVisitShare(visitors, buyers)).toBe(share)
  })

  it('count the orders of seven days, today among them, and none without a date', () => {
    const days = [0, 6, 7, -1, null]
    const log = appendBaskets(
      EMPTY_LOG,
      days.map((ago) => ({
        items: ['cup', `cup of ${ago}`],
        at: ago === null ? null : NOW - ago * DAY_MS,
      })),
    )
    expect(weeklySales(log, NOW)).toEqual(
      new Map([
        ['cup', 2],
        ['cup of 0', 1],
        ['cup of 6', 1],
      ]),
    )
  })
})
