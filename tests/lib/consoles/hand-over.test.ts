import { describe, expect, it } from 'vitest'

import { handOverProfile, takeOverPage, type SharedWorld } from '@/lib/consoles/hand-over'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'

const emptyWorld = (): SharedWorld => ({ tillsideProfile: undefined, tillsideIsAlive: undefined })

describe('handing a page over to the engine', () => {
  it('gives the engine the profile that was left for it', () => {
    const world = emptyWorld()
    handOverProfile(world, pinduoduo)
    expect(takeOverPage(world, () => true)).toBe(pinduoduo)
  })

  it('keeps the engine off a page without a profile', () => {
    expect(takeOverPage(emptyWorld(), () => true)).toBeUndefined()
  })

  it('lets one engine attend a page, however often it is injected', () => {
    const world = emptyWorld()
    handOverProfile(world, pinduoduo)
    takeOverPage(world, () => true)
    expect(takeOverPage(world, () => true)).toBeUndefined()
  })

  it('lets an engine take the place of one that an update cut off', () => {
    const world = emptyWorld()
    handOverProfile(world, pinduoduo)
    takeOverPage(world, () => false)
    expect(takeOverPage(world, () => true)).toBe(pinduoduo)
  })
})
