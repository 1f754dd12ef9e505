import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CONTACT_FIELDS, type ContactField } from '@/lib/customers/identity'
import { maskContact } from '@/lib/customers/mask-contact'

describe('a contact that nobody has asked for', () => {
  it.each<[ContactField, string, string]>([
    ['phone', '13812345678', '138****5678'],
    ['phone', '+86 138-1234-5678', '+86****5678'],
    ['phone', '555 0199', '5****99'],
    ['phone', '110', '****'],
    ['email', 'whale@example.com', 'w****@example.com'],
    ['email', '@example.com', '****'],
    ['email', 'no address', '****'],
    ['name', '样本甲', '样**'],
    ['name', '𠮷样本', '𠮷**'],
    ['name', '样', '**'],
    ['name', '', '**'],
    ['address', '示例省示例市样本区一号路 1 号', '示例省示例****'],
    ['address', '一号', '****'],
  ])('shows of the %s %s only %s', (field, value, masked) => {
    expect(maskContact(field, value)).toBe(masked)
  })

  it('never shows the whole of it', () => {
    const values = fc.stringMatching(/^[a-z0-9样本 ]+$/u).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(fc.constantFrom(...CONTACT_FIELDS), values, (field, value) => {
        expect(maskContact(field, value)).not.toContain(value.trim())
      }),
    )
  })
})
