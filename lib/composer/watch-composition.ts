/** Documents have realms of their own: a node of a frame is no `Node` of ours. */
const isNode = (target: EventTarget | undefined): target is Node =>
  target !== undefined && 'isConnected' in target

/**
 * Tells whether an input method is composing in this document right now: then the composer's text is half of a word,
 * and nothing may be put into it.
 */
export function watchComposition(document: Document, signal: AbortSignal): () => boolean {
  let composing: Node | null = null
  const listen = { capture: true, signal }
  document.addEventListener(
    'compositionstart',
    (event) => {
      const [target] = event.composedPath()
      composing = isNode(target) ? target : null
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
