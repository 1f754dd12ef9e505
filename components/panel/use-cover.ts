import { useMemo } from 'react'

import { useScreenShare } from '@/components/ui/screen-share'
import { useWords } from '@/components/ui/words'
import type { ClocksView, PanelView } from '@/lib/messaging/panel-view'

import { coverClocks, coverView } from './cover'

/** What may be shown of what is known: all of it, or while the screen is shared what is not personal. */
export interface ShownPanel {
  readonly view: PanelView | null
  readonly clocks: ClocksView
}

/** Covers view and clocks while the screen is shared. */
export function useCover(view: PanelView | null, clocks: ClocksView): ShownPanel {
  const isShared = useScreenShare()
  const { share } = useWords().records
  return useMemo(
    () =>
      isShared
        ? { view: view === null ? null : coverView(view, share), clocks: coverClocks(clocks) }
        : { view, clocks },
    [isShared, view, clocks, share],
  )
}

/** A nick as it may be shown. */
export function useShownNick(): (nick: string | null) => string | null {
  const isShared = useScreenShare()
  const { share } = useWords().records
  return (nick) => (nick !== null && isShared ? share.buyer : nick)
}
