import { describe, expect, it } from 'vitest'

import { createContextKeeper } from '@/lib/consoles/engine/context-keeper'

const counting = () => {
  let count = 0
  return () => `id-${(count += 1)}`
}

describe('the context keeper', () => {
  it('keeps the id while nothing changes', () => {
    const keeper = createContextKeeper(counting())
    expect(keeper.update('a')).toEqual({ contextId: 'id-1', isNew: true })
    expect(keeper.update('a')).toEqual({ contextId: 'id-1', isNew: false })
  })

  it('mints a new id for every change, and for a context that comes back', () => {
    const keeper = createContextKeeper(counting())
    const ids = ['a', 'b', 'a'].map((key) => keeper.update(key).contextId)
    expect(new Set(ids).size).toBe(3)
  })

  it('gives no context its old id after it was left', () => {
    const keeper = createContextKeeper(counting())
    const { contextId } = keeper.update('a')
    keeper.leave()
    expect(keeper.current()).not.toBe(contextId)
    expect(keeper.update('a')).toEqual({ contextId: keeper.current(), isNew: true })
  })
})
