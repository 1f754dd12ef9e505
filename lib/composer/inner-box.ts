import type { Composer } from './composer-text'

const BOXES = 'textarea, input, [contenteditable]:not([contenteditable="false"])'

const isFrame = (element: Element): element is HTMLIFrameElement => element.tagName === 'IFRAME'

/** TinyMCE and others make all of a frame's document the box. */
const isBox = ({ body, designMode }: Document): boolean =>
  designMode === 'on' || body.isContentEditable

/**
 * The box itself. A console may keep it in a frame that it fills by script, or behind an open shadow root: its profile
 * then names what holds it. Null where that holds none, or more than one, or may not be looked into.
 */
export function innerBox(outer: HTMLElement): Composer | null {
  const tree = isFrame(outer) ? outer.contentDocument : outer.shadowRoot
  if (tree === null) return isFrame(outer) ? null : outer
  if ('body' in tree && isBox(tree)) return tree.body
  const [box, other] = tree.querySelectorAll<HTMLElement>(BOXES)
  return box === undefined || other !== undefined ? null : box
}
