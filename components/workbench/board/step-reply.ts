import type { CaseView } from '@/lib/aftersales/case-view'
import type { GuideStep } from '@/lib/aftersales/guides/guide'
import type { Reply } from '@/lib/replies/reply'
import type { ReplyFacts } from '@/lib/replies/template/render'
import type { CaseKind } from '@/lib/shared/cases'

/** Replies of the library by the step of a guide that they carry out. */
const BY_STEP: Readonly<Partial<Record<GuideStep, string>>> = {
  'stop-parcel': 'where-is-it',
  'recall-parcel': 'where-is-it',
  'collect-evidence': 'apology',
  'check-parcel': 'apology',
  'take-complaint': 'complaint',
  'route-complaint': 'complaint',
  'thank-buyer': 'closing',
  'report-back': 'closing',
}

/** Where a step has no reply of its own, what the case is about decides. */
const BY_KIND: Readonly<Partial<Record<CaseKind, string>>> = {
  'unshipped-refund': 'refund-reason',
  'refund-only': 'refund-reason',
  'return-refund': 'refund-reason',
  cancellation: 'refund-reason',
  exchange: 'exchange',
  resend: 'apology',
  repair: 'apology',
  interception: 'where-is-it',
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

/** What a reply may say of a case: what is not known stays a gap. */
export function caseVariables({ nick, shopName, orderNumber, paid }: CaseView): ReplyFacts {
  return {
    ...(nick === null ? {} : { customer: { nick } }),
    ...(shopName === null ? {} : { shop: { name: shopName } }),
    ...(orderNumber === null
      ? {}
      : { order: { number: orderNumber, ...(paid === null ? {} : { paid }) } }),
  }
}
