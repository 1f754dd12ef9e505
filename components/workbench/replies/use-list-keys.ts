import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'

/** What the keys of the library do. */
export interface ListKeys {
  readonly move: (by: 1 | -1) => void
  readonly add: () => void
  readonly remove: () => void
  readonly search: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')

/** Listens for the library's keys: outside fields, never while an input method composes; letters only where switched on. */
export function useListKeys(keys: ListKeys, withLetters: boolean): void {
  useEffect(() => {
    const on =
      (act: () => void, isOn = true) =>
      (event: KeyboardEvent) => {
        if (!isOn || event.isComposing || isTyping(event.target)) return
        event.preventDefault()
        act()
      }
    return tinykeys(window, {
      j: on(() => keys.move(1), withLetters),
      k: on(() => keys.move(-1), withLetters),
      ArrowDown: on(() => keys.move(1)),
      ArrowUp: on(() => keys.move(-1)),
      n: on(keys.add, withLetters),
      '/': on(keys.search, withLetters),
      Delete: on(keys.remove),
    })
  }, [keys, withLetters])
}
