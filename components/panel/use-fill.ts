import { useCallback, useMemo, useState } from 'react'

import { useTyped } from '@/components/ui/typed'
import type { Answer } from '@/lib/messaging/client'
import type { FillOutcome } from '@/lib/messaging/panel-view'
import type { GuardAnswers } from '@/lib/messaging/protocol'
import type { GuardFinding } from '@/lib/replies/guard/finding'

import type { PanelConnection } from './connection'
import type { Chosen } from './reply-target'
import { tabOf } from './use-panel'

/** A text made for one buyer in one context. */
export interface Draft {
  /** The reply that the text was made from; null: it was made from an offer. */
  readonly reply: { readonly id: string; readonly title: string } | null
  /** The offer that the text was made from; null: it was made from a reply. */
  readonly offerId: string | null
  /** How it was made, so that it can be made for another buyer; null once it was changed by hand. */
  readonly chosen: Chosen | null
  readonly text: string
  readonly contextId: string
  /** null where the page shows no buyer. */
  readonly nick: string | null
  /** What the agent did about the guard's findings; absent: they were told of none. */
  readonly guard?: GuardAnswers
  /** What stands in the chat box and makes room. */
  readonly over?: string
}

/** How the last fill ended, as the panel says it. */
export type FillNote =
  | { readonly kind: 'filled'; readonly undoable: boolean }
  /** Written for a conversation that is no longer open. */
  | { readonly kind: 'refused'; readonly draft: Draft }
  | { readonly kind: 'in-use'; readonly draft: Draft }
  /** It can do harm as it stands. */
  | {
      readonly kind: 'guarded'
      readonly draft: Draft
      readonly findings: readonly GuardFinding[]
    }
  /** `asked`: the agent wanted a copy, nothing else. */
  | { readonly kind: 'copied'; readonly why: 'no-composer' | 'not-taken' | 'asked' }
  | { readonly kind: 'not-copied'; readonly draft: Draft }
  /** `box-moved`: what was to be replaced stands there no more. */
  | { readonly kind: 'page-gone' | 'panel-hidden' | 'box-moved' }
  | { readonly kind: 'failed' }

export interface Fill {
  readonly note: FillNote | null
  readonly isBusy: boolean
  /** Gives how it ended. */
  readonly fill: (draft: Draft, append?: boolean) => Promise<FillNote['kind']>
  /** Says that a draft stays unfilled, because it was pressed for in another conversation. */
  readonly refuse: (draft: Draft) => void
  readonly copy: (draft: Draft) => Promise<void>
  readonly dismiss: () => void
}

async function noteOf(
  outcome: FillOutcome,
  draft: Draft,
  copy: PanelConnection['copy'],
): Promise<FillNote> {
  if (outcome.result === 'filled') return { kind: 'filled', undoable: outcome.undoable }
  switch (outcome.why) {
    case 'guarded':
      return { kind: 'guarded', draft, findings: outcome.findings }
    case 'context-changed':
      return { kind: 'refused', draft }
    case 'composer-in-use':
      return draft.over === undefined ? { kind: 'in-use', draft } : { kind: 'box-moved' }
    case 'page-gone':
    case 'panel-hidden':
      return { kind: outcome.why }
    case 'no-composer':
    case 'not-taken':
      return (await copy(draft.text))
        ? { kind: 'copied', why: outcome.why }
        : { kind: 'not-copied', draft }
  }
}

async function endOf(
  answer: Answer<FillOutcome>,
  draft: Draft,
  copy: PanelConnection['copy'],
): Promise<FillNote> {
  if (answer.ok) return noteOf(answer.value, draft, copy)
  return answer.error === 'stale-context' ? { kind: 'refused', draft } : { kind: 'failed' }
}

/** Fills drafts into the page's composer, one at a time, and keeps what became of the last. */
export function useFill(connection: PanelConnection, onFilled: (draft: Draft) => void): Fill {
  const [note, setNote] = useTyped<FillNote | null>('fill-note', () => null)
  const [isBusy, setBusy] = useState(false)
  const fill = useCallback(
    async (draft: Draft, append = false): Promise<FillNote['kind']> => {
      setBusy(true)
      setNote(null)
      const { contextId, text, reply, guard, over } = draft
      const answer = await connection.call('fillReply', {
        ...tabOf(connection),
        contextId,
        ...(reply === null ? {} : { reply }),
        text,
        append,
        ...(guard === undefined ? {} : { guard }),
        ...(over === undefined ? {} : { over }),
      })
      setBusy(false)
      if (answer.ok && answer.value.result === 'filled') onFilled(draft)
      const ended = await endOf(answer, draft, connection.copy)
      setNote(ended)
      return ended.kind
    },
    [connection, onFilled, setNote],
  )
  const copy = useCallback(
    async (draft: Draft): Promise<void> => {
      const isCopied = await connection.copy(draft.text)
      setNote(isCopied ? { kind: 'copied', why: 'asked' } : { kind: 'not-copied', draft })
    },
    [connection, setNote],
  )
  const refuse = useCallback((draft: Draft) => setNote({ kind: 'refused', draft }), [setNote])
  const dismiss = useCallback(() => setNote(null), [setNote])
  return useMemo(
    () => ({ note, isBusy, fill, refuse, copy, dismiss }),
    [note, isBusy, fill, refuse, copy, dismiss],
  )
}
