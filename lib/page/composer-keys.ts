import type { ComposerKey } from '@/lib/messaging/protocol'

type Press = Pick<
  KeyboardEvent,
  | 'code'
  | 'key'
  | 'altKey'
  | 'shiftKey'
  | 'metaKey'
  | 'isComposing'
  | 'isTrusted'
  | 'repeat'
  | 'getModifierState'
>

/**
 * The key of ours that was pressed with Alt, by its place on the keyboard, since Alt types signs of its own on some
 * layouts; null for any other, for one that writes (AltGr) or composes, and for one that the page made up. Ctrl may
 * be held too, where the browser keeps Alt with a digit for itself.
 */
export function composerKeyOf(press: Press): ComposerKey | null {
  const { code, altKey, shiftKey, metaKey } = press
  if (!altKey || shiftKey || metaKey || press.getModifierState('AltGraph')) return null
  if (!press.isTrusted || press.isComposing || press.repeat) return null
  if (press.key === '/') return 'Slash'
  switch (code) {
    case 'Digit1':
    case 'Digit2':
    case 'Digit3':
    case 'Digit4':
    case 'Slash':
      return code
    default:
      return null
  }
}

/** Takes our keys out of a page; `take` tells whether this one was for us, by where the focus stood. */
export function watchComposerKeys(
  document: Document,
  take: (key: ComposerKey, target: Node) => boolean,
  signal: AbortSignal,
): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const key = composerKeyOf(event)
      const [target] = event.composedPath()
      if (key === null || !(target instanceof Node) || !take(key, target)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true, signal },
  )
}
