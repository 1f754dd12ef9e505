import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

import { createTypedShelf, TypedContext } from '@/components/ui/typed'

import { bringFocusBack, readFocusPlace, type FocusPlace } from './focus-place'

export interface BehindLockProps {
  readonly isLocked: boolean
  /** What stands there while it is locked. */
  readonly lock: ReactNode
  readonly children: ReactNode
}

/**
 * Takes everything personal off the screen while it is locked. Only what was begun and not saved stays in the memory of the
 * page, with the place of the focus; both are back after unlocking.
 */
export function BehindLock({ isLocked, lock, children }: BehindLockProps) {
  const [shelf] = useState(createTypedShelf)
  const focus = useRef<FocusPlace | null>(null)
  const keepFocus = useCallback((place: FocusPlace | null) => {
    focus.current = place
  }, [])
  const takeFocus = useCallback(() => focus.current, [])
  // Before the forms that go say so: their own effects end after those of the layout.
  useLayoutEffect(() => shelf.hearLock(isLocked), [shelf, isLocked])
  return (
    <TypedContext value={shelf}>
      {isLocked ? (
        lock
      ) : (
        <Covered onGone={keepFocus} cameFrom={takeFocus}>
          {children}
        </Covered>
      )}
    </TypedContext>
  )
}

interface CoveredProps {
  readonly onGone: (place: FocusPlace | null) => void
  readonly cameFrom: () => FocusPlace | null
  readonly children: ReactNode
}

function Covered({ onGone, cameFrom, children }: CoveredProps) {
  useLayoutEffect(() => {
    const place = cameFrom()
    const stop = place === null ? undefined : bringFocusBack(document, place)
    return () => {
      stop?.()
      // Elements still stand while effects of the layout end.
      onGone(readFocusPlace(document))
    }
  }, [onGone, cameFrom])
  return children
}
