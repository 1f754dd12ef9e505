import type { CaseClock, CaseRecord } from '@/lib/aftersales/case-record'
import { observeClock } from '@/lib/aftersales/observe-clock'
import type { CaseOnPage } from '@/lib/consoles/sighting'
import type { PlatformId } from '@/lib/shared/platforms'
import { MINUTE_MS } from '@/lib/shared/time'

/** A case as a page showed it, with the ids it has here. */
export interface SeenCase {
  readonly id: string
  readonly shopId: string
  readonly platform: PlatformId
  readonly seen: CaseOnPage
  /** Epoch ms. */
  readonly observedAt: number
}

/** A page is read again each second; that it was read again is written down this rarely. */
const REFRESH_MS = 5 * MINUTE_MS

/**
 * Clocks after a reading. A turn of the other side ends the clock that ran and begins another; each turn's clock is named
 * by its owner and by when it was first seen, so that a turn that comes back is alerted anew. Whom it runs for is taken
 * for the seller where the page does not tell, so that no alert is lost. A countdown that is not read leaves the known
 * clock running.
 */
function observeClocks(
  known: readonly CaseClock[],
  { seen, observedAt }: SeenCase,
  now: number,
): readonly CaseClock[] {
  const { countdown } = seen
  const owner = seen.owner ?? known[0]?.owner ?? 'seller'
  const previous = known.find((clock) => clock.owner === owner)
  if (countdown !== undefined) {
    const id = previous?.id ?? `${owner}-${observedAt}`
    const reading = { ...countdown, id, owner, source: 'page', observedAt } as const
    return [observeClock(previous, reading, now)]
  }
  return seen.unread.includes('countdown') || previous !== undefined ? known : []
}

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

/**
 * Merges what a page shows of a case into what is known; gives the very same record when that is nothing new. Fields
 * that the page does not show stay; a sighting older than the last one changes nothing.
 */
export function mergeCase(known: CaseRecord | undefined, sight: SeenCase, now: number): CaseRecord {
  const before = known ?? firstSight(sight)
  const { seen, observedAt } = sight
  if (observedAt < before.observedAt && before.observedAt <= now) return before
  const after: CaseRecord = {
    ...before,
    orderNumber: seen.orderNumber ?? before.orderNumber,
    kind: seen.kind ?? before.kind,
    status: seen.status ?? before.status,
    amount: seen.amount ?? before.amount,
    closed: seen.closed ?? before.closed,
    clocks: [...observeClocks(before.clocks, sight, now)],
    observedAt,
  }
  const isFresh = observedAt - before.observedAt < REFRESH_MS
  return known !== undefined && isFresh && isSameCase(known, after) ? known : after
}
