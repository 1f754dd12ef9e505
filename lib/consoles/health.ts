import { z } from 'zod'

import { MINUTE_MS } from '@/lib/shared/time'

import type { FieldState, Sighting } from './sighting'

/** How a field fares: when it was last read, and since when it is not. */
const fieldHealthSchema = z.strictObject({
  /** Epoch ms; null: never. */
  lastReadAt: z.int().nullable(),
  /** What has gone wrong since it was last read; null: nothing. */
  failing: z
    .strictObject({
      since: z.int(),
      state: z.enum(['missing', 'conflict', 'malformed']),
      /** In so many contexts, one after the other, it was not read. */
      contexts: z.int().positive(),
      lastContext: z.string().max(64),
      /** People were told of it. */
      isTold: z.boolean(),
    })
    .nullable(),
})
export type FieldHealth = z.infer<typeof fieldHealthSchema>

/** How every field that pages were asked for fares, by `healthKey`. */
export const healthBookSchema = z.record(z.string().max(120), fieldHealthSchema)
export type HealthBook = z.infer<typeof healthBookSchema>

/** A field on a kind of page of a console. */
export type PageField = Pick<Sighting, 'platform' | 'page'> & { readonly field: string }

export const healthKey = ({ platform, page, field }: PageField): string =>
  [platform, page, field].join('|')

/** A page that is still loading lacks much: a field fails when it stays away in so many contexts and for so long. */
export const FAILING_CONTEXTS = 3
export const FAILING_MS = MINUTE_MS

/** Whether a field has stayed away long enough to say so. */
export const isFailing = ({ failing }: FieldHealth, now: number): boolean =>
  failing !== null && failing.contexts >= FAILING_CONTEXTS && now - failing.since >= FAILING_MS

const WELL: FieldHealth = { lastReadAt: null, failing: null }

/** A reading that says nothing new within this time is not written down. */
const FRESH_MS = MINUTE_MS

type Seen = Pick<Sighting, 'contextId' | 'platform' | 'page' | 'observedAt' | 'fields'>

/** What one reading makes of a field; the very same where it is no news. A page that plainly shows nothing proves nothing. */
function judge(known: FieldHealth, { state }: FieldState, seen: Seen): FieldHealth {
  const { contextId, observedAt: at } = seen
  const { failing, lastReadAt } = known
  if (state === 'empty') return known
  if (state === 'read') {
    const isFresh = failing === null && lastReadAt !== null && at - lastReadAt < FRESH_MS
    return isFresh ? known : { lastReadAt: at, failing: null }
  }
  if (failing === null) {
    const begun = { since: at, state, contexts: 1, lastContext: contextId, isTold: false }
    return { lastReadAt, failing: begun }
  }
  if (failing.lastContext === contextId && failing.state === state) return known
  const contexts = failing.contexts + Number(failing.lastContext !== contextId)
  return { lastReadAt, failing: { ...failing, state, contexts, lastContext: contextId } }
}

/** Notes what a page's fields came to; gives the book, the very same where nothing is new, and the fields to tell of now: each once, until it was read again. */
export function noteReading(
  book: HealthBook,
  seen: Seen,
): { readonly book: HealthBook; readonly begun: readonly PageField[] } {
  const { platform, page, observedAt } = seen
  const begun: PageField[] = []
  const news: HealthBook = {}
  for (const state of seen.fields) {
    const place = { platform, page, field: state.field }
    const key = healthKey(place)
    const known = (Object.hasOwn(book, key) ? book[key] : undefined) ?? WELL
    const judged = judge(known, state, seen)
    const isNews = isFailing(judged, observedAt) && judged.failing?.isTold === false
    if (isNews) begun.push(place)
    const now =
      isNews && judged.failing !== null
        ? { ...judged, failing: { ...judged.failing, isTold: true } }
        : judged
    if (now !== known) news[key] = now
  }
  return { book: Object.keys(news).length === 0 ? book : { ...book, ...news }, begun }
}
