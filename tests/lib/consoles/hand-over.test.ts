import { describe, expect, it } from 'vitest'

import { takeOverPage, type SharedWorld } from '@/lib/consoles/hand-over'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import type { ConsoleProfile } from '@/lib/consoles/profile'

const emptyWorld = (): SharedWorld => ({ tillsideProfile: undefined, tillsideIsAlive: undefined })
const worldWith = (tillsideProfile: ConsoleProfile): SharedWorld => ({
  ...emptyWorld(),
  tillsideProfile,
})

describe('handing a page over to the engine', () => {
  it('gives the engine the profile that was left for it', () => {
    const world = worldWith(pinduoduo)
    expect(takeOverPage(world, () => true)).toBe(pinduoduo)
  })

  it('keeps the engine off a page without a profile', () => {
    expect(takeOverPage(emptyWorld(), () => true)).toBeUndefined()
  })

  it('lets one engine attend a page, however often it is injected', () => {
    const world = worldWith(pinduoduo)
    takeOverPage(world, () => true)
    expect(takeOverPage(world, () => true)).toBeUndefined()
  })

  it('lets an engine take the place of one that an update cut off', () => {
    const world = worldWith(pinduoduo)
    takeOverPage(world, () => false)
    expect(takeOverPage(world, () => true)).toBe(pinduoduo)
  })
})
