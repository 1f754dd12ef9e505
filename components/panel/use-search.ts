import { useMemo, type RefObject } from 'react'
import { flushSync } from 'react-dom'

import { useTyped } from '@/components/ui/typed'

/** How the palette was opened. */
export interface OpenSearch {
  /** The reply that it was opened for; null: to search one. */
  readonly replyId: string | null
  /** Where the focus goes back to. */
  readonly from: 'panel' | 'composer'
}

const focusIn = (part: HTMLElement | null, css: string): void =>
  part?.querySelector<HTMLElement>(css)?.focus()

/** Whether the palette is open, and the way into it and out. */
export function useSearch(
  isOpenAtFirst: boolean,
  footRef: RefObject<HTMLDivElement | null>,
  focusComposer: () => void,
) {
  const [open, setOpen] = useTyped<OpenSearch | null>('search', () =>
    isOpenAtFirst ? { replyId: null, from: 'composer' } : null,
  )
  return useMemo(
    () => ({
      open,
      show: (replyId: string | null, from: OpenSearch['from']): void => {
        // Whoever asks for the search again goes on with what they typed.
        if (open !== null && replyId === null) focusIn(footRef.current, '[role=combobox]')
        else setOpen({ replyId, from })
      },
      close: (): void => setOpen(null),
      /** Closes it, with the focus back where it was. */
      leave: (): void => {
        flushSync(() => setOpen(null))
        if (open?.from === 'composer') focusComposer()
        else focusIn(footRef.current, 'button')
      },
    }),
    [open, setOpen, footRef, focusComposer],
  )
}

export type Search = ReturnType<typeof useSearch>
