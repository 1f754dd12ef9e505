import { dressRoot } from './shell-sheet'

/** Open only in builds for browser tests: no page can look inside a closed one. */
export type ShadowMode = 'open' | 'closed'

/** What makes our elements in the page: the tag name is random, so that no page can know it beforehand. */
export interface HostOptions {
  readonly document: Document
  /** Gives a fresh UUID. */
  readonly newId: () => string
  readonly mode: ShadowMode
}

/** Name of an element that is no standard one: the head of a UUID, in letters alone. */
export const tagName = (id: string): string =>
  id.slice(0, 13).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))

/** Makes an element with a shadow root for our own things, not yet in the page. */
export function createHost(options: HostOptions): {
  readonly host: HTMLElement
  readonly root: ShadowRoot
} {
  const host = options.document.createElement(tagName(options.newId()))
  const root = host.attachShadow({ mode: options.mode })
  dressRoot(root)
  return { host, root }
}

/** Makes a button of ours; only a real press counts, never one that a script of the page makes up. */
export function createButton(
  document: Document,
  text: string,
  onPress: () => void,
  signal: AbortSignal,
): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = text
  button.addEventListener('click', (event) => event.isTrusted && onPress(), { signal })
  return button
}
