import type { Envelope } from '@/lib/messaging/client'

/** Calls that have an effect outside the panel, so that a page might want a press for them that nobody meant. */
const EFFECTS: ReadonlySet<string> = new Set(['fillReply', 'revealContact'])

/**
 * Adds to calls with an effect where in the panel a pointer pressed for them. What is done by keys carries nothing: a
 * page can paint over the panel, but not press its keys.
 */
export function createPressTeller(window: Window): (envelope: Envelope) => Envelope {
  let pointer: { readonly x: number; readonly y: number } | null = null
  window.addEventListener(
    'click',
    ({ detail, clientX, clientY }) => {
      // A button that is pressed by a key clicks without a count.
      pointer = detail === 0 ? null : { x: clientX, y: clientY }
    },
    true,
  )
  window.addEventListener(
    'keydown',
    () => {
      pointer = null
    },
    true,
  )
  return (envelope) =>
    pointer !== null && EFFECTS.has(envelope.call)
      ? { ...envelope, payload: Object.assign({}, envelope.payload, { pointer }) }
      : envelope
}
