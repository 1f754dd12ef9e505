import type { CaseRecord } from '@/lib/aftersales/case-record'
import { readStatus } from '@/lib/aftersales/case-state'
import type { RulesInForce } from '@/lib/aftersales/choose-rule'
import type { CaseOnPage } from '@/lib/consoles/sighting'
import type { PlatformId } from '@/lib/shared/platforms'
import { MINUTE_MS } from '@/lib/shared/time'

import { observeTurn } from './observe-turn'

/** A case as a page showed it, with the ids it has here. */
export interface SeenCase {
  readonly id: string
  readonly shopId: string
  readonly platform: PlatformId
  readonly seen: CaseOnPage
  /** Epoch ms. */
  readonly observedAt: number
  /** IANA zone of the page's site, where it is not the platform's. */
  readonly zone?: string | undefined
}

/** A page is read again each second; that it was read again is written down this rarely. */
const REFRESH_MS = 5 * MINUTE_MS

/** A case without what changes by mere looking. */
const essence = (record: CaseRecord): string =>
  JSON.stringify({
    ...record,
    observedAt: 0,
    clocks: record.clocks.map((clock) => ({ ...clock, observedAt: 0, text: '' })),
  })

/** Whether two records of a case say the same, the time of looking left aside. */
export const isSameCase = (a: CaseRecord | undefined, b: CaseRecord): boolean =>
  a !== undefined && essence(a) === essence(b)

const firstSight = ({ id, shopId, platform, seen, observedAt }: SeenCase): CaseRecord => ({
  id,
  shopId,
  platform,
  number: seen.number,
  orderNumber: null,
  kind: null,
  status: null,
  amount: null,
  closed: false,
  clocks: [],
  firstSeenAt: observedAt,
  observedAt,
})

/** A page that still asks the seller to act so long after somebody called the case done is believed. */
const DONE_HOLDS_MS = 10 * MINUTE_MS

/** Somebody's "done" holds until the page tells of something new, or goes on asking the seller. */
function keepDone(before: CaseRecord, after: CaseRecord): CaseRecord {
  const { doneAt, ...open } = after
  if (doneAt === undefined) return after
  const isAsked = after.clocks.some(({ owner }) => owner === 'seller')
  const isOld = after.observedAt - doneAt > DONE_HOLDS_MS
  return isSameCase(before, after) && !(isAsked && isOld) ? after : open
}

/** The platform's own word, with what it stands for here. */
function statusOf({ status }: CaseOnPage): Partial<CaseRecord> {
  if (status === undefined) return {}
  const { state, settlement } = readStatus(status)
  return { status, state, ...(settlement === null ? {} : { settlement }) }
}

/**
 * Merges what a page shows of a case into what is known; gives the very same record when that is nothing new. Fields
 * that the page does not show stay; a sighting older than the last one changes nothing. With rules, a turn without a
 * countdown gets the clock that they give.
 */
export function mergeCase(
  known: CaseRecord | undefined,
  sight: SeenCase,
  now: number,
  rules?: RulesInForce,
): CaseRecord {
  const before = known ?? firstSight(sight)
  const { seen, observedAt, zone } = sight
  if (observedAt < before.observedAt && before.observedAt <= now) return before
  const seenNow: CaseRecord = {
    ...before,
    orderNumber: seen.orderNumber ?? before.orderNumber,
    kind: seen.kind ?? before.kind,
    ...statusOf(seen),
    amount: seen.amount ?? before.amount,
    closed: seen.closed ?? before.closed,
    observedAt,
  }
  const clocks = observeTurn(before, { seen, observedAt, record: seenNow, zone }, { now, rules })
  const after = keepDone(before, { ...seenNow, clocks: [...clocks] })
  const isFresh = observedAt - before.observedAt < REFRESH_MS
  return known !== undefined && isFresh && isSameCase(known, after) ? known : after
}
