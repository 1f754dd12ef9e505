import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createFormats } from '@/lib/i18n/formats'
import { loadCatalogue } from '@/lib/i18n/translate'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

const make = async (locale: 'en' | 'zh-CN' | 'zh-TW', zone = 'Asia/Shanghai') =>
  createFormats(locale, (await loadCatalogue(locale)).common.time, zone)
const en = await make('en')
const zh = await make('zh-CN')
const NOW = Date.parse('2026-11-21T14:32:00+08:00')

describe('money', () => {
  it.each([
    [328_000, 'CNY', '¥3,280'],
    [104_460, 'CNY', '¥1,044.60'],
    [-3_900, 'CNY', '-¥39'],
    [5, 'CNY', '¥0.05'],
    [0, 'CNY', '¥0'],
    [1_500, 'JPY', '¥1,500'],
    [1_234, 'KWD', 'KWD 1.234'],
    [15_000_000, 'IDR', 'Rp 150,000'],
    [15_000_050, 'IDR', 'Rp 150,000.50'],
    [199_000, 'HUF', 'Ft 1,990'],
  ])('writes %i minor units of %s as %s', (minor, currency, text) => {
    expect(en.money({ minor, currency }).replaceAll('\u00A0', ' ')).toBe(text)
  })

  it('loses no minor unit at any size', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (minor) => {
        const digits = en.money({ minor, currency: 'CNY' }).replaceAll(/[^\d.]/g, '')
        const [whole = '', part = ''] = digits.split('.')
        expect(BigInt(whole + part.padEnd(2, '0'))).toBe(BigInt(Math.abs(minor)))
      }),
    )
  })
})

describe('time left', () => {
  it.each([
    [5 * DAY_MS + 2 * HOUR_MS + 59 * MINUTE_MS, '5 d 2 h', '5 天 2 小时'],
    [2 * DAY_MS, '2 d', '2 天'],
    [3 * HOUR_MS + 12 * MINUTE_MS + 59 * SECOND_MS, '3 h 12 min', '3 小时 12 分'],
    [24 * MINUTE_MS + 59 * SECOND_MS, '24 min', '24 分'],
    [10 * MINUTE_MS, '10 min', '10 分'],
    [10 * MINUTE_MS - 1, '9 min 59 s', '9 分 59 秒'],
    [45 * SECOND_MS, '45 s', '45 秒'],
    [0, '0 s', '0 秒'],
    [-12 * MINUTE_MS, '12 min', '12 分'],
  ])('of %i ms is %s', (ms, english, chinese) => {
    expect(en.span(ms)).toBe(english)
    expect(zh.span(ms)).toBe(chinese)
  })
})

describe('instants', () => {
  it.each([
    ['2026-11-21T09:15:00+08:00', 'Today 09:15', '09:15', 'Nov 21'],
    ['2026-11-20T23:59:00+08:00', '1 d ago', 'Nov 20 23:59', 'Nov 20'],
    ['2026-11-19T15:00:00+08:00', '2 d ago', 'Nov 19 15:00', 'Nov 19'],
    ['2025-10-17T08:00:00+08:00', 'Oct 17, 2025', 'Oct 17, 2025 08:00', 'Oct 17, 2025'],
  ])('%s is told in the zone of the platform', (iso, ago, moment, day) => {
    const at = Date.parse(iso)
    expect(en.ago(at, NOW)).toBe(ago)
    expect(en.moment(at, NOW)).toBe(moment)
    expect(en.day(at, NOW)).toBe(day)
  })

  it('fall on the day of the zone, not of the device', async () => {
    const late = Date.parse('2026-11-20T17:00:00Z')
    expect((await make('en', 'Asia/Shanghai')).ago(late, NOW)).toBe('Today 01:00')
    expect((await make('en', 'America/New_York')).day(late, NOW)).toBe('Nov 20')
  })

  it.each([
    [96 * SECOND_MS, '1:36'],
    [9 * MINUTE_MS + 5 * SECOND_MS, '9:05'],
    [10 * MINUTE_MS, '10 min'],
    [-1, '0:00'],
  ])('that somebody waits for since %i ms read %s', (ms, text) => {
    expect(en.waited(ms)).toBe(text)
  })
})
