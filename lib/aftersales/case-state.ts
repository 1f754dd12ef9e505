import { z } from 'zod'

import type { ClockOwner, ClockTask } from '@/lib/shared/cases'

/** Where a case stands, whatever its platform calls it. */
export const CASE_STATES = [
  'requested',
  'refused',
  'awaiting-return',
  'returning',
  'returned',
  'paying',
  'evidence',
  'judging',
  'imposed',
  'refunded',
  'withdrawn',
  'rejected',
  'unknown',
] as const
export const caseStateSchema = z.enum(CASE_STATES)
export type CaseState = z.infer<typeof caseStateSchema>

/**
 * How a refund came about: `full` or `partial` by the seller's word, `instant` by the platform at once, `imposed` by the
 * platform against the seller.
 */
export const settlementSchema = z.enum(['full', 'partial', 'instant', 'imposed'])
export type Settlement = z.infer<typeof settlementSchema>

/** Whose turn it is, and what they have to do. */
export interface Turn {
  readonly owner: ClockOwner
  readonly task: ClockTask
}

const TURNS: Readonly<Record<CaseState, Turn | null>> = {
  requested: { owner: 'seller', task: 'answer' },
  refused: { owner: 'buyer', task: 'amend' },
  'awaiting-return': { owner: 'buyer', task: 'send-back' },
  returning: null,
  returned: { owner: 'seller', task: 'confirm-return' },
  paying: { owner: 'platform', task: 'refund' },
  evidence: { owner: 'seller', task: 'evidence' },
  judging: { owner: 'platform', task: 'decide' },
  imposed: { owner: 'seller', task: 'appeal' },
  refunded: null,
  withdrawn: null,
  rejected: null,
  unknown: null,
}

/** Whose turn a state is; null where nobody's, or where that is not known. */
export function turnOf(state: CaseState): Turn | null {
  return TURNS[state]
}

/** States that usually follow; a platform may do otherwise, and what is seen is then taken and noted as unusual. */
const FOLLOWS: Readonly<Record<CaseState, readonly CaseState[]>> = {
  requested: [
    'refused',
    'awaiting-return',
    'paying',
    'refunded',
    'judging',
    'withdrawn',
    'rejected',
  ],
  refused: ['requested', 'judging', 'withdrawn', 'rejected'],
  'awaiting-return': ['returning', 'returned', 'withdrawn', 'judging'],
  returning: ['returned', 'refunded', 'paying', 'judging'],
  returned: ['paying', 'refunded', 'refused', 'judging'],
  paying: ['refunded'],
  evidence: ['judging', 'imposed', 'rejected', 'refunded'],
  judging: ['evidence', 'imposed', 'refunded', 'rejected', 'awaiting-return', 'withdrawn'],
  imposed: ['judging', 'refunded'],
  refunded: ['imposed'],
  withdrawn: ['requested'],
  rejected: ['requested', 'judging'],
  unknown: [...CASE_STATES],
}

/** Whether one state usually follows another; anything may follow, and be followed by, what is not known. */
export function usuallyFollows(from: CaseState, to: CaseState): boolean {
  return from === to || to === 'unknown' || FOLLOWS[from].includes(to)
}

type Word = readonly [word: string, state: CaseState, settlement?: Settlement]

/** Words of the Chinese consoles; the first that a status contains decides. */
const CHINESE: readonly Word[] = [
  ['极速退款', 'refunded', 'instant'],
  ['部分退款成功', 'refunded', 'partial'],
  ['平台强制退款', 'imposed', 'imposed'],
  ['平台已退款', 'imposed', 'imposed'],
  ['退款成功', 'refunded', 'full'],
  ['已退款', 'refunded', 'full'],
  ['退款关闭', 'withdrawn'],
  ['已撤销', 'withdrawn'],
  ['售后关闭', 'withdrawn'],
  ['举证', 'evidence'],
  ['申诉', 'imposed'],
  ['平台', 'judging'],
  ['小二', 'judging'],
  ['待买家退货', 'awaiting-return'],
  ['待买家发货', 'awaiting-return'],
  ['待用户发货', 'awaiting-return'],
  ['待买家修改', 'refused'],
  ['已拒绝', 'refused'],
  ['待买家处理', 'refused'],
  ['待商家收货', 'returned'],
  ['待卖家收货', 'returned'],
  ['待商家确认', 'returned'],
  ['待商家', 'requested'],
  ['待卖家', 'requested'],
  ['退货中', 'returning'],
  ['退款中', 'paying'],
]

/** Words of the English consoles, in lower case. */
const ENGLISH: readonly Word[] = [
  ['partially refunded', 'refunded', 'partial'],
  ['refunded by amazon', 'imposed', 'imposed'],
  ['refund issued', 'refunded', 'full'],
  ['refunded', 'refunded', 'full'],
  ['authorization required', 'requested'],
  ['return requested', 'requested'],
  ['pending authorization', 'requested'],
  ['action required', 'requested'],
  ['information requested', 'evidence'],
  ['under review', 'judging'],
  ['claim granted', 'imposed', 'imposed'],
  ['return in transit', 'returning'],
  ['return received', 'returned'],
  ['authorized', 'awaiting-return'],
  ['return in progress', 'awaiting-return'],
  ['declined', 'refused'],
  ['withdrawn', 'withdrawn'],
  ['cancelled', 'withdrawn'],
  ['canceled', 'withdrawn'],
  ['closed', 'rejected'],
]

/** What a platform's word for a case says; `unknown` for words that are not known here: they are never guessed. */
export function readStatus(status: string): {
  readonly state: CaseState
  readonly settlement: Settlement | null
} {
  const said = status.toLowerCase()
  const [, state, settlement] = [...CHINESE, ...ENGLISH].find(([word]) => said.includes(word)) ?? []
  return { state: state ?? 'unknown', settlement: settlement ?? null }
}
