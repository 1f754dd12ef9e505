import { useCallback, useMemo, useState } from 'react'

import type { PanelView } from '@/lib/messaging/panel-view'
import type { ReplyStage } from '@/lib/replies/reply'
import type { Situation } from '@/lib/replies/situation'
import { stageOf, type TalkStage } from '@/lib/replies/stage'

/** Of whom a step was set by hand: the customer, else only this context. */
const keyOf = (view: PanelView | null): string | null =>
  view?.state === 'known' ? view.card.customerId : (view?.contextId ?? null)

/** Where the talk in view stands: as somebody set it for this buyer, else by what was said, case and order. */
export function useTalk(view: PanelView | null, situation: Situation) {
  const [byHand, setByHand] = useState<ReadonlyMap<string, ReplyStage>>(new Map())
  const key = keyOf(view)
  const contextId = view?.contextId ?? null
  const set = key === null ? undefined : byHand.get(key)
  const talk = useMemo((): TalkStage | null => {
    if (contextId === null) return null
    return stageOf(situation, set === undefined ? null : { contextId, stage: set }, contextId)
  }, [contextId, set, situation])
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
