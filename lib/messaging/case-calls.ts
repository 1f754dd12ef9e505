import { z } from 'zod'

import {
  caseFilterSchema,
  caseMarkSchema,
  complaintStepSchema,
  trackedCaseSchema,
} from '@/lib/aftersales/case-acts'
import type { CaseFigures } from '@/lib/aftersales/find-cases'
import type { CaseEvent } from '@/lib/aftersales/case-log'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import type { CaseView } from '@/lib/aftersales/case-view'
import type { RuleFileFault } from '@/lib/aftersales/packs/rule-file'
import type { RuleInForce } from '@/lib/aftersales/packs/rule-book'
import type { WorkCalendar } from '@/lib/aftersales/calendars/work-calendar'
import type {
  DisputeFault,
  DisputeHead,
  VerifiedDispute,
} from '@/lib/aftersales/dispute/dispute-file'
import type { Guide } from '@/lib/aftersales/guides/guide'
import type { CasePlan } from '@/lib/aftersales/plan-cases'
import type { LedgerLine } from '@/lib/aftersales/read-ledger'
import { CASE_COLUMNS, clockTaskSchema } from '@/lib/shared/cases'
import type { Result } from '@/lib/shared/result'

import { call, type Calls } from './protocol'

const nothing = z.strictObject({})
const caseId = z.string().max(64)

/** One case with all that is known of it. */
export interface CaseFile {
  readonly case: CaseView
  /** The first first. */
  readonly history: readonly CaseEvent[]
  readonly guide: Guide
}

/** The ledger of alerts, written and planned. */
export interface LedgerView {
  /** The newest first. */
  readonly written: readonly LedgerLine[]
  /** The next first. */
  readonly planned: readonly LedgerLine[]
  /** The cases that the lines are about. */
  readonly cases: readonly Pick<CaseRecord, 'id' | 'number' | 'kind' | 'platform'>[]
  /** By how much the system's clock was set back, ms; null where it was not. */
  readonly clockSetBackMs: number | null
}

/** Rules and calendars as they hold. */
export interface RulesView {
  readonly rules: readonly RuleInForce[]
  readonly calendars: readonly Pick<WorkCalendar, 'id' | 'name' | 'version' | 'source' | 'covers'>[]
}

/** Workbench and panel to background, about cases. */
export const caseCalls = {
  /** Pages of columns of the board, in the order asked; `today` is when this device's day began (epoch ms). */
  listCases: call<readonly (readonly CaseView[])[]>()(
    z.strictObject({
      filter: caseFilterSchema,
      sort: z.enum(['time', 'money', 'plan']),
      /** End of the shift that `plan` is made for, epoch ms. */
      shiftEndsAt: z.int(),
      today: z.int(),
      pages: z
        .array(
          z.strictObject({
            column: z.enum(CASE_COLUMNS),
            skip: z.int().nonnegative(),
            limit: z.int().min(1).max(500),
          }),
        )
        .max(100),
    }),
  ),
  /** All open cases in figures; `until` (epoch ms) ends what is at risk. */
  figureCases: call<CaseFigures>()(
    z.strictObject({ filter: caseFilterSchema, today: z.int(), until: z.int() }),
  ),
  readCase: call<CaseFile | null>()(z.strictObject({ caseId })),
  /** One mark on several cases; their alerts leave banner and screen. */
  markCases: call<void>()(
    z.strictObject({ caseIds: z.array(caseId).min(1).max(500), mark: caseMarkSchema }),
  ),
  /** Gives the case's id; null: the text names no time, or the shop is not known. */
  trackCase: call<string | null>()(trackedCaseSchema),
  /** Takes back what was tracked by hand. */
  untrackCase: call<void>()(z.strictObject({ caseId, task: clockTaskSchema })),
  advanceComplaint: call<void>()(z.strictObject({ caseId, step: complaintStepSchema })),
  /** Plans from now to the end of the shift (epoch ms). */
  planShift: call<CasePlan>()(z.strictObject({ endsAt: z.int() })),
  /** Stages that changed before an instant (epoch ms). */
  readLedger: call<LedgerView>()(
    z.strictObject({ before: z.int(), limit: z.int().min(1).max(1_000) }),
  ),
  /** Rings as an alert does, for somebody to hear it. */
  ringAlert: call<void>()(nothing),
  /** Open clocks of the seller as an iCalendar file. */
  exportClocks: call<string>()(nothing),
  readRules: call<RulesView>()(nothing),
  /** Takes packs and calendars of a file in; a file is taken whole or not at all. */
  importRules: call<Result<void, RuleFileFault>>()(z.strictObject({ text: z.string() })),
  exportRules: call<string>()(nothing),
  /** The case as a hash-chained file; null where there is no such case. */
  writeDispute: call<string | null>()(z.strictObject({ caseId })),
  /** The same in parts, to be printed. */
  readDispute: call<VerifiedDispute | null>()(z.strictObject({ caseId })),
  verifyDispute: call<Result<DisputeHead, DisputeFault>>()(z.strictObject({ text: z.string() })),
} as const satisfies Calls
