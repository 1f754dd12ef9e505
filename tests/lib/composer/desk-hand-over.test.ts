import { describe, expect, it, vi } from 'vitest'

import { expectFillDesk, handInDesk, type DeskWorld } from '@/lib/composer/desk-hand-over'
import type { DeskParts, FillDesk } from '@/lib/composer/fill-desk'

const parts: DeskParts = {
  readTarget: () => null,
  isComposing: () => false,
  document,
  signal: new AbortController().signal,
  sleep: () => Promise.resolve(),
}
const emptyWorld = (): DeskWorld => ({ tillsideTakeDesk: undefined })
const makeDesk = () => vi.fn<(given: DeskParts) => FillDesk>(() => ({ fill: vi.fn() }))

describe('handing the desk in', () => {
  it('leaves the engine without one until it comes', () => {
    const world = emptyWorld()
    const desk = expectFillDesk(world, parts)
    expect(desk()).toBeNull()
    const make = makeDesk()
    handInDesk(world, make)
    expect(make).toHaveBeenCalledExactlyOnceWith(parts)
    expect(desk()).toBe(make.mock.results[0]?.value)
  })

  it('keeps the first, with the requests it knows, however often the script comes', () => {
    const world = emptyWorld()
    const desk = expectFillDesk(world, parts)
    handInDesk(world, makeDesk())
    const first = desk()
    const second = makeDesk()
    handInDesk(world, second)
    expect(desk()).toBe(first)
    expect(second).not.toHaveBeenCalled()
  })

  it('gives the successor of an engine a desk of its own, and the one left behind none', () => {
    const world = emptyWorld()
    const orphan = expectFillDesk(world, parts)
    const successor = expectFillDesk(world, { ...parts })
    handInDesk(world, makeDesk())
    expect(orphan()).toBeNull()
    expect(successor()).not.toBeNull()
  })

  it('does nothing where no engine attends', () => {
    const make = makeDesk()
    handInDesk(emptyWorld(), make)
    expect(make).not.toHaveBeenCalled()
  })
})
