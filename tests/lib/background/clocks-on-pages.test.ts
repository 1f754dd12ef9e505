import { describe, expect, it } from 'vitest'

import { clocksOnPages } from '@/lib/background/clocks-on-pages'
import type { TabState } from '@/lib/background/tab-states'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'
import { makeSighting, shownCase } from '@/tests/fixtures/store/make-sighting'
import { NOON } from '@/tests/fixtures/store/open-store'

const tabOf = (...cases: Parameters<typeof shownCase>[0][]): TabState => ({
  sighting: makeSighting({ cases: cases.map((each) => shownCase(each)) }),
  consoleFrame: 0,
  shell: null,
  said: null,
  waiting: null,
  panelFrame: null,
})
const EMPTY: TabState = { ...tabOf(), sighting: null }

describe('clocks of open pages, where nothing can be kept', () => {
  it('stand there with the shortest first, and name nobody', () => {
    const clocks = clocksOnPages([tabOf({ number: '88' }, { number: '99' }), EMPTY], NOON)
    expect(clocks.map(({ caseNumber }) => caseNumber).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      ['88', '99'],
    )
    const dues = clocks.map(({ dueAt }) => dueAt ?? Infinity)
    expect(dues).toEqual(dues.toSorted((a, b) => a - b))
    expect(clocks.every(({ nick, customerId }) => nick === null && customerId === null)).toBe(true)
  })

  it('count a case once, as the page that was read last shows it', () => {
    const before = tabOf({ number: '88' })
    const later = { ...makeSighting({ cases: [shownCase({ number: '88', status: 'later' })] }) }
    const after = { ...EMPTY, sighting: { ...later, observedAt: later.observedAt + MINUTE_MS } }
    for (const tabs of [
      [before, after],
      [after, before],
    ])
      expect(clocksOnPages(tabs, NOON + HOUR_MS).map(({ status }) => status)).toEqual(['later'])
  })

  it('are not those of closed cases', () => {
    expect(clocksOnPages([tabOf({ number: '88', closed: true })], NOON)).toEqual([])
  })

  it('are there for a frame whose shop is not known yet', () => {
    const { sighting } = tabOf({ number: '88' })
    if (sighting === null || sighting.page === 'lookup') throw new Error('the page was read')
    const waiting = { ...sighting, page: sighting.page, shop: undefined }
    expect(clocksOnPages([{ ...EMPTY, waiting }], NOON)).toMatchObject([{ shopName: null }])
  })
})
