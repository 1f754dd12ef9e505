import { useCallback, useMemo, useState } from 'react'

import type { FillOutcome } from '@/lib/messaging/panel-view'

import type { PanelConnection } from './connection'
import { tabOf } from './use-panel'

/** A text made for one buyer in one context. */
export interface Draft {
  readonly replyId: string
  readonly text: string
  readonly contextId: string
  /** null where the page shows no buyer. */
  readonly nick: string | null
}

/** How the last fill ended, as the panel says it. */
export type FillNote =
  | { readonly kind: 'filled'; readonly undoable: boolean }
  /** Written for a conversation that is no longer open. */
  | { readonly kind: 'refused'; readonly draft: Draft }
  | { readonly kind: 'in-use'; readonly draft: Draft }
  | { readonly kind: 'copied'; readonly why: 'no-composer' | 'not-taken' }
  | { readonly kind: 'not-copied'; readonly draft: Draft }
  | { readonly kind: 'page-gone' | 'panel-hidden' }
  | { readonly kind: 'failed' }

export interface Fill {
  readonly note: FillNote | null
  readonly isBusy: boolean
  readonly fill: (draft: Draft, append?: boolean) => Promise<void>
  readonly dismiss: () => void
}

async function noteOf(
  outcome: FillOutcome,
  draft: Draft,
  copy: PanelConnection['copy'],
): Promise<FillNote> {
  if (outcome.result === 'filled') return { kind: 'filled', undoable: outcome.undoable }
  switch (outcome.why) {
    case 'context-changed':
      return { kind: 'refused', draft }
    case 'composer-in-use':
      return { kind: 'in-use', draft }
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

/** Fills drafts into the page's composer, one at a time, and keeps what became of the last. */
export function useFill(connection: PanelConnection): Fill {
  const [note, setNote] = useState<FillNote | null>(null)
  const [isBusy, setBusy] = useState(false)
  const fill = useCallback(
    async (draft: Draft, append = false): Promise<void> => {
      setBusy(true)
      setNote(null)
      const { contextId, text } = draft
      const answer = await connection.call('fillReply', {
        ...tabOf(connection),
        contextId,
        text,
        append,
      })
      setBusy(false)
      if (answer.ok) setNote(await noteOf(answer.value, draft, connection.copy))
      else if (answer.error === 'stale-context') setNote({ kind: 'refused', draft })
      else setNote({ kind: 'failed' })
    },
    [connection],
  )
  const dismiss = useCallback(() => setNote(null), [])
  return useMemo(() => ({ note, isBusy, fill, dismiss }), [note, isBusy, fill, dismiss])
}
