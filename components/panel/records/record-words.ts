import type { CustomerRecord, RecordFacts } from '@/lib/customers/record'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

/** What a record says in one line, what stands below it, and whether it is over. */
export interface RecordLine {
  readonly text: string
  readonly facts: string
  readonly isOver: boolean
}

/** What a record says, without day or author. */
export function recordText(facts: RecordFacts, { common, records }: Catalogue): string {
  switch (facts.kind) {
    case 'warning':
      return facts.evidence
    case 'complaint':
    case 'task':
    case 'referral':
      return facts.text
    case 'prospect':
      return [facts.wanted, facts.text].filter(Boolean).join(common.dot)
    case 'survey':
      return [
        facts.recommend === null ? null : records.recommend(String(facts.recommend)),
        facts.service === null ? null : records.service(String(facts.service)),
      ]
        .filter(Boolean)
        .join(common.dot)
    case 'review':
      return records.stars(String(facts.stars))
  }
}

/** Whether nothing is left to do about a record, or it has ended. */
export function isOver(facts: RecordFacts, now: number): boolean {
  switch (facts.kind) {
    case 'warning':
      return facts.until < now
    case 'complaint':
      return facts.solved
    case 'task':
    case 'prospect':
      return facts.done
    case 'survey':
    case 'review':
    case 'referral':
      return false
  }
}

function detailsOf(
  facts: RecordFacts,
  now: number,
  { customer, records }: Catalogue,
  formats: Formats,
): readonly (string | null)[] {
  switch (facts.kind) {
    case 'warning':
      return [
        records.reasons[facts.reason],
        facts.author,
        facts.until < now ? records.ended : customer.warning.until(formats.day(facts.until, now)),
      ]
    case 'complaint':
      return [records.subjects[facts.subject], facts.solved ? records.solved : null]
    case 'task':
      return [
        records.due(formats.day(facts.dueAt, now)),
        facts.owner,
        facts.done ? records.done : null,
      ]
    case 'prospect':
      return [
        records.prospectReasons[facts.reason],
        facts.done ? records.done : records.askAgain(formats.day(facts.nextAt, now)),
      ]
    case 'survey':
    case 'review':
    case 'referral':
      return []
  }
}

/** A record as its row shows it. */
export function recordLine(
  { at, facts }: CustomerRecord,
  now: number,
  words: Catalogue,
  formats: Formats,
): RecordLine {
  return {
    text: recordText(facts, words),
    facts: [
      words.records.kinds[facts.kind],
      ...detailsOf(facts, now, words, formats),
      formats.day(at, now),
    ]
      .filter(Boolean)
      .join(words.common.dot),
    isOver: isOver(facts, now),
  }
}

/** The same record done, or open again; null for a kind that has nothing to do. */
export function toggled(facts: RecordFacts): RecordFacts | null {
  if (facts.kind === 'complaint') return { ...facts, solved: !facts.solved }
  if (facts.kind === 'task' || facts.kind === 'prospect') return { ...facts, done: !facts.done }
  return null
}
