import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { contrastOf, tileColours } from '@/lib/shared/tile-colours'

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)

describe('colours of a tile', () => {
  it('read at 4.5:1 or better, whatever the owner chose', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const { ground, letter } = tileColours(chosen)
        expect(contrastOf(ground, letter)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it.each([
    ['#ffffff', '#12171a'],
    ['#ff9933', '#12171a'],
    ['#5140c8', '#ffffff'],
    ['#000000', '#ffffff'],
  ])('leave %s as it is, under %s', (chosen, letter) => {
    expect(tileColours(chosen)).toEqual({ ground: chosen, letter })
  })

  it('move a colour that no letter reads on, and not far', () => {
    const between = '#767676'
    const { ground } = tileColours('#777777')
    expect(contrastOf(ground, between)).toBeLessThan(1.1)
  })
})
