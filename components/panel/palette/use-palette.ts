import { useMemo } from 'react'

import { useTyped } from '@/components/ui/typed'
import { useLocale, useWords } from '@/components/ui/words'
import type { Reply } from '@/lib/replies/reply'
import type { RenderedReply } from '@/lib/replies/template/render'

import {
  answersOf,
  betterText,
  NO_WORK,
  nextBetter,
  stopOf,
  swapOf,
  swapReply,
  type GuardWork,
} from '../guard/guard-work'
import { useCheck, type CheckTexts } from '../guard/use-check'
import { withoutOverride, withOverride } from '../guard/use-guarded-text'
import type { GuardActs } from '../guard/guard-notes'
import { draftFor, draftWith, type Answers, type Chosen, type ReplyTarget } from '../reply-target'
import { fieldLabel } from '../reply-text'
import type { Draft } from '../use-fill'
import { editableText, gapsIn, isTemplate } from './edited-text'
import { variantsOf } from './variants'

/** A reply that was found; what is asked of it is made for the rows that are seen. */
export interface Hit {
  readonly reply: Reply
  /** Where a title met the query: [start, end) pairs in order. */
  readonly marks: (title: string) => readonly (readonly [number, number])[]
  /** Why it fits this conversation, in words; null where nothing tells. */
  readonly why: () => string | null
}

/** What a query found; `isReady`: there is something to search in. */
export interface Found {
  readonly hits: readonly Hit[]
  readonly isReady: boolean
}

export interface PaletteOptions {
  readonly find: (query: string) => Found
  /** Who is open now. */
  readonly target: ReplyTarget | null
  /** The reply that the palette was opened for; null: it was opened to search. */
  readonly wanted: Reply | null
  /** What stands against texts, were they filled for whoever is open now. */
  readonly check: CheckTexts
}

/** What was done with the picked reply; it belongs to the buyer who was open when it was picked. */
interface Work {
  /** null: the first that was found. */
  readonly replyId: string | null
  readonly target: ReplyTarget | null
  readonly variant: number
  readonly answers: Answers
  /** The text as the agent changed it by hand; null while they did not. */
  readonly edited: string | null
  /** What they did about what stands against it. */
  readonly guard: GuardWork
}

const EMPTY: Answers = {}

const begin = (target: ReplyTarget | null, replyId: string | null): Work => ({
  replyId,
  target,
  variant: 0,
  answers: EMPTY,
  edited: null,
  guard: NO_WORK,
})

/** What is in the way of a fill. */
export type Gap =
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'nobody' | 'nothing' | 'broken' | 'loading' }

interface Outcome {
  readonly draft: Draft | null
  readonly gap: Gap | null
}

interface OutcomeParts extends Pick<Work, 'edited' | 'guard'> {
  readonly isReady: boolean
  readonly labelOf: (name: string) => string
}

const blocked = (gap: Gap): Outcome => ({ draft: null, gap })

/** The text to fill in, or what is still in its way. */
function outcomeOf(
  target: ReplyTarget | null,
  chosen: Chosen | null,
  rendered: RenderedReply | null,
  { edited, guard, isReady, labelOf }: OutcomeParts,
): Outcome {
  if (chosen === null) return blocked({ kind: isReady ? 'nothing' : 'loading' })
  if (target === null) return blocked({ kind: 'nobody' })
  if (rendered === null) return blocked({ kind: 'loading' })
  if (edited === null) {
    const { text } = rendered
    if (text !== null) {
      const isSwapped = guard.swaps.length > 0
      const draft = draftWith(target, chosen, text)
      return {
        draft: { ...draft, chosen: isSwapped ? null : chosen, ...answersOf(guard) },
        gap: null,
      }
    }
    const names = rendered.missing
    return blocked(names.length > 0 ? { kind: 'missing', names } : { kind: 'broken' })
  }
  const names = gapsIn(edited, rendered.missing, labelOf)
  if (names.length > 0) return blocked({ kind: 'missing', names })
  if (edited.trim() === '' || isTemplate(edited)) return blocked({ kind: 'broken' })
  const draft = draftWith(target, chosen, edited)
  return { draft: { ...draft, ...answersOf(guard) }, gap: null }
}

/** The replies that were found, the wanted one first. */
const withWanted = (hits: readonly Hit[], wanted: Reply | null): readonly Hit[] =>
  wanted === null
    ? hits
    : [
        hits.find(({ reply }) => reply.id === wanted.id) ?? {
          reply: wanted,
          marks: () => [],
          why: () => null,
        },
        ...hits.filter(({ reply }) => reply.id !== wanted.id),
      ]

