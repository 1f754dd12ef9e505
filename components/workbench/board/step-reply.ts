import type { CaseView } from '@/lib/aftersales/case-view'
import type { GuideStep } from '@/lib/aftersales/guides/guide'
import { policyFacts } from '@/lib/replies/policy/policy-facts'
import type { PolicySheet } from '@/lib/replies/policy/policy-sheet'
import type { Reply } from '@/lib/replies/reply'
import type { ReplyFacts } from '@/lib/replies/template/render'
import type { CaseKind } from '@/lib/shared/cases'

/** Replies of the library by the step of a guide that they carry out. */
const BY_STEP: Readonly<Partial<Record<GuideStep, string>>> = {
  'ask-true-reason': 'refund-reason',
  'compare-amounts': 'refund-amount',
  'confirm-refund': 'refund-approved',
  'tell-money-time': 'refund-approved',
  'give-address': 'return-address',
  'cancel-order': 'cancel-order',
  'edit-order': 'address-change',
  'stop-parcel': 'intercept',
  'recall-parcel': 'intercept',
  'collect-evidence': 'apology',
  'check-parcel': 'apology',
  'take-complaint': 'complaint',
  'route-complaint': 'complaint',
  'thank-buyer': 'closing',
  'report-back': 'closing',
}

/** Where a step has no reply of its own, what the case is about decides. */
const BY_KIND: Readonly<Partial<Record<CaseKind, string>>> = {
  'unshipped-refund': 'refund-not-shipped',
  'refund-only': 'refund-reason',
  'return-refund': 'refund-reason',
  cancellation: 'refund-reason',
  exchange: 'exchange',
  resend: 'apology',
  repair: 'repair',
  interception: 'intercept',
  complaint: 'complaint',
  dispute: 'complaint',
  shipment: 'not-shipped',
  receipt: 'follow-up',
}

/** The reply for the step that a case stands at; null where the library has none. */
export function replyForStep(
  library: readonly Reply[],
  { kind, nextStep }: Pick<CaseView, 'kind' | 'nextStep'>,
): Reply | null {
  const byStep = nextStep === null ? undefined : BY_STEP[nextStep]
  const id = byStep ?? (kind === null ? undefined : BY_KIND[kind])
  return library.find((reply) => reply.id === id) ?? null
}

/** What a reply may say of a case in a shop that keeps to this sheet: what is not known stays a gap. */
export function caseVariables(each: CaseView, policy: PolicySheet): ReplyFacts {
  const { nick, shopName, caseNumber, orderNumber, paid, amount, dueAt } = each
  return {
    ...(nick === null ? {} : { customer: { nick } }),
    ...(shopName === null ? {} : { shop: { name: shopName } }),
    ...(orderNumber === null
      ? {}
      : { order: { number: orderNumber, ...(paid === null ? {} : { paid }) } }),
    case: {
      number: caseNumber,
      ...(amount === null ? {} : { amount }),
      ...(dueAt === null ? {} : { due: dueAt }),
    },
    policy: policyFacts(policy),
  }
}
