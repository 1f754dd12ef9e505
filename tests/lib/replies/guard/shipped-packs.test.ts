import { expect, it } from 'vitest'

import { textIn } from '@/lib/replies/guard/finding'
import { refundReasonsOf } from '@/lib/replies/guard/refund-reasons'
import { shippedGuardPacks } from '@/lib/replies/guard/shipped-packs'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

const SHIPPED = [
  ...shippedGuardPacks().flatMap(({ rules }) => rules),
  ...PLATFORM_IDS.flatMap(refundReasonsOf),
]
const SOURCES = new Map(SHIPPED.map(({ id, source }) => [id, source]))

it.each([...SOURCES])('%s tells its source in each language', (_id, source) => {
  expect(textIn(source, 'en')).not.toMatch(/\p{Script=Han}/u)
  for (const locale of ['zh-CN', 'zh-TW'] as const)
    expect(textIn(source, locale)).toMatch(/\p{Script=Han}|^[\w./-]+$/u)
})
