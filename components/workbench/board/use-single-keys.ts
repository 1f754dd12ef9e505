import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'

/** What single keys do, by the name of the key. */
export type SingleKeys = Readonly<Record<string, () => void>>

/** Whether keys pressed there are typed into a field. */
export const isTaken = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')

/** Enter on something that is pressed itself stays its own. */
const isPressed = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('a, button, summary, input')

/** Listens for single keys: outside fields, never while an input method composes, and only where switched on. */
export function useSingleKeys(keys: SingleKeys, isOn: boolean): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  const names = Object.keys(keys).join(' ')
  useEffect(() => {
    if (!isOn) return undefined
    const act = (name: string) => (event: KeyboardEvent) => {
      const { target } = event
      if (event.isComposing || isTaken(target)) return
      if (name === 'Enter' && isPressed(target)) return
      event.preventDefault()
      latest.current[name]?.()
    }
    return tinykeys(window, Object.fromEntries(names.split(' ').map((name) => [name, act(name)])))
  }, [names, isOn])
}
