import { describe, expect, it } from 'vitest'

import { createReplyFormats } from '@/lib/i18n/reply-formats'

const NOW = Date.UTC(2026, 10, 22, 10)
const CHINA = { zone: 'Asia/Shanghai', currency: 'CNY' }
const formatsIn = (lang: string) => createReplyFormats(lang, CHINA, () => NOW)

describe('the formats of a reply', () => {
  it.each([
    ['en', 'November 23', 'November 23, 2025', '02:30', '¥1,299.50', '1,200'],
    ['zh-CN', '11月23日', '2025年11月23日', '02:30', '¥1,299.50', '1,200'],
    ['zh-TW', '11月23日', '2025年11月23日', '02:30', '¥1,299.50', '1,200'],
    ['de', '23. November', '23. November 2025', '02:30', '1.299,50 ¥', '1.200'],
  ])('write %s in the zone of the platform', (lang, day, dayOfYear, time, money, number) => {
    const formats = formatsIn(lang)
    const at = Date.UTC(2026, 10, 22, 18, 30)
    expect([formats.date(at), formats.time(at)]).toEqual([day, time])
    expect(formats.date(Date.UTC(2025, 10, 22, 18, 30))).toBe(dayOfYear)
    const said = formats.money({ minor: 129_950, currency: 'CNY' })
    expect(said.replaceAll(/\s/gu, ' ')).toBe(money)
    expect(formats.number(1_200)).toBe(number)
  })
  it.each([
    ['en', 1, true],
    ['en', 0, false],
    ['fr', 0, true],
    ['zh-CN', 1, false],
  ])('in %s take %i for one: %s', (lang, count, isOne) => {
    expect(formatsIn(lang).isOne(count)).toBe(isOne)
  })
  it('write a language that does not exist like English', () => {
    expect(formatsIn('en-abcde-abcde').date(NOW)).toBe('November 22')
  })
})
