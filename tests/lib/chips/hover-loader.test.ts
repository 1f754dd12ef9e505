import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { ChipsWorld } from '@/lib/chips/chips-world'
import type { HoverAnchor, HoverCard } from '@/lib/chips/hover-card'
import { createHoverLoader } from '@/lib/chips/hover-loader'

let life = new AbortController()
let log: string[] = []
let world: ChipsWorld
let arrive: () => void = () => undefined

const anchorOf = (number: string): HoverAnchor => ({
  number,
  button: document.createElement('button'),
})
const card: HoverCard = {
  seek: ({ number }) => void log.push(`seek ${number}`),
  enter: ({ number }) => void log.push(`enter ${number}`),
  leave: () => void log.push('leave'),
  hide: () => void log.push('hide'),
  renew: () => void log.push('renew'),
  anchor: () => null,
}
const load = (): HoverCard =>
  createHoverLoader({
    document,
    window,
    world,
    newId: () => 'id',
    mode: 'open',
    frameUrl: 'about:blank',
    title: () => 'Card',
    signal: life.signal,
    bringCard: () =>
      new Promise<void>((resolve) => {
        log.push('bring')
        arrive = () => {
          world.tillsideHoverCard = () => card
          resolve()
        }
      }),
  })
const turn = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  life = new AbortController()
  log = []
  world = {
    tillsideChipsAlive: undefined,
    tillsideChipTag: undefined,
    tillsidePages: undefined,
    tillsideHoverCard: undefined,
  }
})
afterEach(() => life.abort())

describe('a hover card that is yet to come', () => {
  it('is brought once, and shows the chip that was turned to last', async () => {
    const loader = load()
    expect(log).toEqual([])
    loader.seek(anchorOf('1'))
    loader.enter(anchorOf('2'))
    arrive()
    await turn()
    loader.seek(anchorOf('3'))
    expect(log).toEqual(['bring', 'enter 2', 'seek 3'])
  })

  it('is known to be about the chip that was turned to, so that it goes with that', () => {
    const loader = load()
    const anchor = anchorOf('1')
    loader.seek(anchor)
    expect(loader.anchor()).toBe(anchor)
    loader.hide()
    expect(loader.anchor()).toBeNull()
  })

  it('shows nothing when the chip was left before it came, or the list', async () => {
    const loader = load()
    loader.seek(anchorOf('1'))
    loader.leave()
    arrive()
    await turn()
    expect(log).toEqual(['bring'])
    const other = load()
    other.seek(anchorOf('1'))
    life.abort()
    arrive()
    await turn()
    expect(log).toEqual(['bring', 'bring'])
  })

  it('is asked for again where it did not come', async () => {
    const loader = load()
    loader.seek(anchorOf('1'))
    arrive()
    world.tillsideHoverCard = undefined
    await turn()
    loader.seek(anchorOf('2'))
    expect(log).toEqual(['bring', 'bring'])
  })
})