/** The picked reply as it would be filled in, and the buyer it was picked for. */
function usePicked(work: Work, reply: Reply | null, target: ReplyTarget | null, isReady: boolean) {
  const words = useWords()
  const locale = useLocale()
  const { answers, edited, guard } = work
  const isStale = work.target !== null && work.target.contextId !== target?.contextId
  // The same context may have been read anew since: its newest facts count.
  const bound = isStale ? work.target : target
  const variants = useMemo(() => (reply === null ? [] : variantsOf(reply, locale)), [reply, locale])
  const variant = variants[work.variant] ?? variants[0]
  const chosen = useMemo(
    () => (reply === null || variant === undefined ? null : { reply, variant, answers }),
    [reply, variant, answers],
  )
  const rendered = useMemo(
    () => (chosen === null ? null : (bound?.prepare(chosen.variant, chosen.answers) ?? null)),
    [chosen, bound],
  )
  const { swaps } = guard
  const swapped = useMemo(
    () => (rendered === null ? null : swapReply(rendered, swaps)),
    [rendered, swaps],
  )
  const labelOf = (name: string): string => fieldLabel(swapped ?? { fields: [] }, name, words)
  const variantIndex = variant === undefined ? 0 : variants.indexOf(variant)
  const outcome = outcomeOf(bound, chosen, swapped, { edited, guard, isReady, labelOf })
  return { isStale, bound, variants, variantIndex, rendered: swapped, labelOf, ...outcome }
}

/** What stands against the text as it is shown, and what can be done about it. */
function useGuarding(
  check: CheckTexts,
  { work, text }: { readonly work: Work; readonly text: string },
  goOn: (change: Partial<Work>) => void,
) {
  const [findings = []] = useCheck(check, [text])
  const { guard, edited } = work
  const take: GuardActs['take'] = (finding) => {
    const swap = swapOf(text, finding)
    if (swap === null) return
    const swapped = { ...guard, swaps: [...guard.swaps, swap] }
    goOn(
      edited === null ? { guard: swapped } : { guard: swapped, edited: betterText(text, finding) },
    )
  }
  return {
    findings,
    stop: stopOf(findings, text, guard),
    acts: {
      take,
      override: (finding, reason) => goOn({ guard: withOverride(guard, text, finding, reason) }),
      withdraw: (finding) => goOn({ guard: withoutOverride(guard, text, finding) }),
    } satisfies GuardActs,
    takeNext: (): void => {
      const next = nextBetter(findings, text, guard)
      if (next !== null) take(next)
    },
  }
}

/** Each reply that the palette is opened for has a work of its own. */
export const palettePlace = (wanted: Reply | null): string => `palette ${wanted?.id ?? ''}`

/** The query, and what it found, the wanted reply first. */
function useHits(place: string, find: PaletteOptions['find'], wanted: Reply | null) {
  const [query, setQuery] = useTyped(place, () => '')
  const { hits: found, isReady } = useMemo(() => find(query), [find, query])
  const hits = useMemo(
    () => withWanted(found, query === '' ? wanted : null),
    [found, query, wanted],
  )
  return { query, setQuery, hits, isReady }
}

/** Query, results, the picked reply with its wording, answers and edits, and the buyer it was picked for. */
export function usePalette({ find, target, wanted, check }: PaletteOptions) {
  const locale = useLocale()
  const place = palettePlace(wanted)
  const [kept, setWork] = useTyped(place, () => begin(target, wanted?.id ?? null))
  const { query, setQuery, hits, isReady } = useHits(`${place} query`, find, wanted)
  const at = hits.findIndex(({ reply }) => reply.id === kept.replyId)
  // What was done with a reply that is gone belongs to no other.
  const work = at < 0 && kept.replyId !== null ? begin(kept.target, null) : kept
  const index = Math.max(0, at)
  const reply = hits[index]?.reply ?? null
  const picked = usePicked(work, reply, target, isReady)
  const { rendered, variants, labelOf } = picked
  /** Goes on with the picked reply, for the buyer it was picked for. */
  const goOn = (change: Partial<Work>): void =>
    setWork({ ...work, replyId: reply?.id ?? null, ...change })
  const shown = rendered?.segments.map((segment) => segment.text).join('') ?? ''
  const text = picked.isStale ? '' : (work.edited ?? shown)
  const guarding = useGuarding(check, { work, text }, goOn)
  return {
    query,
    hits,
    isReady,
    index,
    reply,
    ...picked,
    edited: work.edited,
    text,
    work: work.guard,
    guarding,
    answers: work.answers,
    ask: (next: string): void => {
      setQuery(next)
      setWork(begin(target, null))
    },
    pickAt: (next: number): void => {
      const row = hits[Math.max(0, Math.min(hits.length - 1, next))]
      if (row !== undefined) setWork(begin(target, row.reply.id))
    },
    turnWording: (by: 1 | -1): void => {
      const count = Math.max(1, variants.length)
      goOn({ variant: (work.variant + by + count) % count, edited: null, guard: NO_WORK })
    },
    answer: (name: string, value: string): void =>
      goOn({ answers: { ...work.answers, [name]: value } }),
    edit: (): void => {
      if (rendered !== null && work.edited === null)
        goOn({ edited: editableText(rendered, labelOf) })
    },
    write: (edited: string | null): void =>
      goOn(edited === null ? { edited, guard: NO_WORK } : { edited }),
    /** The text of a row as it is, for a key that fills at once; null where something is missing. */
    draftAt: (next: number): Draft | null => {
      const row = hits[next]?.reply
      const [variant] = row === undefined ? [] : variantsOf(row, locale)
      if (row === undefined || variant === undefined || target === null) return null
      return draftFor(target, { reply: row, variant, answers: EMPTY })
    },
  }
}

export type PaletteModel = ReturnType<typeof usePalette>
