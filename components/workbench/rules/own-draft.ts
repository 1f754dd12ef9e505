import type { Rule } from '@/lib/aftersales/packs/rule-pack'
import type { CaseKind, ClockOwner, ClockTask, Expiry } from '@/lib/shared/cases'

export const SPAN_UNITS = [
  'minutes',
  'hours',
  'calendar-days',
  'working-days',
  'business-hours',
] as const satisfies readonly NonNullable<Rule['span']>['unit'][]

/** A rule as somebody types it. */
export interface RuleDraft {
  /** Null: any platform. */
  readonly platform: string | null
  /** Null: every after-sale kind. */
  readonly kind: CaseKind | null
  readonly owner: ClockOwner
  readonly task: ClockTask
  readonly starts: string
  readonly amount: string
  readonly unit: (typeof SPAN_UNITS)[number]
  readonly onExpiry: Expiry
  readonly why: string
}

export const EMPTY_RULE: RuleDraft = {
  platform: null,
  kind: null,
  owner: 'seller',
  task: 'answer',
  starts: '',
  amount: '',
  unit: 'hours',
  onExpiry: 'auto-refund',
  why: '',
}

/** A rule that is there, as its fields show it. */
export const draftRule = (rule: Rule): RuleDraft => ({
  platform: rule.platform,
  kind: rule.kinds[0] ?? null,
  owner: rule.owner,
  task: rule.task,
  starts: rule.starts,
  amount: rule.span === null ? '' : String(rule.span.amount),
  unit: rule.span?.unit ?? 'hours',
  onExpiry: rule.onExpiry,
  why: rule.source,
})

export type RuleErrors = Readonly<Partial<Record<'amount' | 'why', true>>>
export type RuleReading =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly errors: RuleErrors }

const MOST = 10_000

/** Reads the fields back as a rule of the given id, as of a day (2026-11-21); what is wrong is told by field. */
export function readRuleDraft(
  draft: RuleDraft,
  { id, seenOn }: Pick<Rule, 'id' | 'seenOn'>,
): RuleReading {
  const amount = /^\d{1,5}$/.test(draft.amount.trim()) ? Number(draft.amount) : 0
  const source = draft.why.trim()
  const errors: RuleErrors = {
    ...(amount >= 1 && amount <= MOST ? {} : { amount: true }),
    ...(source === '' ? { why: true } : {}),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const { platform, kind, owner, task, starts, unit, onExpiry } = draft
  return {
    ok: true,
    rule: {
      id,
      platform,
      kinds: kind === null ? [] : [kind],
      task,
      owner,
      starts: starts.trim().slice(0, 300),
      span: { amount, unit },
      zone: null,
      calendar: null,
      onExpiry,
      outcome: '',
      standing: 'current',
      confidence: 'high',
      source: source.slice(0, 600),
      seenOn,
      note: '',
    },
  }
}
