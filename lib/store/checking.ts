import type { Clock } from '@/lib/shared/time'

import { checkStore, type CheckReport } from './check-store'
import { checkSums, putChangedBack } from './check-sums'
import type { Database } from './database'
import type { DeviceRows } from './device-rows'

/** What looks whether the database still holds what was written. */
export interface Checking {
  /** Looks whether all is there and can be read; rows that cannot are set aside. */
  readonly check: () => Promise<CheckReport>
  /** Looks at the next rows whether they are what was written; gives whether all were, in this session of the browser. */
  readonly checkSums: (session: string) => Promise<boolean>
  /** Puts rows back that were set aside as not what was written; gives how many. */
  readonly putChangedBack: () => Promise<number>
}

/** Builds it over one database; the connection is the strict one. */
export const createChecking = (db: Database, device: DeviceRows, clock: Clock): Checking => ({
  check: () => checkStore(db, device, clock()),
  checkSums: (session) => checkSums({ db, device, now: clock() }, session),
  putChangedBack: () => putChangedBack(db, device),
})
