import type { CaseKind, ClockOwner, ClockTask } from '@/lib/shared/cases'

import { addSpan, type Pause, type Reckoning } from './arithmetic'
import type { WorkCalendar } from './calendars/work-calendar'
import { placeOf } from './packs/platform-places'
import type { RuleInForce } from './packs/rule-book'
import type { Span } from './span'

/** What is known of a clock that no page shows. */
export interface ClockInQuestion {
  readonly platform: string
  /** null: not told. */
  readonly kind: CaseKind | null
  readonly task: ClockTask
  readonly owner: ClockOwner
  /** Epoch ms. */
  readonly startedAt: number
}

/** Rules and calendars that hold, by id. */
export interface RulesInForce {
  readonly rules: ReadonlyMap<string, RuleInForce>
  readonly calendars: ReadonlyMap<string, WorkCalendar>
}

/** What may change how a rule counts for one case. */
export interface Circumstances {
  /** IANA zone and calendar id; without them the rule's own, then the platform's. */
  readonly zone?: string | undefined
  readonly calendar?: string | undefined
  readonly pauses?: readonly Pause[]
  /** Time granted on top, counted from the due instant. */
  readonly extensions?: readonly Span[]
}

/** A rule with the due instant it gives. */
export interface RuledClock extends Reckoning {
  readonly rule: RuleInForce
}

/** Kinds that are no after-sale request: a rule for requests of any kind does not mean them. */
const WAITED_FOR: ReadonlySet<CaseKind> = new Set(['message', 'shipment', 'receipt', 'payment'])

/** Pages call a refund of an order that is not shipped a mere refund: both rules may be meant. */
const mayBe = (kind: CaseKind): readonly CaseKind[] =>
  kind === 'refund-only' ? ['refund-only', 'unshipped-refund'] : [kind]

function isFor({ kinds }: RuleInForce, kind: CaseKind | null): boolean {
  if (kind === null) return kinds.every((each) => !WAITED_FOR.has(each))
  if (kinds.length === 0) return !WAITED_FOR.has(kind)
  return mayBe(kind).some((each) => kinds.includes(each))
}

/** A preset arms an alert only while it is believed; an owner's rule is the owner's to answer for. */
const isCredible = ({ origin, standing, confidence }: RuleInForce): boolean =>
  origin === 'owner' ||
  (standing === 'current' && (confidence === 'high' || confidence === 'medium'))

/** Counts a rule from a start (epoch ms); null where the rule knows no duration. */
export function reckonDue(
  rule: RuleInForce,
  about: { readonly platform: string; readonly startedAt: number } & Circumstances,
  calendars: RulesInForce['calendars'],
): Reckoning | null {
  if (rule.span === null) return null
  const place = placeOf(about.platform)
  const isByWorkdays = rule.span.unit === 'working-days'
  const calendarId = about.calendar ?? rule.calendar ?? (isByWorkdays ? place.calendar : null)
  const where = {
    zone: about.zone ?? rule.zone ?? place.zone,
    calendar: calendarId === null ? null : (calendars.get(calendarId) ?? null),
  }
  const first = addSpan(about.startedAt, rule.span, where, about.pauses)
  return (about.extensions ?? []).reduce<Reckoning>((before, extension) => {
    const { dueAt, provisional } = addSpan(before.dueAt, extension, where)
    return { dueAt, provisional: before.provisional || provisional }
  }, first)
}

const earliest = (clocks: readonly RuledClock[]): RuledClock | null =>
  clocks.toSorted((a, b) => a.dueAt - b.dueAt).at(0) ?? null

/**
 * The rule for a clock that no page shows: the owner's, else the credible preset that strikes first; null where neither
 * gives a time.
 */
export function chooseRule(
  about: ClockInQuestion,
  { rules, calendars }: RulesInForce,
): RuledClock | null {
  const clocks = [...rules.values()]
    .filter(
      (rule) =>
        (rule.platform === null || rule.platform === about.platform) &&
        rule.task === about.task &&
        rule.owner === about.owner &&
        isFor(rule, about.kind) &&
        isCredible(rule),
    )
    .flatMap((rule) => {
      const due = reckonDue(rule, about, calendars)
      return due === null ? [] : [{ rule, ...due }]
    })
  return earliest(clocks.filter(({ rule }) => rule.origin === 'owner')) ?? earliest(clocks)
}
