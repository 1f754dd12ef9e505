import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'

/** What the panel's keys do; a member that is absent leaves its key to the browser. */
export interface PanelKeys {
  readonly pick: (index: number) => void
  /** Fills the first offer. */
  readonly offer: () => void
  readonly search: () => void
  /** Checks what stands in the chat box. */
  readonly checkBox: () => void
  readonly help: () => void
  readonly why: () => void
  readonly value: () => void
  readonly timeline: () => void
  readonly identity: () => void
  readonly records: () => void
  readonly share: () => void
  readonly note: () => void
  /** The next step of the talk, and the one before. */
  readonly stepOn: () => void
  readonly stepBack: () => void
  readonly back: () => void
}

/** True while an input method composes: no key of ours may act then. */
export const isComposing = (event: {
  readonly isComposing: boolean
  readonly keyCode: number
}): boolean => event.isComposing || event.keyCode === 229

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))

/** Listens for the panel's keys: single ones outside fields and only where switched on, Escape always. */
export function usePanelKeys(keys: PanelKeys, singleKeys: boolean): void {
  useEffect(() => {
    const single = (act: () => void) => (event: KeyboardEvent) => {
      if (!singleKeys || isComposing(event) || isField(event.target)) return
      event.preventDefault()
      act()
    }
    return tinykeys(window, {
      '1': single(() => keys.pick(0)),
      '2': single(() => keys.pick(1)),
      '3': single(() => keys.pick(2)),
      '4': single(keys.offer),
      '/': single(keys.search),
      g: single(keys.checkBox),
      'Shift+?': single(keys.help),
      w: single(keys.why),
      v: single(keys.value),
      t: single(keys.timeline),
      i: single(keys.identity),
      r: single(keys.records),
      s: single(keys.share),
      n: single(keys.note),
      ']': single(keys.stepOn),
      '[': single(keys.stepBack),
      Escape: (event) => {
        if (isComposing(event) || event.defaultPrevented) return
        event.preventDefault()
        keys.back()
      },
    })
  }, [keys, singleKeys])
}
