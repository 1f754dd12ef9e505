import { describe, expect, it } from 'vitest'

import { caseVariables, replyForStep } from '@/components/workbench/board/step-reply'
import { starterReplies } from '@/lib/replies/starter/starter'
import { CASE_KINDS } from '@/lib/shared/cases'

import { makeCase } from '../make-case'

describe('replyForStep', () => {
  it.each([
    ['refund-only', 'check-order', 'refund-reason'],
    ['exchange', 'check-order', 'exchange'],
    ['interception', 'stop-parcel', 'where-is-it'],
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
    expect(caseVariables(makeCase({ nick: null, shopName: null, orderNumber: null }))).toEqual({})
  })
})
