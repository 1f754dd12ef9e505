import { z } from 'zod'

import type { AlertRecord, CaseRecord } from './case-record'

/** A case with the count of its changes, by which a look at it is known to be of the newest. */
export interface CaseInWatch {
  readonly record: CaseRecord
  readonly revision: number
}

/** When a case has to be looked at again, epoch ms; null: not before it changes. */
export interface Wake {
  readonly caseId: string
  readonly revision: number
  readonly at: number | null
}

/** What outlives the worker of the watch over clocks. */
export const watchSchema = z.strictObject({
  /** Epoch ms of the last sweep, and the latest that any sweep has seen. */
  sweptAt: z.int(),
  latestAt: z.int(),
  /** The policy that the wakes were reckoned by. */
  policy: z.string(),
})
export type Watch = z.infer<typeof watchSchema>

/** Own clocks that are pressing. */
export interface Pressing {
  /** Cases whose clock runs out before a limit, counted as far as is worth showing. */
  readonly count: number
  /** Epoch ms of the shortest; null where there is none. */
  readonly nextDueAt: number | null
}

/** Where cases wait and alert stages are proven. What was written of a stage survives a power cut; of the watch and the wakes the last word may be lost, which costs another look. */
export interface AlertLedger {
  /** Cases to be looked at by `now` (epoch ms), at most `limit`: a change of a case puts it here at once. */
  listWaking(now: number, limit: number): Promise<readonly CaseInWatch[]>
  /** Notes when to look again; a case that has changed since it was read stays awake. */
  setWakes(wakes: readonly Wake[]): Promise<void>
  /** Epoch ms of the first wake behind `now`; null when none is ahead. */
  nextWake(now: number): Promise<number | null>
  /** Every open case is to be looked at anew. */
  wakeAll(): Promise<void>
  readCases(ids: readonly string[]): Promise<readonly CaseInWatch[]>
  /** Clocks of the seller that run out before an instant, epoch ms. */
  pressing(before: number): Promise<Pressing>
  readAlerts(keys: readonly string[]): Promise<readonly (AlertRecord | undefined)[]>
  /** Writes all or none. */
  writeAlerts(records: readonly AlertRecord[]): Promise<void>
  /** Alerts that were about to be shown when something stopped them. */
  listArmed(): Promise<readonly AlertRecord[]>
  /** Alerts that were shown, for certain or not, and that nobody has dealt with; at most `limit`. */
  listUnacknowledged(limit: number): Promise<readonly AlertRecord[]>
  /** Those of some cases. */
  listUnacknowledgedOf(caseIds: readonly string[]): Promise<readonly AlertRecord[]>
  /** Keys of those that a notification was shown for. */
  listStanding(notificationId: string): Promise<readonly string[]>
  /** Of these notifications those that were shown for stages other than `going` (keys) too, which nobody has dealt with. */
  stillStanding(
    notificationIds: readonly string[],
    going: ReadonlySet<string>,
  ): Promise<ReadonlySet<string>>
  /** Ids of the cases whose own clock runs out first, at most `limit`. */
  listPressing(limit: number): Promise<readonly string[]>
  readWatch(): Promise<Watch | null>
  writeWatch(watch: Watch): Promise<void>
}
