import { useMemo, useRef, type KeyboardEvent } from 'react'

import { isComposing } from './use-keys'

/** A key this soon after an input method ended, ms, is the one that ended it: some browsers tell of the end first. */
const ENDING_MS = 80

/**
 * Tells which keys belong to an input method: those pressed while it composes, and the one that ended it. The handlers
 * go on an element around the fields.
 */
export function useComposition() {
  const endedAt = useRef<number | null>(null)
  return useMemo(
    () => ({
      belongs: ({ nativeEvent, timeStamp }: KeyboardEvent): boolean =>
        isComposing(nativeEvent) ||
        (endedAt.current !== null && timeStamp - endedAt.current < ENDING_MS),
      handlers: {
        onCompositionEnd: ({ timeStamp }: { readonly timeStamp: number }): void => {
          endedAt.current = timeStamp
        },
        // The key that ended it is up again: the next one is the agent's own.
        onKeyUp: (): void => {
          endedAt.current = null
        },
      },
    }),
    [],
  )
}
