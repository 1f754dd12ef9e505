import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createNearPlaces } from '@/lib/chips/near-places'

import { AllNear } from './all-near'

const [first, second] = [document.createElement('b'), document.createElement('b')]
let life = new AbortController()
let news = 0

/** Only the first place is in the window. */
class FirstNear extends AllNear {
  override observe(target: Element): void {
    if (target === first) super.observe(target)
  }
}
const turn = () => Promise.resolve()

beforeEach(() => {
  life = new AbortController()
  news = 0
  vi.stubGlobal('IntersectionObserver', FirstNear)
})
afterEach(() => vi.unstubAllGlobals())

const watch = () => createNearPlaces(() => (news += 1), life.signal)

describe('places near the window', () => {
  it('are told once, when they come, and stay known', async () => {
    const near = watch()
    near.watch([first, second])
    expect(near.has(first)).toBe(false)
    await turn()
    expect([near.has(first), near.has(second), news]).toEqual([true, false, 1])
    near.watch([])
    near.watch([first, second])
    await turn()
    expect([near.has(first), news]).toEqual([true, 1])
  })

  it('are not told when they are no places any more, or the list was left', async () => {
    const near = watch()
    near.watch([first])
    near.watch([second])
    await turn()
    expect(near.has(first)).toBe(false)
    near.watch([first])
    life.abort()
    await turn()
    expect([near.has(first), news]).toEqual([false, 0])
  })
})
