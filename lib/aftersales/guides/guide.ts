import type { CaseKind } from '@/lib/shared/cases'

import type { CaseState } from '../case-state'

/** Steps of guides, by the words that catalogues have for them. */
export const GUIDE_STEPS = [
  'check-order',
  'ask-true-reason',
  'answer-in-time',
  'stop-parcel',
  'confirm-refund',
  'agree-return',
  'give-address',
  'say-who-pays',
  'wait-number',
  'check-parcel',
  'compare-amounts',
  'partial-offer',
  'send-replacement',
  'recall-parcel',
  'edit-order',
  'tell-warehouse',
  'cancel-order',
  'tell-money-time',
  'collect-evidence',
  'hand-in-evidence',
  'appeal',
  'thank-buyer',
  'take-complaint',
  'route-complaint',
  'follow-up',
  'report-back',
] as const
export type GuideStep = (typeof GUIDE_STEPS)[number]

/** What a case is proven with. */
export const EVIDENCE = [
  'chat',
  'order-page',
  'shipping-proof',
  'signed-proof',
  'parcel-weight',
  'packing-video',
  'unpacking-video',
  'photos',
  'quality-report',
  'return-tracking',
  'refund-receipt',
] as const
export type Evidence = (typeof EVIDENCE)[number]

/** What to do next in a case, in order, and what to keep as proof. */
export interface Guide {
  readonly steps: readonly GuideStep[]
  readonly evidence: readonly Evidence[]
}

/** The way through each kind of case while the seller has to answer. */
const WAYS: Readonly<Partial<Record<CaseKind, readonly GuideStep[]>>> = {
  'unshipped-refund': [
    'check-order',
    'ask-true-reason',
    'tell-warehouse',
    'answer-in-time',
    'confirm-refund',
    'tell-money-time',
  ],
  'refund-only': [
    'check-order',
    'ask-true-reason',
    'compare-amounts',
    'partial-offer',
    'answer-in-time',
    'confirm-refund',
    'tell-money-time',
  ],
  'return-refund': [
    'check-order',
    'ask-true-reason',
    'compare-amounts',
    'agree-return',
    'give-address',
    'say-who-pays',
    'wait-number',
  ],
  exchange: [
    'check-order',
    'agree-return',
    'give-address',
    'say-who-pays',
    'check-parcel',
    'send-replacement',
  ],
  resend: ['check-order', 'collect-evidence', 'send-replacement', 'recall-parcel'],
  repair: ['check-order', 'agree-return', 'give-address', 'say-who-pays', 'check-parcel'],
  cancellation: ['check-order', 'cancel-order', 'tell-warehouse', 'tell-money-time'],
  interception: ['stop-parcel', 'wait-number', 'confirm-refund', 'tell-money-time'],
  complaint: ['take-complaint', 'route-complaint', 'follow-up', 'report-back'],
  dispute: ['check-order', 'collect-evidence', 'hand-in-evidence'],
  shipment: ['check-order', 'edit-order', 'tell-warehouse'],
}

/** States in which the way goes on, whatever the kind. */
const TURNS: Readonly<Partial<Record<CaseState, readonly GuideStep[]>>> = {
  refused: ['follow-up', 'partial-offer'],
  'awaiting-return': ['give-address', 'say-who-pays', 'wait-number'],
  returning: ['wait-number'],
  returned: ['check-parcel', 'compare-amounts', 'confirm-refund', 'tell-money-time'],
  paying: ['tell-money-time'],
  evidence: ['collect-evidence', 'hand-in-evidence'],
  judging: ['collect-evidence', 'follow-up'],
  imposed: ['collect-evidence', 'appeal'],
  refunded: ['thank-buyer'],
  withdrawn: ['thank-buyer'],
  rejected: ['follow-up'],
}

const UNKNOWN_WAY: readonly GuideStep[] = ['check-order', 'answer-in-time']

const PROOF: Readonly<Partial<Record<CaseKind, readonly Evidence[]>>> = {
  'unshipped-refund': ['chat', 'order-page'],
  'refund-only': ['chat', 'order-page', 'shipping-proof', 'signed-proof', 'parcel-weight'],
  'return-refund': [
    'chat',
    'order-page',
    'packing-video',
    'return-tracking',
    'unpacking-video',
    'photos',
  ],
  exchange: ['chat', 'return-tracking', 'unpacking-video', 'photos'],
  resend: ['chat', 'shipping-proof', 'parcel-weight', 'photos'],
  repair: ['chat', 'return-tracking', 'unpacking-video', 'quality-report'],
  dispute: [
    'chat',
    'order-page',
    'shipping-proof',
    'signed-proof',
    'packing-video',
    'unpacking-video',
    'quality-report',
    'refund-receipt',
  ],
  complaint: ['chat', 'order-page', 'refund-receipt'],
}

/** Platforms that weigh a proof which others do not ask for. */
const PLATFORM_PROOF: Readonly<Record<string, readonly Evidence[]>> = {
  pinduoduo: ['packing-video', 'parcel-weight'],
  amazon: ['shipping-proof', 'signed-proof'],
}

/** The guide of a case by its kind and state; a state that moves the case on outranks the kind's usual way. */
export function guideFor(about: {
  readonly platform: string
  readonly kind: CaseKind | null
  readonly state: CaseState
}): Guide {
  const { platform, kind, state } = about
  const way = kind === null ? undefined : WAYS[kind]
  const proof = (kind === null ? undefined : PROOF[kind]) ?? ['chat', 'order-page']
  return {
    steps: TURNS[state] ?? way ?? UNKNOWN_WAY,
    evidence: [...new Set([...proof, ...(PLATFORM_PROOF[platform] ?? [])])],
  }
}
