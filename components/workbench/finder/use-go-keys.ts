import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'

import { isTaken } from '../board/use-single-keys'
import { hrefOf, NAV_VIEWS } from '../use-route'
import { GO_KEYS } from './places'

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog') !== null

/** Ctrl K (Cmd K) finds anything; G, then a letter, goes to a view where single keys are on. */
export function useGoKeys(onFind: () => void, hasLetters: boolean): void {
  useEffect(() => {
    const find = (event: KeyboardEvent): void => {
      if (event.isComposing) return
      event.preventDefault()
      onFind()
    }
    // Heard before the view is: the letter after G is none of the view's own keys.
    return tinykeys(window, { '$mod+k': find }, { capture: true })
  }, [onFind])
  useEffect(() => {
    if (!hasLetters) return undefined
    const ways = NAV_VIEWS.map((view) => {
      const go = (event: KeyboardEvent): void => {
        const { isComposing, target } = event
        if (isComposing || isTaken(target) || isInDialog(target)) return
        event.preventDefault()
        event.stopImmediatePropagation()
        location.hash = hrefOf(view)
      }
      return [`g ${GO_KEYS[view]}`, go] as const
    })
    return tinykeys(window, Object.fromEntries(ways), { capture: true })
  }, [hasLetters])
}
