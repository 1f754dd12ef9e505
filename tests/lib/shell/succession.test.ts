import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { announceArrival, feelPulse, retireForSuccessor } from '@/lib/shell/succession'

let life = new AbortController()

beforeEach(() => {
  vi.useFakeTimers()
  life = new AbortController()
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

describe('a script that may be cut off from its extension', () => {
  it('looks at least once a second, until it leaves', () => {
    const look = vi.fn<() => void>()
    feelPulse(look, life.signal)
    vi.advanceTimersByTime(999)
    expect(look).toHaveBeenCalled()
    life.abort()
    look.mockClear()
    vi.advanceTimersByTime(5_000)
    expect(look).not.toHaveBeenCalled()
  })

  it.each([
    ['gives way to its successor when it is cut off', false, 1],
    ['stays when a page forges the news', true, 0],
  ])('%s', (_fact, isAlive, retired) => {
    const retire = vi.fn<() => void>()
    retireForSuccessor(document, () => isAlive, retire, life.signal)
    announceArrival(document)
    expect(retire).toHaveBeenCalledTimes(retired)
  })
})
