import type { AlertDesk } from '@/lib/aftersales/alert-desk'
import { policyOf } from '@/lib/aftersales/alert-policy'
import type { Place } from '@/lib/aftersales/arithmetic'
import type { WorkCalendar } from '@/lib/aftersales/calendars/work-calendar'
import type { CaseMark, ComplaintStep, TrackedCase } from '@/lib/aftersales/case-acts'
import { describeChange } from '@/lib/aftersales/case-log'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import { viewCase, type CaseView } from '@/lib/aftersales/case-view'
import { advanceComplaint } from '@/lib/aftersales/complaint'
import type { CaseFigures } from '@/lib/aftersales/find-cases'
import { guideFor } from '@/lib/aftersales/guides/guide'
import { markCase } from '@/lib/aftersales/mark-case'
import { placeOf } from '@/lib/aftersales/packs/platform-places'
import { planCases, type CasePlan } from '@/lib/aftersales/plan-cases'
import { plannedStages, readLedger } from '@/lib/aftersales/read-ledger'
import { trackCase } from '@/lib/aftersales/track-case'
import { untrackCase } from '@/lib/aftersales/untrack-case'
import type { caseCalls, CaseFile, LedgerView } from '@/lib/messaging/case-calls'
import type { ParsedPayloadOf } from '@/lib/messaging/protocol'
import type { ClockTask } from '@/lib/shared/cases'
import type { Clock } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import { listCases, sumCases } from './list-cases'
import { surroundingsOf } from './list-clocks'
import type { ReadRules } from './rules-desk'
import type { SettingsDesk } from './settings-desk'

/** Cases that the planner takes in, and whose coming stages the ledger lists: the earliest due. */
const CASES_AHEAD = 1_000

export interface CaseDeskParts {
  readonly store: () => Promise<Store>
  readonly alerts: () => Promise<AlertDesk>
  readonly settings: Pick<SettingsDesk, 'read'>
  readonly rules: ReadRules
  readonly clock: Clock
}

type AskedCases = ParsedPayloadOf<typeof caseCalls.listCases>

/** What people see of cases, and do to them. */
export interface CaseDesk {
  list(asked: AskedCases): Promise<CaseView[][]>
  figures(asked: ParsedPayloadOf<typeof caseCalls.figureCases>): Promise<CaseFigures>
  read(caseId: string): Promise<CaseFile | null>
  mark(caseIds: readonly string[], mark: CaseMark): Promise<void>
  /** The case's id; null: the words name no time, or the shop is not known. */
  track(tracked: TrackedCase): Promise<string | null>
  untrack(caseId: string, task: ClockTask): Promise<void>
  advance(caseId: string, step: ComplaintStep): Promise<void>
  plan(endsAt: number): Promise<CasePlan>
  ledger(before: number, limit: number): Promise<LedgerView>
}

/** Marks after which an alert has nothing more to say for now. */
const SETTLES: ReadonlySet<CaseMark['do']> = new Set(['snooze', 'done'])

function placeIn({ platform }: CaseRecord, calendars: ReadonlyMap<string, WorkCalendar>): Place {
  const { zone, calendar } = placeOf(platform)
  return { zone, calendar: calendars.get(calendar) ?? null }
}

export function createCaseDesk(parts: CaseDeskParts): CaseDesk {
  const { store, alerts, rules, clock } = parts
  const look = async (record: CaseRecord): Promise<CaseView> =>
    viewCase(record, await surroundingsOf(await store(), record), clock())
  const plan = async (endsAt: number): Promise<CasePlan> => {
    const due = await (await store()).cases.listDue(endsAt, CASES_AHEAD)
    return planCases(due, { now: clock(), endsAt })
  }
  const change = async (
    caseIds: readonly string[],
    act: (known: CaseRecord | undefined) => CaseRecord | undefined,
  ): Promise<void> => {
    const at = clock()
    await (
      await store()
    ).cases.update(
      caseIds,
      (_id, known) => act(known),
      (before, after) => describeChange(before, after, at),
    )
  }
  return {
    list: async ({ sort, shiftEndsAt, ...asked }) => {
      const isPlanned = sort === 'plan'
      const { order, missed } = isPlanned ? await plan(shiftEndsAt) : { order: [], missed: [] }
      const query = { ...asked, order: { by: sort, plan: [...order, ...missed] } }
      return listCases(await store(), query, clock())
    },
    figures: async (asked) => sumCases(await store(), asked, clock()),
    read: async (caseId) => readFile(await store(), caseId, look),
    mark: async (caseIds, mark) => {
      const now = clock()
      await change(caseIds, (known) => known && markCase(known, mark, now))
      if (!SETTLES.has(mark.do)) return
      for (const caseId of caseIds) await (await alerts()).acknowledgeCase(caseId)
    },
    track: async (tracked) => {
      const { ids, shops } = await store()
      const shop = await shops.read(tracked.shopId)
      if (shop === undefined) return null
      const id = await ids.case(tracked.platform, shop.nativeId, tracked.number)
      const terms = { rules: await rules(), now: clock() }
      const named = { ...tracked, id }
      if (trackCase(undefined, named, terms) === null) return null
      await change([id], (known) => trackCase(known, named, terms) ?? known)
      return id
    },
    untrack: (caseId, task) => change([caseId], (known) => known && untrackCase(known, task)),
    advance: async (caseId, step) => {
      const now = clock()
      const { calendars } = await rules()
      await change([caseId], (known) => {
        if (known === undefined) return known
        return advanceComplaint(known, step, { now, place: placeIn(known, calendars) })
      })
    },
    plan,
    ledger: async (before, limit) => readLedgerView(parts, before, limit),
  }
}

async function readFile(
  { cases }: Store,
  caseId: string,
  look: (record: CaseRecord) => Promise<CaseView>,
): Promise<CaseFile | null> {
  const record = await cases.read(caseId)
  if (record === undefined) return null
  const { platform, kind, state = 'unknown' } = record
  return {
    case: await look(record),
    history: await cases.history(caseId),
    guide: guideFor({ platform, kind, state }),
  }
}

async function readLedgerView(
  { store, alerts, settings, clock }: CaseDeskParts,
  before: number,
  limit: number,
): Promise<LedgerView> {
  const opened = await store()
  const written = await opened.alerts.listNewest(before, limit)
  const ahead = await opened.cases.listOpen(CASES_AHEAD)
  const { alertOffsetsMs, alertHabits } = await settings.read()
  const planned = plannedStages(ahead, policyOf(alertOffsetsMs, alertHabits), {
    now: clock(),
    logged: new Set(written.map(({ key }) => key)),
  })
  const coming = planned.slice(0, limit)
  const about = [...new Set([...written, ...coming].map(({ caseId }) => caseId))]
  const cases = (await opened.alerts.readCases(about)).map(({ record }) => {
    const { id, number, kind, platform } = record
    return { id, number, kind, platform }
  })
  return {
    written: readLedger(written),
    planned: coming,
    cases,
    clockSetBackMs: await (await alerts()).clockSetBackMs(),
  }
}
