import type { Store } from '@/lib/store/store'

import { AUDIT_PAGE, type AuditAsk } from './work-audit-protocol'
import type { LookAbout } from './work-survey'

/** Carries out one job about the audit log and gives its answer; throws the signal's reason once it is cancelled. */
export async function runAuditJob(
  { audit }: Pick<Store, 'audit'>,
  what: AuditAsk,
  { signal, tell }: LookAbout,
): Promise<unknown> {
  switch (what.ask) {
    case 'audit-page': {
      const { kinds, from, to, skip } = what
      const entries = await audit.page({ kinds, from, to, skip, limit: AUDIT_PAGE + 1 })
      return { entries: entries.slice(0, AUDIT_PAGE), more: entries.length > AUDIT_PAGE }
    }
    case 'audit-check':
      return audit.verify((share) => {
        signal.throwIfAborted()
        tell(share)
      })
  }
}
