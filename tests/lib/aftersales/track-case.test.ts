import { describe, expect, it } from 'vitest'

import type { TrackedCase } from '@/lib/aftersales/case-acts'
import { caseRecordSchema } from '@/lib/aftersales/case-record'
import { trackCase } from '@/lib/aftersales/track-case'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { NOW, sampleCase } from './sample-case'
import { sampleRuleInForce } from './sample-rule'

const rule = sampleRuleInForce()
const terms = { now: NOW, rules: { rules: new Map([[rule.id, rule]]), calendars: new Map() } }
const tracked = (over: Partial<TrackedCase> = {}) => ({
  id: 'case-1',
  shopId: 'shop-1',
  platform: 'taobao' as const,
  number: '7000000001',
  orderNumber: null,
  kind: 'refund-only' as const,
  amount: { minor: 100, currency: 'CNY' },
  owner: 'seller' as const,
  task: 'answer' as const,
  due: { by: 'left' as const, text: '1小时30分' },
  ...over,
})

describe('a case tracked by hand', () => {
  it.each([
    [{ by: 'left', text: '1小时30分' }, NOW + 90 * MINUTE_MS, 'page'],
    [{ by: 'instant', at: NOW + 7 }, NOW + 7, 'owner'],
    [{ by: 'rule', startedAt: NOW - HOUR_MS }, NOW + 47 * HOUR_MS, 'preset'],
  ] as const)('by %j is due then, and says why', (due, dueAt, source) => {
    const record = trackCase(undefined, tracked({ due }), terms)
    expect(record?.clocks).toMatchObject([
      { id: 'hand-answer', dueAt, source, kept: true, epoch: 0 },
    ])
    expect(caseRecordSchema.parse(record)).toEqual(record)
  })

  it('is not taken where the words name no time', () => {
    expect(trackCase(undefined, tracked({ due: { by: 'left', text: 'soon' } }), terms)).toBeNull()
  })

  it('keeps what is known of the case, and its other clocks', () => {
    const known = sampleCase()
    expect(trackCase(known, tracked(), terms)).toMatchObject({
      kind: known.kind,
      amount: known.amount,
      clocks: [known.clocks[0], { id: 'hand-answer' }],
    })
  })

  it('said anew is alerted anew', () => {
    const once = trackCase(undefined, tracked(), terms)
    const twice = trackCase(
      once ?? undefined,
      tracked({ due: { by: 'instant', at: NOW + 1 } }),
      terms,
    )
    expect(twice?.clocks).toMatchObject([{ epoch: 1, dueAt: NOW + 1 }])
  })
})
