import { useCallback, useMemo, useState } from 'react'

import type { PanelView } from '@/lib/messaging/panel-view'
import type { ReplyStage } from '@/lib/replies/reply'
import type { OrderState } from '@/lib/shared/orders'

import type { TalkStage } from './say/stage-bar'

/** Of whom a step was set by hand: the customer, else only this context. */
const keyOf = (view: PanelView | null): string | null =>
  view?.state === 'known' ? view.card.customerId : (view?.contextId ?? null)

const BY_STATE: Readonly<Record<OrderState, ReplyStage>> = {
  unpaid: 'confirm',
  paid: 'in-sale',
  shipped: 'in-sale',
  received: 'care',
  refunding: 'after-sale',
  refunded: 'after-sale',
  closed: 'purpose',
}

/** Where the talk in view stands: as somebody set it for this buyer, else by what was said and the order. */
export function useTalk(
  view: PanelView | null,
  orderState: OrderState | null,
  hasOpenCase: boolean,
) {
  const [byHand, setByHand] = useState<ReadonlyMap<string, ReplyStage>>(new Map())
  const key = keyOf(view)
  const set = key === null ? undefined : byHand.get(key)
  const talk = useMemo((): TalkStage | null => {
    if (view === null || view.contextId === null) return null
    if (set !== undefined) return { stage: set, ground: 'hand' }
    if (hasOpenCase) return { stage: 'after-sale', ground: 'case' }
    if (orderState !== null) return { stage: BY_STATE[orderState], ground: 'order' }
    return { stage: 'welcome', ground: 'start' }
  }, [view, set, orderState, hasOpenCase])
  const setStage = useCallback(
    (stage: ReplyStage | null): void => {
      if (key === null) return
      setByHand((now) => {
        const next = new Map(now)
        if (stage === null) next.delete(key)
        else next.set(key, stage)
        return next
      })
    },
    [key],
  )
  return { talk, setStage }
}
