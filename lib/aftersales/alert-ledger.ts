import type { AlertRecord, CaseRecord } from './case-record'

/** Where open cases are read and alert stages are proven, strictly durable: a write that resolved survives a power cut. */
export interface AlertLedger {
  /** Cases that are not closed and have at least one clock. */
  listOpenCases(): Promise<readonly CaseRecord[]>
  readAlerts(keys: readonly string[]): Promise<readonly (AlertRecord | undefined)[]>
  /** Writes all or none. */
  writeAlerts(records: readonly AlertRecord[]): Promise<void>
  /** Alerts that were about to be shown when something stopped them. */
  listArmed(): Promise<readonly AlertRecord[]>
  /** Alerts that were shown, for certain or not, and that nobody has dealt with. */
  listUnacknowledged(): Promise<readonly AlertRecord[]>
}
