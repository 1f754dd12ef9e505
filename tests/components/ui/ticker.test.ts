import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createTicker } from '@/components/ui/ticker'

describe('a ticker', () => {
  beforeEach(() => vi.useFakeTimers({ now: 1_000 }))
  afterEach(() => vi.useRealTimers())

  it('tells each text when it changes, and no sooner', () => {
    const ticker = createTicker(Date.now)
    const told: string[] = []
    ticker.watch(
      () => 100,
      () => told.push('a'),
    )
    ticker.watch(
      () => 250,
      () => told.push('b'),
    )
    vi.advanceTimersByTime(99)
    expect(told).toEqual([])
    vi.advanceTimersByTime(401)
    expect(told.toSorted()).toEqual(['a', 'a', 'a', 'a', 'a', 'b', 'b'])
  })

  it('keeps one timer for all of them', () => {
    const ticker = createTicker(Date.now)
    for (let count = 0; count < 50; count += 1)
      ticker.watch(
        () => 100 + count,
        () => {},
      )
    expect(vi.getTimerCount()).toBe(1)
  })

  it('has no timer where nothing changes or nobody watches', () => {
    const ticker = createTicker(Date.now)
    ticker.watch(
      () => Infinity,
      () => {},
    )
    const stop = ticker.watch(
      () => 10,
      () => {},
    )
    stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})
