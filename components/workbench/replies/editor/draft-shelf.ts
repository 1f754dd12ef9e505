import { z } from 'zod'

import type { TextShelf } from '../../services'
import { replyDraftSchema, type ReplyDraft } from './reply-draft'

/** A draft with the state of the reply that it was begun from; null: there was none. */
export interface KeptDraft {
  readonly draft: ReplyDraft
  readonly base: string | null
}

const keptSchema = z.strictObject({ draft: replyDraftSchema, base: z.string().nullable() })

const nameOf = (key: string): string => `reply-draft:${key}`

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

/** Keeps what is not saved yet; null forgets it. */
export const keepDraft = (shelf: TextShelf, key: string, kept: KeptDraft | null): void =>
  shelf.keep(nameOf(key), kept === null ? null : JSON.stringify(kept))
