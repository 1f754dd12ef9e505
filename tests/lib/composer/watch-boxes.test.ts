import { beforeEach, describe, expect, it } from 'vitest'

import { watchBoxes } from '@/lib/composer/watch-boxes'

let life = new AbortController()
/** A box in a document of its own, as in a frame. */
function boxElsewhere(): HTMLElement {
  const other = new DOMParser().parseFromString('<textarea></textarea>', 'text/html')
  const box = other.querySelector('textarea')
  if (box === null) throw new Error('no box')
  return box
}
const say = (box: HTMLElement, type: string) =>
  box.dispatchEvent(new Event(type, { bubbles: true }))

beforeEach(() => {
  life = new AbortController()
})

describe('watching boxes wherever they stand', () => {
  it('hears of a word in a document from the first time it was asked about', () => {
    const box = boxElsewhere()
    const isComposing = watchBoxes(document, life.signal)
    expect(isComposing(box)).toBe(false)
    say(box, 'compositionstart')
    expect(isComposing(box)).toBe(true)
    say(box, 'compositionend')
    expect(isComposing(box)).toBe(false)
  })

  it.each([
    { hasFocus: true, text: 'ni', is: true },
    { hasFocus: true, text: '', is: false },
    { hasFocus: false, text: 'ni', is: false },
  ])(
    'takes what stands there for a word that was begun before: $is of $hasFocus, "$text"',
    (given) => {
      const box = boxElsewhere()
      box.ownerDocument.hasFocus = () => given.hasFocus
      if (box instanceof HTMLTextAreaElement) box.value = given.text
      const isComposing = watchBoxes(document, life.signal)
      expect(isComposing(box)).toBe(given.is)
      // From now on it is known.
      expect(isComposing(box)).toBe(false)
    },
  )

  it("leaves the page's own document to those who have watched it all along", () => {
    const box = document.createElement('textarea')
    document.body.append(box)
    const isComposing = watchBoxes(document, life.signal)
    isComposing(box)
    say(box, 'compositionstart')
    expect(isComposing(box)).toBe(false)
  })

  it('tells the documents apart', () => {
    const [box, other] = [boxElsewhere(), boxElsewhere()]
    const isComposing = watchBoxes(document, life.signal)
    isComposing(box)
    isComposing(other)
    say(other, 'compositionstart')
    expect(isComposing(box)).toBe(false)
    expect(isComposing(other)).toBe(true)
  })

  it('hears nothing once it is over', () => {
    const box = boxElsewhere()
    const isComposing = watchBoxes(document, life.signal)
    isComposing(box)
    life.abort()
    say(box, 'compositionstart')
    expect(isComposing(box)).toBe(false)
  })
})
