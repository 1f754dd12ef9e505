import { describe, expect, it } from 'vitest'

import { referToSheet } from '@/components/workbench/replies/policy/refer-to-sheet'
import { contradictions } from '@/lib/replies/policy/contradictions'

const sheet = {
  return_days: 15,
  free_shipping_from: { minor: 12_900, currency: 'CNY' },
  dispatch_cutoff: '17:00',
  dispatch_hours: 36,
  warranty_months: 18,
}

describe('a number against the sheet', () => {
  it.each([
    ['zh-CN', '支持7天无理由退货', '支持{{ policy.return_days }}天无理由退货'],
    ['zh-CN', '支持两周无理由退货', '支持{{ policy.return_days }}天无理由退货'],
    ['zh-CN', '满99元包邮哦', '满{{ policy.free_shipping_from | money }}包邮哦'],
    ['zh-CN', '下午4点前付款当天发货', '{{ policy.dispatch_cutoff }}前付款当天发货'],
    ['zh-CN', '48小时内发货', '{{ policy.dispatch_hours }}小时内发货'],
    ['zh-CN', '2天内发货', '{{ policy.dispatch_hours }}小时内发货'],
    ['zh-CN', '质保一年', '质保{{ policy.warranty_months }}个月'],
    ['en', 'We offer 7-day returns.', 'We offer {{ policy.return_days }}-day returns.'],
    ['en', 'A two-year warranty.', 'A {{ policy.warranty_months }} months warranty.'],
    [
      'en',
      'Orders over $50 get free shipping',
      'Orders over {{ policy.free_shipping_from | money }} get free shipping',
    ],
  ])('gives way to the fact in %s: %s', (lang, body, referred) => {
    const [found] = contradictions(body, sheet, lang)
    if (found === undefined) throw new Error('no contradiction')
    expect(referToSheet(body, found)).toBe(referred)
    expect(contradictions(referred, sheet, lang)).toEqual([])
  })
})
