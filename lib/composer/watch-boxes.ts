import type { Composer } from './composer-text'
import { watchComposition } from './watch-composition'

/**
 * Tells whether an input method is composing where a box stands, frames included: their events do not reach the page's
 * own document. Each document is watched from the first time that it is asked about, until the signal ends.
 */
export function watchBoxes(signal: AbortSignal): (box: Composer) => boolean {
  const watched = new WeakMap<Document, () => boolean>()
  return ({ ownerDocument }) => {
    const isComposing = watched.get(ownerDocument) ?? watchComposition(ownerDocument, signal)
    watched.set(ownerDocument, isComposing)
    return isComposing()
  }
}
