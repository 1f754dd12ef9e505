import { isBlank, type Composer } from './composer-text'
import { watchComposition } from './watch-composition'

/**
 * Tells whether an input method is composing in a box that stands in a frame: such words do not reach the page's own
 * document. Each frame's document is watched from the first time that it is asked about, until the signal ends.
 */
export function watchBoxes(page: Document, signal: AbortSignal): (box: Composer) => boolean {
  const watched = new WeakMap<Document, () => boolean>()
  return (box) => {
    const { ownerDocument } = box
    if (ownerDocument === page) return false
    const isComposing = watched.get(ownerDocument)
    if (isComposing !== undefined) return isComposing()
    watched.set(ownerDocument, watchComposition(ownerDocument, signal))
    // A word that was begun unheard stands in the box and ends when the focus goes: this may be one.
    return ownerDocument.hasFocus() && !isBlank(box)
  }
}
