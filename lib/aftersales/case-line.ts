import type { CaseColumn, CaseKind, Expiry } from '@/lib/shared/cases'
import type { Money } from '@/lib/shared/money'
import type { PlatformId } from '@/lib/shared/platforms'

import type { CaseRecord } from './case-record'
import { leadingClock } from './view-clock'

/** Behind every clock: where a case stands whose clock is not known. */
const LAST_PLACE = Number.MAX_SAFE_INTEGER

/** What lists are made of and figures are summed from: one open case in a line. */
export interface CaseLine {
  readonly id: string
  readonly column: CaseColumn
  /** Orders a column by time: the due instant (epoch ms), or for what is done the negative instant of that. */
  readonly place: number
  /** Its own clock takes money at zero, and nobody means to grant it. */
  readonly atRisk: boolean
  readonly amount: Money | null
  readonly kind: CaseKind | null
  readonly platform: PlatformId
  readonly shopId: string
  readonly number: string
  readonly orderNumber: string | null
}

/** What takes money when it happens by itself; the rest costs figures or time. */
const TAKES_MONEY: ReadonlySet<Expiry> = new Set([
  'auto-refund',
  'auto-approve',
  'escalates',
  'right-lost',
  'unknown',
])

/** Whether a case loses its money when its clock runs out: not if somebody means to grant it anyhow. */
export const losesMoney = (
  { willGrant }: Pick<CaseRecord, 'willGrant'>,
  onExpiry: Expiry,
): boolean => willGrant !== true && TAKES_MONEY.has(onExpiry)

/** The line of a case; null for one that lists do not show: closed, or without a clock. */
export function lineOf(record: CaseRecord): CaseLine | null {
  if (record.closed || record.clocks.length === 0) return null
  const { id, doneAt, amount, kind, platform, shopId, number, orderNumber } = record
  const clock = leadingClock(record)
  const owner = clock?.owner ?? 'seller'
  const dueAt = clock === null || clock.source === 'unknown' ? null : clock.dueAt
  const isDone = doneAt !== undefined
  return {
    id,
    column: isDone ? 'done' : owner,
    place: isDone ? -doneAt : (dueAt ?? LAST_PLACE),
    atRisk:
      !isDone &&
      dueAt !== null &&
      owner === 'seller' &&
      losesMoney(record, clock?.onExpiry ?? 'unknown'),
    amount,
    kind,
    platform,
    shopId,
    number,
    orderNumber,
  }
}
