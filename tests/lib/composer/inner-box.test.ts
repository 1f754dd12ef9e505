import { afterEach, describe, expect, it } from 'vitest'

import { innerBox } from '@/lib/composer/inner-box'

/** An element of the page, with what stands in it. */
function stand(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const element = body.firstElementChild
  if (!(element instanceof HTMLElement)) throw new Error('nothing stands')
  document.body.replaceChildren(element)
  return element
}
function holder(html: string): HTMLElement {
  const host = stand('<div></div>')
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  host.attachShadow({ mode: 'open' }).append(...body.childNodes)
  return host
}
/** A frame as far as a look into it goes; null: of another origin. */
function frame(inner: Document | null): HTMLElement {
  const element = stand('<iframe></iframe>')
  Object.defineProperty(element, 'contentDocument', { value: inner })
  return element
}
const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

afterEach(() => document.body.replaceChildren())

describe('the box that an element is, or holds', () => {
  it.each(['<textarea></textarea>', '<div contenteditable="true"></div>', '<pre></pre>'])(
    'is %s itself',
    (html) => {
      const box = stand(html)
      expect(innerBox(box)).toBe(box)
    },
  )

  it.each(['<textarea></textarea>', '<p><b></b></p><div contenteditable="true"></div>'])(
    'is the one that an open shadow root has: %s',
    (html) => {
      const host = holder(html)
      expect(innerBox(host)).toBe(
        host.shadowRoot?.querySelector('textarea, [contenteditable]') ?? undefined,
      )
    },
  )

  it('is the one in a frame of the page', () => {
    const inner = page('<main><pre contenteditable="true"></pre></main>')
    expect(innerBox(frame(inner))).toBe(inner.querySelector('pre'))
  })

  it('is all of a frame that is edited as a whole', () => {
    const inner = page('<p>Hello</p>')
    inner.designMode = 'on'
    expect(innerBox(frame(inner))).toBe(inner.body)
  })

  it.each([
    ['no box', '<p></p>'],
    ['two boxes', '<textarea></textarea><div contenteditable="true"></div>'],
    ['nothing that is edited', '<div contenteditable="false"></div>'],
  ])('is nobody knows which where there is %s', (_what, html) => {
    expect(innerBox(holder(html))).toBeNull()
    expect(innerBox(frame(page(html)))).toBeNull()
  })

  it('is out of reach in a frame of another origin', () => {
    expect(innerBox(frame(null))).toBeNull()
  })
})
