/**
 * Tells whether an input method is composing in this page right now: then the composer's text is half of a word, and
 * nothing may be put into it.
 */
export function watchComposition(document: Document, signal: AbortSignal): () => boolean {
  let composing: Node | null = null
  const listen = { capture: true, signal }
  document.addEventListener(
    'compositionstart',
    ({ target }) => {
      composing = target instanceof Node ? target : null
    },
    listen,
  )
  document.addEventListener(
    'compositionend',
    () => {
      composing = null
    },
    listen,
  )
  // A box that the page took away in the middle of a word never says that the word has ended.
  return () => composing?.isConnected === true
}
