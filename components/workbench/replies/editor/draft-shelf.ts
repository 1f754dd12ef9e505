import { z } from 'zod'

import { DAY_MS } from '@/lib/shared/time'

import type { TextShelf } from '../../services'
import { replyDraftSchema, type ReplyDraft } from './reply-draft'

/** A draft with the state of the reply that it was begun from; null: there was none. */
export interface KeptDraft {
  readonly draft: ReplyDraft
  readonly base: string | null
  /** Epoch ms of its last change. */
  readonly at: number
}

const keptSchema = z.strictObject({
  draft: replyDraftSchema,
  base: z.string().nullable(),
  at: z.int(),
})

/** Drafts that are kept: the ones changed last, and none that nobody has touched for so long. */
const DRAFTS_KEPT = 20
const DRAFT_AGE_MS = 30 * DAY_MS

const PREFIX = 'reply-draft:'
const nameOf = (key: string): string => PREFIX + key

/** The unsaved draft under a key; null where there is none that can be read. */
export function readKeptDraft(shelf: TextShelf, key: string): KeptDraft | null {
  const text = shelf.read(nameOf(key))
  if (text === null) return null
  try {
    return keptSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Forgets drafts that are old, too many or cannot be read; gives the ids of the pictures that the others hold. */
export function tidyDrafts(shelf: TextShelf, now: number): string[] {
  const keys = shelf
    .names()
    .flatMap((name) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : []))
  const fresh = keys
    .map((key) => ({ key, kept: readKeptDraft(shelf, key) }))
    .filter(({ kept }) => kept !== null && now - kept.at <= DRAFT_AGE_MS)
    .toSorted((a, b) => (b.kept?.at ?? 0) - (a.kept?.at ?? 0))
    .slice(0, DRAFTS_KEPT)
  const staying = new Set(fresh.map(({ key }) => key))
  for (const key of keys) if (!staying.has(key)) keepDraft(shelf, key, null)
  return [...new Set(fresh.flatMap(({ kept }) => kept?.draft.imageIds ?? []))]
}

/** Keeps what is not saved yet; null forgets it. */
export const keepDraft = (shelf: TextShelf, key: string, kept: KeptDraft | null): void =>
  shelf.keep(nameOf(key), kept === null ? null : JSON.stringify(kept))
