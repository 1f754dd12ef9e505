import { expect, it } from 'vitest'

import { measureProgress } from '@/lib/files/measure-progress'

it('estimates rows and time from the share that is done', () => {
  expect(measureProgress({ startedAt: 0, now: 2_000, share: 0.25, rowsDone: 1_000 })).toEqual({
    rowsDone: 1_000,
    rowsTotal: 4_000,
    rowsExact: false,
    share: 0.25,
    perSecond: 500,
    msLeft: 6_000,
  })
})
it('tells no rate before it can know one', () => {
  expect(measureProgress({ startedAt: 0, now: 100, share: 0.5, rowsDone: 10 })).toMatchObject({
    perSecond: null,
    msLeft: null,
  })
})
it('tells rows exactly where they were counted', () => {
  expect(
    measureProgress({ startedAt: 0, now: 1_000, share: 0.3, rowsDone: 10, rowsTotal: 31 }),
  ).toMatchObject({ rowsTotal: 31, rowsExact: true })
})
it('stays within a whole', () => {
  expect(measureProgress({ startedAt: 0, now: 1, share: 1.2, rowsDone: 0 })).toMatchObject({
    share: 1,
    rowsTotal: null,
  })
})
