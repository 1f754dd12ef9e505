import { vi } from 'vitest'

const NOWHERE = new DOMRect(0, 0, 0, 0)

/** What a test says of an element: `left top width height`, px. */
const rectOf = (element: Element | null): DOMRect => {
  const said = element?.getAttribute('data-rect')
  if (said === null || said === undefined) return NOWHERE
  const [left = 0, top = 0, width = 0, height = 0] = said.split(' ').map(Number)
  return new DOMRect(left, top, width, height)
}

/** Lays elements out as their `data-rect` says, and a piece of text as its element's; ends with `vi.restoreAllMocks`. */
export function layOut(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(
    this: Element,
  ) {
    return rectOf(this)
  })
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Range) {
    return rectOf(this.startContainer.parentElement)
  })
}
