import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { auditActSchema } from '@/lib/vault/audit-entry'

const isTaken = (act: object): boolean => auditActSchema.safeParse(act).success
const reveal = { kind: 'reveal', subject: null }

describe('an audit entry', () => {
  it.each([
    ['an id of ours', 'WeFVu_ZBY0Wi-xgNIPPvCg'],
    ['a keyed hash of 256 bits', 'A'.repeat(43)],
    ['a UUID', '11111111-1111-4111-8111-111111111111'],
  ])('may be about %s', (_, subject) => {
    expect(isTaken({ ...reveal, subject })).toBe(true)
  })

  it.each([
    ['a nick', '爱吃鱼的猫'],
    ['a name', 'Anna Whale'],
    ['a mobile number', '13812345678'],
    ['an order number', '240601-123456789012345'],
    ['an Amazon order number', '113-1234567-1234567'],
    ['an e-mail address', 'anna@example.com'],
    ['nothing', ''],
  ])('is never about %s', (_, subject) => {
    expect(isTaken({ ...reveal, subject })).toBe(false)
    expect(isTaken({ ...reveal, about: [subject] })).toBe(false)
  })

  it('holds no digits, no Chinese and no sentence in what it was of', () => {
    const odd = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(odd, (text) => {
        fc.pre(/[^A-Za-z-]/.test(text))
        expect(isTaken({ ...reveal, about: [text] })).toBe(false)
      }),
    )
  })

  it('holds no text beside its fields', () => {
    expect(isTaken({ ...reveal, note: 'shown to Anna' })).toBe(false)
  })
})
