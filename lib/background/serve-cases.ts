import { verifyDispute, type Digest } from '@/lib/aftersales/dispute/dispute-file'
import type { RulesInForce } from '@/lib/aftersales/choose-rule'
import { caseCalls, type RulesView } from '@/lib/messaging/case-calls'
import { done, serve, type Direction } from '@/lib/messaging/server'
import { ok, type Result } from '@/lib/shared/result'
import type { RuleFileFault } from '@/lib/aftersales/packs/rule-file'

import { isOwnPage, type Caller } from './caller'
import type { CaseDesk } from './case-desk'
import type { ReadRules } from './rules-desk'

export interface CaseParts {
  readonly desk: CaseDesk
  readonly rules: ReadRules
  readonly subtle: Digest
  /** Lets somebody hear how an alert rings. */
  readonly ring: () => Promise<void>
  readonly files: {
    exportClocks(): Promise<string>
    exportDispute(caseId: string): Promise<string | null>
    importRules(text: string): Promise<Result<void, RuleFileFault>>
    exportRules(): Promise<string>
  }
  /** Cases or rules changed: alerts and lists read differently. */
  readonly onChanged: () => void
}

const viewRules = ({ rules, calendars }: RulesInForce): RulesView => ({
  rules: [...rules.values()],
  calendars: [...calendars.values()].map(({ id, name, version, source, covers }) => ({
    id,
    name,
    version,
    source,
    covers,
  })),
})

/** Answers our own pages about cases, their rules and their files. */
export function serveCases({
  desk,
  rules,
  files,
  subtle,
  ring,
  onChanged,
}: CaseParts): Direction<Caller | null> {
  const changed = async (change: Promise<void>) => {
    await change
    onChanged()
    return done
  }
  return serve(caseCalls, isOwnPage, {
    listCases: async (asked) => ok(await desk.list(asked)),
    figureCases: async (asked) => ok(await desk.figures(asked)),
    readCase: async ({ caseId }) => ok(await desk.read(caseId)),
    markCases: ({ caseIds, mark }) => changed(desk.mark(caseIds, mark)),
    trackCase: async (tracked) => {
      const caseId = await desk.track(tracked)
      if (caseId !== null) onChanged()
      return ok(caseId)
    },
    untrackCase: ({ caseId, task }) => changed(desk.untrack(caseId, task)),
    advanceComplaint: ({ caseId, step }) => changed(desk.advance(caseId, step)),
    planShift: async ({ endsAt }) => ok(await desk.plan(endsAt)),
    readLedger: async ({ before, limit }) => ok(await desk.ledger(before, limit)),
    ringAlert: async () => {
      await ring()
      return done
    },
    exportClocks: async () => ok(await files.exportClocks()),
    readRules: async () => ok(viewRules(await rules())),
    importRules: async ({ text }) => {
      const outcome = await files.importRules(text)
      if (outcome.ok) onChanged()
      return ok(outcome)
    },
    exportRules: async () => ok(await files.exportRules()),
    writeDispute: async ({ caseId }) => ok(await files.exportDispute(caseId)),
    readDispute: async ({ caseId }) => {
      const text = await files.exportDispute(caseId)
      const read = text === null ? null : await verifyDispute(text, subtle)
      return ok(read?.ok === true ? read.value : null)
    },
    verifyDispute: async ({ text }) => {
      const checked = await verifyDispute(text, subtle)
      return ok(checked.ok ? ok(checked.value.head) : checked)
    },
  })
}
