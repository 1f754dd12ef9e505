import { expect, it } from 'vitest'

import { refundReasonsOf } from '@/lib/replies/guard/refund-reasons'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

it.each(PLATFORM_IDS)('on %s reasons that count against the shop come first', (platform) => {
  const counts = refundReasonsOf(platform).map((reason) => Number(reason.countsAgainstShop))
  expect(counts.length).toBeGreaterThan(0)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
})

it.each(PLATFORM_IDS)('on %s a question names no reason to pick', (platform) => {
  for (const { label, question } of refundReasonsOf(platform))
    expect(question['zh-CN']).not.toContain(label['zh-CN'])
})
