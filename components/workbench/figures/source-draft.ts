import { WAYS, type Sources, type Way } from '@/lib/figures/sources'
import { readAmount, writeAmount } from '@/lib/shared/amount'

/** One way as it is typed; empty: unknown. */
export interface TypedSource {
  readonly customers: string
  readonly cost: string
}
/** All ways of a month as they are typed. */
export type SourceDraft = Readonly<Record<Way, TypedSource>>

/** What was typed, or which fields are wrong: `advertising cost`. */
export type ReadSources =
  | { readonly ok: true; readonly sources: Sources }
  | { readonly ok: false; readonly wrong: ReadonlySet<string> }

const COUNT = /^\d{1,9}$/u

/** undefined: it is wrong. */
const readCount = (text: string): number | null | undefined => {
  if (text.trim() === '') return null
  return COUNT.test(text.trim()) ? Number(text) : undefined
}
const readCost = (text: string, digits: number): number | null | undefined =>
  text.trim() === '' ? null : (readAmount(text, digits) ?? undefined)

/** Reads the ways of a month; a way of which nothing is known is left out. */
export function readSources(draft: SourceDraft, digits: number): ReadSources {
  const wrong = new Set<string>()
  const sources: Sources = {}
  for (const way of WAYS) {
    const customers = readCount(draft[way].customers)
    const costMinor = readCost(draft[way].cost, digits)
    if (customers === undefined) wrong.add(`${way} customers`)
    if (costMinor === undefined) wrong.add(`${way} cost`)
    if (customers === undefined || costMinor === undefined) continue
    if (customers !== null || costMinor !== null) sources[way] = { customers, costMinor }
  }
  return wrong.size === 0 ? { ok: true, sources } : { ok: false, wrong }
}

/** The ways of a month as they would be typed. */
export function writeSources(sources: Sources | undefined, digits: number): SourceDraft {
  const typed = (way: Way): TypedSource => {
    const { customers, costMinor } = sources?.[way] ?? { customers: null, costMinor: null }
    return {
      customers: customers === null ? '' : String(customers),
      cost: costMinor === null ? '' : writeAmount(costMinor, digits),
    }
  }
  return {
    recommended: typed('recommended'),
    advertising: typed('advertising'),
    sales: typed('sales'),
    agents: typed('agents'),
  }
}
