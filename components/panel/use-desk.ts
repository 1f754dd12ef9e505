import { useCallback, useMemo } from 'react'

import type { OfferView } from '@/lib/messaging/offer-calls'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { GuardAnswers } from '@/lib/messaging/protocol'
import { REPLY_STAGES } from '@/lib/replies/stages'

import type { PanelConnection } from './connection'
import { useOffers, type DeskOffers } from './offers/use-offers'
import { draftFor, draftWith, type Chosen } from './reply-target'
import { useFill, type Draft, type Fill } from './use-fill'
import { useHotKeys, type HotKey } from './use-hot-keys'
import { usePanelKeys } from './use-keys'
import { useLink } from './use-link'
import { useOpenParts, type SheetName } from './use-open-parts'
import type { PanelModel } from './use-panel'
import { usePanelActions, type PanelActions } from './use-panel-actions'
import { useReplies, type DeskReplies, type ReadyReply } from './use-replies'
import { useSearch, type Search } from './use-search'

/** Fills a text, and opens what stands against it where that keeps it from going out. */
function useGuardedFill(fill: Fill, openSheet: (name: SheetName) => void): Fill {
  return useMemo(
    () => ({
      ...fill,
      fill: async (draft, append) => {
        const ended = await fill.fill(draft, append)
        if (ended === 'guarded') openSheet('guarded')
        return ended
      },
    }),
    [fill, openSheet],
  )
}

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
  readonly search: Search
  readonly replies: DeskReplies
  readonly offers: DeskOffers
  readonly toggleShare: () => void
}

/** One step on or back in the talk; null at either end. */
function nextStage({ talk }: DeskReplies, by: 1 | -1) {
  const at = talk === null ? -1 : REPLY_STAGES.indexOf(talk.stage)
  return at < 0 ? null : (REPLY_STAGES[at + by] ?? null)
}

/** What each key does; those about a customer need one in view. */
function useDeskKeys(desk: Omit<DeskParts, 'offers'>) {
  const { view, parts, actions, fill, link, search, replies, toggleShare } = desk
  const hasCard = view?.state === 'known'
  return useMemo(() => {
    const sheet = (name: SheetName) => () => {
      if (hasCard) parts.openSheet(name)
    }
    const step = (by: 1 | -1) => () => {
      const stage = nextStage(replies, by)
      if (stage !== null) replies.setStage(stage)
    }
    return {
      checkBox: () => {
        if (view?.page?.hasComposer === true && parts.sheet === null) parts.openSheet('check-box')
      },
      search: () => search.show(null, 'panel'),
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
      stepOn: step(1),
      stepBack: step(-1),
      back: () => {
        if (parts.sheet !== null) parts.closeSheet()
        else if (search.open !== null) search.leave()
        else if (fill.note !== null) fill.dismiss()
        else if (link.note !== null) link.dismiss()
        else actions.focusComposer()
      },
    }
  }, [parts, view, hasCard, fill, link, search, replies, actions, toggleShare])
}

const PLACES = { Digit1: 0, Digit2: 1, Digit3: 2 } as const

const chosenOf = ({ reply, variant }: ReadyReply): Chosen => ({ reply, variant, answers: {} })

/** Suggested replies: filled at once, or opened where the agent has something to give. */
function useReady({ fill, search, replies }: Pick<DeskParts, 'fill' | 'search' | 'replies'>) {
  const { target } = replies
  const fillReady = (ready: ReadyReply): void => {
    const draft = target === null ? null : draftFor(target, chosenOf(ready))
    if (draft === null) search.show(ready.reply.id, 'panel')
    else void fill.fill(draft)
  }
  /** A key was pressed in a chat box: it means the buyer who was open there. */
  const pressInChat = (ready: ReadyReply | undefined, contextId: string): void => {
    if (ready === undefined || target === null) return
    if (target.contextId === contextId) return fillReady(ready)
    const chosen = chosenOf(ready)
    return fill.refuse({ ...draftWith(target, chosen, ready.variant.title), chosen })
  }
  return { fillReady, pressInChat }
}

