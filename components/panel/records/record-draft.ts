import type { RecordFacts, RecordKind } from '@/lib/customers/record'
import { DAY_MS } from '@/lib/shared/time'

import { dayText, endOfDay } from './record-days'
import { PROSPECTS, RECORD_FIELDS, SUBJECTS, WARNINGS } from './record-fields'

/** A record as somebody types it: a text for each field. */
export type RecordDraft = Readonly<Record<string, string>>

/** What is wrong, by field. */
export type DraftErrors = Readonly<Partial<Record<string, 'empty' | 'day' | 'survey'>>>

export type DraftReading =
  | { readonly ok: true; readonly facts: RecordFacts }
  | { readonly ok: false; readonly errors: DraftErrors }

export interface DraftContext {
  /** IANA zone in which a day begins and ends. */
  readonly zone: string
  /** Epoch ms. */
  readonly now: number
  readonly agentName: string
}

/** A draft of a new record, with its days and its writer already in it. */
export function newDraft(kind: RecordKind, { zone, now, agentName }: DraftContext): RecordDraft {
  const first = { warning: WARNINGS[0], complaint: SUBJECTS[0], prospect: PROSPECTS[0] }
  const draft: Record<string, string> = {}
  for (const { name, type, inDays = 0, optional = false, to } of RECORD_FIELDS[kind]) {
    if (type === 'day') draft[name] = dayText(now + inDays * DAY_MS, zone)
    else if (type === 'score') draft[name] = optional ? '' : String(to ?? '')
    else if (type === 'choice')
      draft[name] = first[kind === 'warning' || kind === 'complaint' ? kind : 'prospect']
    else draft[name] = ''
  }
  return kind === 'task' ? { ...draft, owner: agentName } : draft
}

/** A record that is there, as its fields show it. */
export function draftOf(facts: RecordFacts, zone: string): RecordDraft {
  const entries: [string, string][] = Object.entries(facts).map(([name, value]) => [
    name,
    value === null ? '' : String(value),
  ])
  const draft = Object.fromEntries(entries)
  for (const { name, type } of RECORD_FIELDS[facts.kind])
    if (type === 'day') draft[name] = dayText(Number(draft[name]), zone)
  return draft
}

const picked = <Value extends string>(
  values: readonly [Value, ...Value[]],
  text: string | undefined,
): Value => values.find((value) => value === text) ?? values[0]

const scoreOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text)

/** What a field holds, trimmed. */
const textIn = (draft: RecordDraft, name: string): string => (draft[name] ?? '').trim()

function errorsOf(
  kind: RecordKind,
  draft: RecordDraft,
  isNew: boolean,
  context: DraftContext,
): DraftErrors {
  const errors: Record<string, 'empty' | 'day' | 'survey'> = {}
  for (const { name, type, optional = false } of RECORD_FIELDS[kind]) {
    const text = textIn(draft, name)
    if (type === 'day' && !((endOfDay(text, context.zone) ?? 0) > context.now)) errors[name] = 'day'
    else if (type !== 'day' && !optional && text === '') errors[name] = 'empty'
  }
  if (kind === 'survey' && textIn(draft, 'recommend') === '' && textIn(draft, 'service') === '')
    errors['recommend'] = 'survey'
  if (kind === 'warning' && isNew && context.agentName === '') errors['author'] = 'empty'
  return errors
}

/** The facts that a faultless draft says; what was already done, solved or signed stays so. */
function factsOf(
  kind: RecordKind,
  draft: RecordDraft,
  before: RecordFacts | null,
  { zone, now, agentName }: DraftContext,
): RecordFacts {
  const day = (name: string): number => endOfDay(textIn(draft, name), zone) ?? now
  const text = (name: string): string => textIn(draft, name)
  switch (kind) {
    case 'warning':
      return {
        kind,
        reason: picked(WARNINGS, draft['reason']),
        evidence: text('evidence'),
        author: before?.kind === 'warning' ? before.author : agentName,
        until: day('until'),
      }
    case 'complaint':
      return {
        kind,
        subject: picked(SUBJECTS, draft['subject']),
        text: text('text'),
        solved: before?.kind === 'complaint' && before.solved,
      }
    case 'task':
      return {
        kind,
        text: text('text'),
        owner: text('owner'),
        dueAt: day('dueAt'),
        done: before?.kind === 'task' && before.done,
      }
    case 'prospect':
      return {
        kind,
        wanted: text('wanted'),
        reason: picked(PROSPECTS, draft['reason']),
        text: text('text'),
        nextAt: day('nextAt'),
        done: before?.kind === 'prospect' && before.done,
      }
    case 'survey':
      return { kind, recommend: scoreOf(draft['recommend']), service: scoreOf(draft['service']) }
    case 'review':
      return { kind, stars: Number(draft['stars']) }
    case 'referral':
      return { kind, text: text('text') }
  }
}

/** Reads a draft back; `before` is the record that it changes, null for a new one. */
export function readDraft(
  kind: RecordKind,
  draft: RecordDraft,
  before: RecordFacts | null,
  context: DraftContext,
): DraftReading {
  const errors = errorsOf(kind, draft, before === null, context)
  return Object.keys(errors).length === 0
    ? { ok: true, facts: factsOf(kind, draft, before, context) }
    : { ok: false, errors }
}
