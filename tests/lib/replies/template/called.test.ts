import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { called } from '@/lib/replies/template/called'

const parts = fc.constantFrom('★', '🌸', '~', '_', '【', '】', '小', 'A', '7', '*', ' ', '·', 'é')
const nicks = fc.array(parts, { minLength: 1, maxLength: 12 }).map((each) => each.join(''))
const whoOf = (text: string): string => text.replaceAll(/[^\p{L}\p{M}\p{N}*]/gu, '')

describe('the form of a name', () => {
  it.each([
    ['blue whale', 'blue whale'],
    ['★小王★', '小王'],
    ['🌸小鹿🌸', '小鹿'],
    ['👩‍🚀 Mei 👩‍🚀', 'Mei'],
    ['【小鹿】', '小鹿'],
    ['~~【小鹿】~~', '小鹿'],
    ['「月·光」', '月·光'],
    ['小鹿(VIP)', '小鹿(VIP)'],
    ['__anna__', 'anna'],
    ['tb_12345', 'tb_12345'],
    ['t**8', 't**8'],
    ['小**', '小**'],
    ['O’Neil', 'O’Neil'],
    ['J. R.', 'J. R'],
    ['1️⃣', '1'],
    ['★★★', '★★★'],
    [' 🌸 ', '🌸'],
  ])('of %s is %s', (nick, name) => {
    expect(called(nick)).toBe(name)
  })

  it('keeps every letter, digit and hidden letter in its place', () => {
    fc.assert(
      fc.property(fc.oneof(nicks, fc.string()), (nick) => {
        expect(whoOf(called(nick))).toBe(whoOf(nick))
      }),
    )
  })
  it('is empty only where there was nothing, and does not change again', () => {
    fc.assert(
      fc.property(nicks, (nick) => {
        expect(called(nick) === '').toBe(nick.trim() === '')
        expect(called(called(nick))).toBe(called(nick))
      }),
    )
  })
})
