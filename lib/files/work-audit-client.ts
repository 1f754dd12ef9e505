import type { z } from 'zod'

import {
  auditResultSchemas,
  type AuditAsk,
  type AuditCheck,
  type AuditPage,
  type AuditPageWish,
} from './work-audit-protocol'
import type { Job, JobEnd, WatchProgress } from './work-desk'

/** The audit log as the workbench reads it. */
export interface AuditDesk {
  /** The newest first, `AUDIT_PAGE` at most. */
  readonly page: (wish: AuditPageWish) => Promise<JobEnd<AuditPage>>
  /** Reckons all chains anew. */
  readonly check: (watch: WatchProgress) => Job<AuditCheck>
}

type StartAuditJob = <Result extends z.ZodType>(
  what: AuditAsk,
  schema: Result,
  watch?: WatchProgress,
) => Job<z.output<Result>>

/** Builds the part of the workbench's desk that is about the audit log. */
export function createAuditDesk(start: StartAuditJob): AuditDesk {
  const results = auditResultSchemas
  return {
    page: (wish) => start({ ask: 'audit-page', ...wish }, results['audit-page']).ended,
    check: (watch) => start({ ask: 'audit-check' }, results['audit-check'], watch),
  }
}
