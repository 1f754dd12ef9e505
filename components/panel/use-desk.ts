import { useCallback, useMemo } from 'react'

import type { PanelView } from '@/lib/messaging/panel-view'

import type { PanelConnection } from './connection'
import { draftFor } from './reply-target'
import type { ReadyReply } from './say'
import { useDrafts } from './use-drafts'
import { useFill, type Draft, type Fill } from './use-fill'
import { usePanelKeys } from './use-keys'
import { useLink } from './use-link'
import { useOpenParts, type SheetName } from './use-open-parts'
import type { PanelModel } from './use-panel'
import { usePanelActions, type PanelActions } from './use-panel-actions'
import { useReplies } from './use-replies'

/** Covers what is personal while the screen is shared, and uncovers it. */
function useShareToggle({ settings, changeSettings }: PanelModel): () => void {
  const isShared = settings?.screenShare ?? false
  return useCallback(
    () => void changeSettings({ screenShare: !isShared }),
    [changeSettings, isShared],
  )
}

interface DeskParts {
  readonly view: PanelView | null
  readonly parts: ReturnType<typeof useOpenParts>
  readonly actions: PanelActions
  readonly fill: Fill
  readonly link: ReturnType<typeof useLink>
  readonly toggleShare: () => void
}

/** What each key does; those about a customer need one in view. */
function useDeskKeys({ view, parts, actions, fill, link, toggleShare }: DeskParts) {
  const hasCard = view?.state === 'known'
  return useMemo(() => {
    const sheet = (name: SheetName) => () => {
      if (hasCard) parts.openSheet(name)
    }
    return {
      search: parts.focusSearch,
      help: () => parts.openSheet('keys'),
      why: sheet('tier'),
      value: sheet('value'),
      timeline: sheet('timeline'),
      identity: sheet('identity'),
      records: () => {
        if (hasCard && parts.sheet === null) parts.showRecords()
      },
      note: () => {
        if (hasCard && parts.sheet === null) parts.writeNote()
      },
      share: toggleShare,
      back: () => {
        if (parts.sheet !== null) parts.closeSheet()
        else if (fill.note !== null) fill.dismiss()
        else if (link.note !== null) link.dismiss()
        else actions.focusComposer()
      },
    }
  }, [parts, hasCard, fill, link, actions, toggleShare])
}

/** All that an agent can do in the panel, by hand and by key, for the context in view. */
export function useDesk(connection: PanelConnection, model: PanelModel, singleKeys: boolean) {
  const { view, clocks } = model
  const parts = useOpenParts(view?.contextId ?? null)
  const actions = usePanelActions(connection, model, view?.contextId ?? null)
  const fill = useFill(connection)
  const link = useLink(actions)
  const drafts = useDrafts()
  const { target, suggestions } = useReplies(view, clocks)

  const fillDraft = (draft: Draft): void => {
    parts.closeSearch()
    void fill.fill(draft)
  }
  const fillReady = ({ reply }: ReadyReply): void => {
    const draft = target === null ? null : draftFor(target, reply)
    if (draft !== null) fillDraft(draft)
  }
  const toggleShare = useShareToggle(model)
  const keys = useDeskKeys({ view, parts, actions, fill, link, toggleShare })
  const pick = (index: number): void => {
    const ready = suggestions[index]
    if (ready !== undefined && parts.sheet === null) fillReady(ready)
  }
  usePanelKeys({ ...keys, pick }, singleKeys)
  return {
    parts,
    actions,
    fill,
    link,
    drafts,
    target,
    suggestions,
    fillDraft,
    fillReady,
    toggleShare,
  }
}

export type Desk = ReturnType<typeof useDesk>
