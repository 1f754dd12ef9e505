import { SECOND_MS } from '@/lib/shared/time'

import type { Progress } from './work-protocol'

/** Before this much time (ms) a rate would only be a guess. */
const RATE_AFTER_MS = 300

/** Says how far a job has come and how long it will take, from its share done (0 to 1) and its rows so far. */
export function measureProgress(at: {
  readonly startedAt: number
  readonly now: number
  readonly share: number
  readonly rowsDone: number
  /** Given where all rows were counted beforehand. */
  readonly rowsTotal?: number
}): Progress {
  const share = Math.min(1, Math.max(0, at.share))
  const tookMs = at.now - at.startedAt
  const isTelling = tookMs >= RATE_AFTER_MS && at.rowsDone > 0 && share > 0
  const estimate = share > 0 && at.rowsDone > 0 ? Math.round(at.rowsDone / share) : null
  return {
    rowsDone: at.rowsDone,
    rowsTotal: at.rowsTotal ?? estimate,
    rowsExact: at.rowsTotal !== undefined,
    share,
    perSecond: isTelling ? Math.round((at.rowsDone * SECOND_MS) / tookMs) : null,
    msLeft: isTelling ? Math.round((tookMs / share) * (1 - share)) : null,
  }
}
