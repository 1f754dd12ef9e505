import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { useTyped } from '@/components/ui/typed'
import type { Answer } from '@/lib/messaging/client'
import type { AssociationsView, OffersView, OfferView } from '@/lib/messaging/offer-calls'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { OfferRecord } from '@/lib/offers/outcome'
import type { Settings } from '@/lib/settings/settings'
import { fail } from '@/lib/shared/result'

import type { PanelConnection } from '../connection'
import { nickOf, shopOf } from '../reply-facts'
import type { Asked } from '@/components/ui/use-answer'
import type { Draft } from '../use-fill'
import { tabOf } from '../use-panel'
import { useSayer } from './use-sayer'

/** An answer belongs to the context that it was asked for, and to no other. */
interface Kept {
  readonly contextId: string
  readonly asked: Asked<OffersView>
}

/** Pairs of one product that are read at a time: all of them, but for the most bought products. */
const MOST_FIGURES = 500

const LOADING: Asked<OffersView> = { state: 'loading' }

type Noted = OfferRecord['answer']

/** What an agent marks of an offer. */
export type OfferMark = Noted | 'taken-back'

/** What stands noted once it was marked. */
const notedBy = (mark: OfferMark): Noted => (mark === 'taken-back' ? 'offered' : mark)

/** The answer with what was just noted of one offer. */
function withNote(kept: Kept | null, contextId: string, offerId: string, noted: Noted) {
  if (kept?.contextId !== contextId || kept.asked.state !== 'there') return kept
  const { value } = kept.asked
  if (value.answer.state !== 'fits') return kept
  const offers = value.answer.offers.map((offer) =>
    offer.offerId === offerId ? { ...offer, noted } : offer,
  )
  return {
    contextId,
    asked: { state: 'there', value: { ...value, answer: { ...value.answer, offers } } },
  } as const satisfies Kept
}

/** Whose offers are shown: a buyer's of a shop, in the context that the page is in. */
const buyerContext = (view: PanelView | null): string | null =>
  view === null || shopOf(view) === null ? null : view.contextId

/** What to offer to the buyer in view: asked with every reading of the page, and when the shop's offers change. */
function useAsked(connection: PanelConnection, view: PanelView | null) {
  const [kept, setKept] = useState<Kept | null>(null)
  const turn = useRef(0)
  const shopId = shopOf(view)
  const ask = useCallback(async (): Promise<void> => {
    const contextId = buyerContext(view)
    if (contextId === null) return
    turn.current += 1
    const mine = turn.current
    const answer = await connection.call('readOffers', { ...tabOf(connection), contextId })
    if (mine !== turn.current) return
    const isMeant = answer.ok && answer.value.contextId === contextId
    setKept({
      contextId,
      asked: isMeant ? { state: 'there', value: answer.value } : { state: 'failed' },
    })
  }, [connection, view])
  useEffect(() => {
    const start = async (): Promise<void> => {
      await ask()
    }
    void start()
  }, [ask])
  useEffect(
    () =>
      connection.onPush((push) => {
        if (push.push === 'offers' && push.shopId === shopId) void ask()
      }),
    [connection, ask, shopId],
  )
  const contextId = buyerContext(view)
  const asked = contextId === null ? null : kept?.contextId === contextId ? kept.asked : LOADING
  return { asked, ask, setKept }
}

export interface OfferBasis {
  readonly view: PanelView | null
  readonly settings: Settings | undefined
}

/** The offers for the buyer in view, how they are said, and what came of them. */
export function useOffers(connection: PanelConnection, { view, settings }: OfferBasis) {
  const { asked, ask, setKept } = useAsked(connection, view)
  const sayer = useSayer(view, settings, connection.clock)
  const [wording, setWording] = useTyped('offer-wording', () => 0)
  const [pickedId, pick] = useTyped<string | null>('offer-picked', () => null)

  const note = useCallback(
    async (contextId: string, offerId: string, what: OfferMark): Promise<boolean> => {
      const payload = { ...tabOf(connection), contextId, offerId, what }
      const { ok } = await connection.call('noteOffer', payload)
      if (ok) setKept((now) => withNote(now, contextId, offerId, notedBy(what)))
      return ok
    },
    [connection, setKept],
  )
  return useMemo(() => {
    const answer = asked?.state === 'there' ? asked.value.answer : null
    const offers: readonly OfferView[] = answer?.state === 'fits' ? answer.offers : []
    const wordingsOf = (offer: OfferView): readonly string[] => sayer?.wordingsOf(offer) ?? []
    return {
      asked,
      offers,
      /** Asks once more. */
      again: ask,
      sayer,
      wordingsOf,
      /** Which of the wordings is said: the one that was chosen last, of every offer. */
      wording,
      setWording,
      /** The offer that a page over the panel is about. */
      picked: offers.find(({ offerId }) => offerId === pickedId) ?? null,
      pick,
      note,
      /** Keeps what the buyer in view answered; true where it was kept. */
      noteAnswer: async (offerId: string, what: OfferMark): Promise<boolean> => {
        const contextId = buyerContext(view)
        return contextId !== null && note(contextId, offerId, what)
      },
      /** What the shop's orders say of what goes with a product. */
      readFigures: async (productId: string): Promise<Answer<AssociationsView>> => {
        const shopId = shopOf(view)
        if (shopId === null) return fail('stale-context')
        return connection.call('readAssociations', { shopId, productId, limit: MOST_FIGURES })
      },
      /** That an offer was said: once in a conversation, whatever was answered since. */
      noteSaid: ({ contextId, offerId }: Draft): void => {
        const offer = offers.find((each) => each.offerId === offerId)
        if (offerId !== null && (offer === undefined || offer.noted === null))
          void note(contextId, offerId, 'offered')
      },
      /** A text about an offer for the buyer in view; null where nobody is, or the offer has ended. */
      draftOf: (offer: OfferView, text?: string): Draft | null => {
        const contextId = buyerContext(view)
        const wordings = wordingsOf(offer)
        const said = text ?? wordings[wording] ?? wordings[0]
        if (contextId === null || said === undefined) return null
        const { offerId } = offer
        return { reply: null, chosen: null, offerId, text: said, contextId, nick: nickOf(view) }
      },
    }
  }, [asked, ask, sayer, wording, setWording, pickedId, pick, note, view, connection])
}

export type DeskOffers = ReturnType<typeof useOffers>
