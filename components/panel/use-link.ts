import { useMemo, useState } from 'react'

import { useWords } from '@/components/ui/words'

import type { PanelActions } from './use-panel-actions'

/** An order that was just joined or taken out, with the way back. */
export interface LinkNote {
  readonly said: string
  /** Absent where the change did not happen. */
  readonly undo: (() => void) | undefined
}

/** Joins orders with the buyer in view and takes them out, each with its undo. */
export function useLink({ linkOrder, unlinkOrder }: PanelActions) {
  const { changeFailed, newBuyer, orders } = useWords().panel
  const [note, setNote] = useState<LinkNote | null>(null)
  return useMemo(() => {
    const run = async (
      change: Promise<boolean>,
      said: string,
      undo: () => void,
    ): Promise<boolean> => {
      const isDone = await change
      setNote(isDone ? { said, undo } : { said: changeFailed, undo: undefined })
      return isDone
    }
    const link = (number: string): Promise<boolean> =>
      run(linkOrder(number), newBuyer.linked(number), () => void unlink(number))
    const unlink = (number: string): Promise<boolean> =>
      run(unlinkOrder(number), orders.unlinked(number), () => void link(number))
    return { note, dismiss: () => setNote(null), link, unlink }
  }, [note, linkOrder, unlinkOrder, changeFailed, newBuyer, orders])
}
