import { describe, expect, it } from 'vitest'

import { readNumber } from '@/lib/replies/policy/read-number'

describe('a number as people write it', () => {
  it.each([
    ['7', 7],
    ['1.5', 1.5],
    ['1,299', 1_299],
    ['七', 7],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三十一', 31],
    ['四八', 48],
    ['一百', 100],
    ['一百零八', 108],
    ['两千三百', 2_300],
    ['半', 0.5],
    ['Seven', 7],
    ['forty-eight', 48],
    ['many', null],
  ])('%s is %s', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })
})
