import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { contrastOf, fitTierColours } from '@/lib/settings/tier-colours'

const colour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('a tier’s own colour', () => {
  it.each([
    ['#ffffff', { ground: '#ffffff', ink: '#12171a' }],
    ['#000000', { ground: '#000000', ink: '#ffffff' }],
    ['#f7e2a0', { ground: '#f7e2a0', ink: '#12171a' }],
    ['#5140c8', { ground: '#5140c8', ink: '#ffffff' }],
  ])('stays %s where a letter can be read on it', (chosen, fitted) => {
    expect(fitTierColours(chosen)).toEqual(fitted)
  })
  it('moves a middle grey until a letter can be read on it', () => {
    const { ground, ink } = fitTierColours('#7b7b7b')
    expect(ground).not.toBe('#7b7b7b')
    expect(contrastOf(ground, ink)).toBeGreaterThanOrEqual(4.5)
    expect(contrastOf(ground, '#7b7b7b')).toBeLessThan(1.3)
  })
  it('can be read whatever was chosen', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const { ground, ink } = fitTierColours(chosen)
        expect(contrastOf(ground, ink)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})
