import type { IconName } from '@/components/ui/icons'
import type { RecordFacts } from '@/lib/customers/record'
import type { TimelineEntry } from '@/lib/customers/timeline'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'
import type { Money } from '@/lib/shared/money'

import { recordText } from '../records/record-words'

/** An entry as its row shows it, and as the search reads it. */
export interface EntryLine {
  readonly icon: IconName
  readonly title: string
  /** State, number, kind: what stands below. */
  readonly facts: readonly string[]
  readonly amount: Money | null
}

const present = (parts: readonly (string | null)[]): readonly string[] =>
  parts.filter((part): part is string => part !== null && part !== '')

/** Risk, something to do, or something that was noted. */
function iconOf(facts: RecordFacts): IconName {
  if (facts.kind === 'warning') return 'shield'
  if (facts.kind === 'complaint') return facts.solved ? 'check' : 'warning'
  if (facts.kind === 'task' || facts.kind === 'prospect') return facts.done ? 'check' : 'calendar'
  return 'check'
}

/** Title, facts and amount of one entry. */
export function entryLine({ what }: TimelineEntry, words: Catalogue): EntryLine {
  const { common, panel, records } = words
  switch (what.kind) {
    case 'order': {
      const { title, number, state, paid } = what.order
      return {
        icon: 'file',
        title: title ?? panel.orders.noTitle,
        facts: present([state === null ? null : common.orderStates[state], number]),
        amount: paid,
      }
    }
    case 'case':
      return {
        icon: 'swap',
        title: common.caseKinds[what.caseKind ?? 'other'],
        facts: present([
          what.status,
          what.closed ? records.timeline.closed : null,
          what.orderNumber,
        ]),
        amount: what.amount,
      }
    case 'note':
      return { icon: 'reply', title: what.text, facts: [panel.notes.notes], amount: null }
    case 'record': {
      const { facts } = what.record
      return {
        icon: iconOf(facts),
        title: recordText(facts, words),
        facts: [records.kinds[facts.kind]],
        amount: null,
      }
    }
    case 'reply':
      return {
        icon: 'arrow',
        title: what.title === null ? records.timeline.ownReply : records.timeline.reply(what.title),
        facts: [],
        amount: null,
      }
  }
}

/** The shop that an entry happened in. */
export const placeWords = ({ place }: TimelineEntry, { common }: Catalogue): string =>
  [common.platforms[place.platform], place.shopName].filter(Boolean).join(' ')

/** When an entry happened and its own facts; the shop too where `isMixed`: the list holds several. */
export function entryFacts(
  entry: TimelineEntry,
  line: EntryLine,
  { now, isMixed }: { readonly now: number; readonly isMixed: boolean },
  words: Catalogue,
  formats: Formats,
): string {
  const { at } = entry
  const when = at === null ? words.records.timeline.noTime : formats.day(at, now)
  const shop = isMixed ? [placeWords(entry, words)] : []
  return [when, ...line.facts, ...shop].join(words.common.dot)
}
