import type { LedgerLine } from '@/lib/aftersales/read-ledger'
import type { LedgerView } from '@/lib/messaging/case-calls'

export type LedgerCase = LedgerView['cases'][number]
/** The cases that lines are about, by id. */
export type LedgerCases = ReadonlyMap<string, LedgerCase>

/** What the ledger proves. */
export interface LedgerProof {
  readonly all: number
  readonly late: number
  readonly away: number
  readonly seenLate: number
  readonly uncertain: number
  /** Written down to be shown, and not yet shown. */
  readonly pending: number
}

/** Counts what came in time and what did not; stages that a more urgent one stood for are no alerts of their own. */
export function proveLedger(written: readonly LedgerLine[]): LedgerProof {
  const own = written.filter(({ status }) => status !== 'superseded')
  const count = (fits: (line: LedgerLine) => boolean): number => own.filter(fits).length
  return {
    all: own.length,
    late: count(({ lateMs }) => lateMs > 0),
    away: count(({ lateBecause }) => lateBecause === 'away'),
    seenLate: count(({ lateBecause }) => lateBecause === 'seen-late'),
    uncertain: count(({ status }) => status === 'uncertain'),
    pending: count(({ status }) => status === 'armed'),
  }
}

export const LEDGER_STAGES = ['all', 'late', 'planned', 'armed', 'shown', 'uncertain'] as const

/** Which lines are shown. */
export interface LedgerChoice {
  /** Part of a case number; empty: all. */
  readonly number: string
  /** As a date field holds it, 2026-11-21; empty: all. */
  readonly day: string
  readonly stage: (typeof LEDGER_STAGES)[number]
}

export const ALL_LINES: LedgerChoice = { number: '', day: '', stage: 'all' }

const two = (value: number): string => String(value).padStart(2, '0')

/** The day of an instant (epoch ms) as this device counts days. */
function dayOf(at: number): string {
  const date = new Date(at)
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
}

/** The lines that fit. */
export function chooseLines(
  lines: readonly LedgerLine[],
  { number, day, stage }: LedgerChoice,
  cases: LedgerCases,
): readonly LedgerLine[] {
  const wanted = number.trim()
  return lines.filter(
    (line) =>
      (wanted === '' || (cases.get(line.caseId)?.number ?? line.caseId).includes(wanted)) &&
      (day === '' || dayOf(line.plannedAt) === day) &&
      (stage === 'all' || (stage === 'late' ? line.lateMs > 0 : line.status === stage)),
  )
}
