import type { TrackedCase } from '@/lib/aftersales/case-acts'
import type { KnownShop } from '@/lib/files/work-protocol'
import type { CaseKind, ClockOwner, ClockTask } from '@/lib/shared/cases'
import { minorDigits, readAmount } from '@/lib/shared/amount'
import { PLATFORMS } from '@/lib/shared/platforms'

export const DUE_BY = ['instant', 'left', 'rule'] as const

/** A case as somebody types it. */
export interface TrackDraft {
  readonly number: string
  readonly orderNumber: string
  readonly kind: CaseKind
  readonly amount: string
  readonly owner: ClockOwner
  readonly task: ClockTask
  readonly by: (typeof DUE_BY)[number]
  /** As a date-and-time field holds them: 2026-11-21T14:30. */
  readonly at: string
  readonly since: string
  readonly left: string
}

export const EMPTY_DRAFT: TrackDraft = {
  number: '',
  orderNumber: '',
  kind: 'refund-only',
  amount: '',
  owner: 'seller',
  task: 'answer',
  by: 'left',
  at: '',
  since: '',
  left: '',
}

/** What is wrong, by field. */
export type TrackErrors = Readonly<
  Partial<Record<'number' | 'orderNumber' | 'amount' | 'at' | 'left' | 'since', true>>
>

export type TrackReading =
  | { readonly ok: true; readonly tracked: TrackedCase }
  | { readonly ok: false; readonly errors: TrackErrors }

const NUMBER = /^[\w-]{4,64}$/

const minorOf = (text: string, currency: string): number | null =>
  readAmount(text.replace(',', '.'), minorDigits(currency))

const instantOf = (text: string): number | null => {
  const at = new Date(text).getTime()
  return Number.isNaN(at) ? null : at
}

function dueOf(
  { by, at, since, left }: TrackDraft,
  now: number,
): { readonly due: TrackedCase['due'] | null; readonly errors: TrackErrors } {
  if (by === 'left') {
    const text = left.trim()
    return /\d/.test(text)
      ? { due: { by, text }, errors: {} }
      : { due: null, errors: { left: true } }
  }
  if (by === 'instant') {
    const instant = instantOf(at)
    return instant !== null && instant > now
      ? { due: { by, at: instant }, errors: {} }
      : { due: null, errors: { at: true } }
  }
  const startedAt = instantOf(since)
  return startedAt !== null && startedAt <= now
    ? { due: { by, startedAt }, errors: {} }
    : { due: null, errors: { since: true } }
}

/** Reads the fields back at `now` (epoch ms); what is wrong is told by field. */
export function readTrackDraft(draft: TrackDraft, shop: KnownShop, now: number): TrackReading {
  const { currency } = PLATFORMS[shop.platform]
  const number = draft.number.trim()
  const order = draft.orderNumber.trim()
  const amount = draft.amount.trim()
  const minor = amount === '' ? null : minorOf(amount, currency)
  const { due, errors: dueErrors } = dueOf(draft, now)
  const errors: TrackErrors = {
    ...(NUMBER.test(number) ? {} : { number: true }),
    ...(order === '' || NUMBER.test(order) ? {} : { orderNumber: true }),
    ...(amount !== '' && minor === null ? { amount: true } : {}),
    ...dueErrors,
  }
  if (due === null || Object.keys(errors).length > 0) return { ok: false, errors }
  const { kind, owner, task } = draft
  return {
    ok: true,
    tracked: {
      shopId: shop.id,
      platform: shop.platform,
      number,
      orderNumber: order === '' ? null : order,
      kind,
      amount: minor === null ? null : { minor, currency },
      owner,
      task,
      due,
    },
  }
}
