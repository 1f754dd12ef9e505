import { useMemo, useState } from 'react'

import { useWords } from '@/components/ui/words'
import type { TimelineEntry, TimelineKind } from '@/lib/customers/timeline'
import { sumByCurrency, type Money } from '@/lib/shared/money'
import type { OrderState } from '@/lib/shared/orders'

import { entryLine, type EntryLine } from './entry-words'

/** The kinds in the order in which their chips stand. */
export const TIMELINE_KINDS = [
  'order',
  'case',
  'note',
  'record',
  'reply',
] as const satisfies readonly TimelineKind[]

/** An entry with its words. */
export interface ReadEntry {
  readonly entry: TimelineEntry
  readonly line: EntryLine
}

const NO_KINDS: ReadonlySet<TimelineKind> = new Set()

const holds = ({ line }: ReadEntry, query: string): boolean =>
  [line.title, ...line.facts].some((text) => text.toLowerCase().includes(query))

/** Orders whose money the shop does not have, or may have to give back. */
const NOT_KEPT: ReadonlySet<OrderState | null> = new Set<OrderState>([
  'unpaid',
  'refunding',
  'refunded',
  'closed',
])

/** What the listed orders came to, by currency: those that the card adds up, too. */
function paidIn(entries: readonly ReadEntry[]): readonly Money[] {
  return sumByCurrency(
    entries.flatMap(({ entry: { what } }) => {
      if (what.kind !== 'order' || what.order.paid === null) return []
      return NOT_KEPT.has(what.order.state) ? [] : [what.order.paid]
    }),
  )
}

/** Chips and search over the time line; no chip chosen means all kinds. */
export function useFilter(entries: readonly TimelineEntry[]) {
  const words = useWords()
  const [chosen, setChosen] = useState(NO_KINDS)
  const [query, setQuery] = useState('')
  const all = useMemo(
    () => entries.map((entry) => ({ entry, line: entryLine(entry, words) })),
    [entries, words],
  )
  const found = useMemo(() => {
    const wanted = query.trim().toLowerCase()
    return all.filter(
      (each) =>
        (chosen.size === 0 || chosen.has(each.entry.what.kind)) &&
        (wanted === '' || holds(each, wanted)),
    )
  }, [all, chosen, query])
  const toggle = (kind: TimelineKind): void =>
    setChosen((now) => {
      const next = new Set(now)
      if (!next.delete(kind)) next.add(kind)
      return next
    })
  return { chosen, toggle, query, setQuery, found, paid: useMemo(() => paidIn(found), [found]) }
}
