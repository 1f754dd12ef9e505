import { describe, expect, it } from 'vitest'

import { caseVariables, replyForStep } from '@/components/workbench/board/step-reply'
import { starterReplies } from '@/lib/replies/starter/starter'
import { CASE_KINDS } from '@/lib/shared/cases'

import { makeCase } from '../make-case'

describe('replyForStep', () => {
  it.each([
    ['refund-only', 'check-order', 'refund-reason'],
    ['exchange', 'check-order', 'exchange'],
    ['interception', 'stop-parcel', 'intercept'],
    ['return-refund', 'give-address', 'return-address'],
    ['unshipped-refund', 'check-order', 'refund-not-shipped'],
    ['refund-only', 'thank-buyer', 'closing'],
    ['complaint', 'take-complaint', 'complaint'],
  ] as const)('for %s at %s is %s', (kind, nextStep, id) => {
    expect(replyForStep(starterReplies, { kind, nextStep })?.id).toBe(id)
  })
  it('names only replies that the library has', () => {
    const without = CASE_KINDS.filter(
      (kind) => replyForStep(starterReplies, { kind, nextStep: null }) === null,
    )
    expect(without).toEqual(['other', 'message', 'payment'])
  })
})

describe('caseVariables', () => {
  it('leaves out what is not known', () => {
    const unknown = { nick: null, shopName: null, orderNumber: null, amount: null, dueAt: null }
    const each = makeCase(unknown)
    expect(caseVariables(each, {})).toEqual({
      case: { number: each.caseNumber },
      policy: { own: {} },
    })
  })
  it('says where goods go back to, as the shop keeps it', () => {
    const { policy } = caseVariables(makeCase({}), { return_address: '浙江 1' })
    expect(policy?.return_address).toBe('浙江 1')
  })
})
