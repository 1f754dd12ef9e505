import { z } from 'zod'

import type { CaseClock, CaseRecord } from './case-record'
import { usuallyFollows } from './case-state'

/** What can happen to a case. */
export const CASE_EVENTS = [
  'seen',
  'state',
  'unusual-state',
  'closed',
  'reopened',
  'amount',
  'refunded',
  'clock-started',
  'clock-ended',
  'clock-shortened',
  'clock-extended',
  'clock-paused',
  'clock-source',
  'will-grant',
  'opened',
  'snoozed',
  'done',
] as const

/** One line of a case's history: written once, never changed. */
export const caseEventSchema = z.strictObject({
  /** Case, instant, event and clock: the same observation makes the same line. */
  id: z.string().max(200),
  caseId: z.string().max(64),
  /** Epoch ms at which it was seen or done. */
  at: z.int(),
  what: z.enum(CASE_EVENTS),
  clockId: z.string().max(40).optional(),
  /** Before and after: a platform's word, epoch ms, minor units. */
  from: z.union([z.string().max(500), z.int()]).nullable(),
  to: z.union([z.string().max(500), z.int()]).nullable(),
})
export type CaseEvent = z.infer<typeof caseEventSchema>

type Change = Pick<CaseEvent, 'what' | 'from' | 'to'> & { readonly clock?: string }

/**
 * A countdown that shows as much as when it was last seen has stood still: its end has moved by the time that has
 * passed, as closely as it tells time.
 */
function hasPaused(before: CaseClock, after: CaseClock): boolean {
  const passed = after.observedAt - before.observedAt
  const moved = after.dueAt - before.dueAt
  return Math.abs(moved - passed) <= Math.max(before.granularityMs, after.granularityMs)
}

function clockChanges(before: CaseClock, after: CaseClock): Change[] {
  const clock = after.id
  const changes: Change[] = []
  if (before.source !== after.source)
    changes.push({ what: 'clock-source', from: before.source, to: after.source, clock })
  if (before.dueAt !== after.dueAt) {
    const later = hasPaused(before, after) ? 'clock-paused' : 'clock-extended'
    const what = after.dueAt < before.dueAt ? 'clock-shortened' : later
    changes.push({ what, from: before.dueAt, to: after.dueAt, clock })
  }
  return changes
}

function clocksChanges(before: readonly CaseClock[], after: readonly CaseClock[]): Change[] {
  const known = new Map(before.map((clock) => [clock.id, clock]))
  const left = new Set(after.map(({ id }) => id))
  return [
    ...before
      .filter(({ id }) => !left.has(id))
      .map(({ id, dueAt }): Change => ({ what: 'clock-ended', from: dueAt, to: null, clock: id })),
    ...after.flatMap((clock): Change[] => {
      const previous = known.get(clock.id)
      return previous === undefined
        ? [{ what: 'clock-started', from: null, to: clock.dueAt, clock: clock.id }]
        : clockChanges(previous, clock)
    }),
  ]
}

function stateChanges(before: CaseRecord, after: CaseRecord): Change[] {
  const changes: Change[] = []
  if (before.status !== after.status) {
    const isUsual = usuallyFollows(before.state ?? 'unknown', after.state ?? 'unknown')
    const what = isUsual ? 'state' : 'unusual-state'
    changes.push({ what, from: before.status, to: after.status })
  }
  if (before.closed !== after.closed)
    changes.push({ what: after.closed ? 'closed' : 'reopened', from: null, to: null })
  return changes
}

/** Fields whose new value, if there is one, is a line of its own. */
const MARKS = [
  ['opened', ({ openedAt }: CaseRecord) => openedAt ?? null],
  ['snoozed', ({ snoozedUntil }: CaseRecord) => snoozedUntil ?? null],
  ['done', ({ doneAt }: CaseRecord) => doneAt ?? null],
  ['amount', ({ amount }: CaseRecord) => amount?.minor ?? null],
  ['refunded', ({ refunded }: CaseRecord) => refunded?.minor ?? null],
  [
    'will-grant',
    ({ willGrant }: CaseRecord) => (willGrant === undefined ? null : String(willGrant)),
  ],
] as const

function changesOf(before: CaseRecord | undefined, after: CaseRecord): Change[] {
  if (before === undefined)
    return [{ what: 'seen', from: null, to: after.status }, ...clocksChanges([], after.clocks)]
  return [
    ...stateChanges(before, after),
    ...MARKS.flatMap(([what, read]): Change[] => {
      const [from, to] = [read(before), read(after)]
      return from === to ? [] : [{ what, from, to }]
    }),
    ...clocksChanges(before.clocks, after.clocks),
  ]
}

/** The lines that a change adds to a case's history, at an instant (epoch ms). */
export function describeChange(
  before: CaseRecord | undefined,
  after: CaseRecord,
  at: number,
): CaseEvent[] {
  const { id: caseId } = after
  return changesOf(before, after).map(({ what, from, to, clock: clockId }): CaseEvent => {
    const id = [caseId, at, what, clockId].filter((part) => part !== undefined).join('|')
    const line = { id, caseId, at, what, from, to }
    return clockId === undefined ? line : Object.assign(line, { clockId })
  })
}
