import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'

import { readingsOf } from '@/lib/replies/search/readings'

/** What the package says itself; where it knows none, it gives back the character. */
const whole = (char: string): readonly string[] =>
  pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true }).filter((read) =>
    /^[a-z]+$/.test(read),
  )

describe('the readings of a character', () => {
  it.each([
    ['货', ['huo']],
    ['行', ['xing', 'hang', 'heng']],
    ['绿', ['lv', 'lu']],
    ['發', ['fa']],
    ['得', ['de', 'dei']],
    ['a', []],
    ['，', []],
    ['の', []],
    ['', []],
  ])('of %s are %j', (char, readings) => {
    expect(readingsOf(char)).toEqual(readings)
  })

  it('are those that the package itself gives, for every common character', () => {
    const chars = Array.from({ length: 0x9f_a5 - 0x4e_00 }, (_, index) =>
      String.fromCodePoint(0x4e_00 + index),
    )
    const known = chars.filter((char) => whole(char).length > 0)
    expect(known.length).toBeGreaterThan(20_000)
    const differ = known.filter((char) =>
      whole(char).some((read) => !readingsOf(char).includes(read)),
    )
    expect(differ).toEqual([])
  })
})
