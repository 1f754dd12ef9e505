import { describe, expect, it } from 'vitest'

import { takeOverLists, type ChipsWorld } from '@/lib/chips/chips-world'

describe('the lists of a page', () => {
  it('are attended by one script, until that is cut off', () => {
    const world: ChipsWorld = {
      tillsideChipsAlive: undefined,
      tillsideChipTag: undefined,
      tillsidePages: undefined,
      tillsideHoverCard: undefined,
    }
    let alive = true
    expect(takeOverLists(world, () => alive)).toBe(true)
    expect(takeOverLists(world, () => true)).toBe(false)
    alive = false
    expect(takeOverLists(world, () => true)).toBe(true)
  })
})
