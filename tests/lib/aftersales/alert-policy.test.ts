import { describe, expect, it } from 'vitest'

import {
  alertHabitsSchema,
  policyOf,
  stepsFor,
  type AlertPolicy,
} from '@/lib/aftersales/alert-policy'
import { HOUR_MS } from '@/lib/shared/time'

const step = (hours: number) => ({ offsetMs: hours * HOUR_MS, when: 'always' as const })
const yuan = (minor: number) => ({ minor, currency: 'CNY' })
const policy: AlertPolicy = policyOf([HOUR_MS], {
  hours: null,
  quietUntil: null,
  ladders: [
    { kinds: ['dispute'], from: null, steps: [step(48)] },
    { kinds: [], from: yuan(50_000), steps: [step(6)] },
  ],
})

describe('the ladder of a case', () => {
  it.each([
    ['dispute', null, 48],
    ['dispute', yuan(99_999), 48],
    ['refund-only', yuan(50_000), 6],
    ['refund-only', yuan(49_999), 1],
    ['refund-only', { minor: 50_000, currency: 'USD' }, 1],
    ['refund-only', null, 1],
    [null, yuan(50_000), 6],
    [null, null, 1],
  ] as const)('of kind %s with %j begins %i h before', (kind, amount, hours) => {
    expect(stepsFor({ kind, amount }, policy)).toEqual([step(hours)])
  })

  it('has a shape that is checked', () => {
    const hours = { zone: 'Asia/Shanghai', days: [1, 8], from: '09:00', to: '18:00' }
    expect(alertHabitsSchema.safeParse({ ladders: [], hours, quietUntil: null }).success).toBe(
      false,
    )
    const right = { ...hours, days: [1, 7] }
    expect(
      alertHabitsSchema.safeParse({ ladders: [], hours: right, quietUntil: null }).success,
    ).toBe(true)
  })
})
