import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { slipOf } from '@/lib/replies/search/slip'

describe('a slip', () => {
  it.each([
    ['exchnage', 'exchange', 'whole'],
    ['exchage', 'exchange', 'whole'],
    ['exchaange', 'exchange', 'whole'],
    ['exchange', 'exchangf', 'whole'],
    ['exchangee', 'exchange', 'whole'],
    ['xchange', 'exchange', 'whole'],
    ['exchn', 'exchange', 'begun'],
    ['excha', 'exchange', null],
    ['exchange', 'exchange', null],
    ['exhcnage', 'exchange', null],
    ['refund', 'return', null],
    ['ship', '', null],
  ])('in %s for %s: %s', (typed, word, expected) => {
    const slip = slipOf(typed, word)
    expect(slip === null ? null : slip.whole ? 'whole' : 'begun').toBe(expected)
  })

  it('is seen wherever one letter was left out, put in, changed or swapped', () => {
    const word = fc.stringMatching(/^[a-m]{4,10}$/)
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('x', 'y', 'z'), (text, place, letter) => {
        const at = place % text.length
        const typed = [
          `${text.slice(0, at)}${letter}${text.slice(at)}`,
          `${text.slice(0, at)}${letter}${text.slice(at + 1)}`,
        ]
        for (const each of typed) expect(slipOf(each, text)?.whole).toBe(true)
        const without = `${text.slice(0, at)}${text.slice(at + 1)}`
        // Without its last letters a word is only begun.
        expect(slipOf(without, text) === null).toBe(text.startsWith(without))
      }),
    )
  })
})