/** How an offer is said, where it is not in the wording that was chosen last. */
interface SaidOffer {
  readonly text?: string
  /** What was done about what stands against it. */
  readonly guard?: GuardAnswers
  /** Of the chat box that a key was pressed in. */
  readonly contextId?: string | undefined
}

/** Offers: said in the wording that was chosen last, or in the agent's own words. */
function useSayOffer({ fill, offers }: Pick<DeskParts, 'fill' | 'offers'>) {
  const fillOffer = (offer: OfferView | undefined, said: SaidOffer = {}): void => {
    if (offer === undefined) return
    const { text, guard, contextId } = said
    const made = offers.draftOf(offer, text)
    const draft = made === null || guard === undefined ? made : { ...made, guard }
    // An offer that has ended meanwhile is none: the next takes its place.
    if (draft === null) void offers.again()
    else if (contextId !== undefined && contextId !== draft.contextId) fill.refuse(draft)
    else void fill.fill(draft)
  }
  const fillFirst = (contextId?: string): void => fillOffer(offers.offers[0], { contextId })
  return { fillOffer, fillFirst }
}

/** Keeps what was filled in: that a reply was used, or an offer said. */
function useNoteFill({ count }: DeskReplies, { noteSaid }: DeskOffers) {
  return useCallback(
    (draft: Draft): void => {
      if (draft.reply === null) noteSaid(draft)
      else count(draft.reply.id)
    },
    [count, noteSaid],
  )
}

/** All that an agent can do in the panel, by hand and by key, for the context in view. */
export function useDesk(connection: PanelConnection, model: PanelModel, singleKeys: boolean) {
  const { view, clocks, settings } = model
  const parts = useOpenParts(view?.contextId ?? null)
  const actions = usePanelActions(connection, model, view?.contextId ?? null)
  const search = useSearch(connection.opensSearch, parts.footRef, actions.focusComposer)
  const replies = useReplies(connection, { view, clocks, settings })
  const offers = useOffers(connection, { view, settings })
  const plainFill = useFill(connection, useNoteFill(replies, offers))
  const fill = useGuardedFill(plainFill, parts.openSheet)
  const link = useLink(actions)
  const toggleShare = useShareToggle(model)
  const { fillReady, pressInChat } = useReady({ fill, search, replies })
  const { fillOffer, fillFirst } = useSayOffer({ fill, offers })
  useHotKeys(connection, ({ key, contextId }: HotKey): void => {
    if (key === 'Slash') search.show(null, 'composer')
    else if (key === 'Digit4') fillFirst(contextId)
    else pressInChat(replies.suggestions[PLACES[key]], contextId)
  })

  const keys = useDeskKeys({ view, parts, actions, fill, link, search, replies, toggleShare })
  const pick = (index: number): void => {
    const ready = replies.suggestions[index]
    if (ready !== undefined && parts.sheet === null) fillReady(ready)
  }
  const offer = (): void => {
    if (parts.sheet === null) fillFirst()
  }
  usePanelKeys({ ...keys, pick, offer }, singleKeys && search.open === null)
  return {
    parts,
    actions,
    search,
    replies,
    offers,
    fill,
    link,
    drafts: model.drafts,
    /** Opens what stands in the chat box; absent where the page has none. */
    checkBox: view?.page?.hasComposer === true ? keys.checkBox : undefined,
    /** Fills from a place that shows by itself what stands against the text. */
    fillHere: plainFill.fill,
    /** Lets the guard say what stops a text that the palette knows to be stopped: it stays open for that. */
    tryDraft: async (draft: Draft): Promise<void> => {
      if ((await plainFill.fill(draft)) !== 'guarded') search.close()
    },
    fillDraft: (draft: Draft, append: boolean): void => {
      search.close()
      void fill.fill(draft, append)
    },
    fillReady,
    fillOffer,
    toggleShare,
  }
}

export type Desk = ReturnType<typeof useDesk>
