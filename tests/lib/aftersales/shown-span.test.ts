import { expect, it } from 'vitest'

import { readShownSpan } from '@/lib/aftersales/shown-span'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

it.each([
  ['1天 03:20:05', DAY_MS + 3 * HOUR_MS + 20 * MINUTE_MS + 5 * SECOND_MS],
  ['剩余23小时59分59秒', DAY_MS - SECOND_MS],
  ['0天0时5分12秒 未处理', 5 * MINUTE_MS + 12 * SECOND_MS],
  ['2 days 3 hours', 51 * HOUR_MS],
  ['1d2h', 26 * HOUR_MS],
  ['47:59:59', 48 * HOUR_MS - SECOND_MS],
  ['45 min left', 45 * MINUTE_MS],
  ['1天2天', null],
  ['1小时 01:00:00', null],
  ['12:61:00', null],
  ['5 months', null],
  ['soon', null],
  ['', null],
])('%s is %s ms', (text, ms) => {
  expect(readShownSpan(text)).toBe(ms)
})
