import { useMemo } from 'react'

import type { PanelConnection } from './connection'
import { draftFor } from './reply-target'
import type { ReadyReply } from './say'
import { useDrafts } from './use-drafts'
import { useFill, type Draft } from './use-fill'
import { usePanelKeys } from './use-keys'
import { useLink } from './use-link'
import { useOpenParts } from './use-open-parts'
import type { PanelModel } from './use-panel'
import { usePanelActions } from './use-panel-actions'
import { useReplies } from './use-replies'

/** All that an agent can do in the panel, by hand and by key, for the context in view. */
export function useDesk(connection: PanelConnection, model: PanelModel, singleKeys: boolean) {
  const { view, clocks } = model
  const parts = useOpenParts(view?.contextId ?? null)
  const actions = usePanelActions(connection, model, view?.contextId ?? null)
  const fill = useFill(connection)
  const link = useLink(actions)
  const drafts = useDrafts()
  const { target, suggestions } = useReplies(view, clocks)
  const hasCard = view?.state === 'known'

  const fillDraft = (draft: Draft): void => {
    parts.closeSearch()
    void fill.fill(draft)
  }
  const fillReady = ({ reply }: ReadyReply): void => {
    const draft = target === null ? null : draftFor(target, reply)
    if (draft !== null) fillDraft(draft)
  }
  const keys = useMemo(
    () => ({
      search: parts.focusSearch,
      help: () => parts.openSheet('keys'),
      why: () => {
        if (hasCard) parts.openSheet('why')
      },
      note: () => {
        if (hasCard) parts.writeNote()
      },
      back: () => {
        if (parts.sheet !== null) parts.closeSheet()
        else if (fill.note !== null) fill.dismiss()
        else if (link.note !== null) link.dismiss()
        else actions.focusComposer()
      },
    }),
    [parts, hasCard, fill, link, actions],
  )
  const pick = (index: number): void => {
    const ready = suggestions[index]
    if (ready !== undefined && parts.sheet === null) fillReady(ready)
  }
  usePanelKeys({ ...keys, pick }, singleKeys)
  return { parts, actions, fill, link, drafts, target, suggestions, fillDraft, fillReady }
}

export type Desk = ReturnType<typeof useDesk>
