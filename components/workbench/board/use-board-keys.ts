import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'

/** What the board's keys do. */
export interface BoardKeys {
  readonly move: (by: 1 | -1) => void
  readonly open: () => void
  readonly reply: () => void
  readonly snooze: () => void
  readonly choose: () => void
  readonly track: () => void
  readonly search: () => void
}

const isTaken = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')

/** Enter on something that is pressed itself stays its own. */
const isPressed = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('a, button, summary, input')

/** Listens for the board's keys: outside fields, never while an input method composes, and only where switched on. */
export function useBoardKeys(keys: BoardKeys, isOn: boolean): void {
  useEffect(() => {
    const on =
      (act: () => void, isOther: (target: EventTarget | null) => boolean = () => false) =>
      (event: KeyboardEvent) => {
        const { target } = event
        if (!isOn || event.isComposing || isTaken(target) || isOther(target)) return
        event.preventDefault()
        act()
      }
    return tinykeys(window, {
      j: on(() => keys.move(1)),
      k: on(() => keys.move(-1)),
      Enter: on(keys.open, isPressed),
      r: on(keys.reply),
      s: on(keys.snooze),
      x: on(keys.choose),
      n: on(keys.track),
      '/': on(keys.search),
    })
  }, [keys, isOn])
}
