import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { isInSight } from '@/lib/shell/is-in-sight'

// Without a layout every box is a point in the corner: all lie over each other. What lies where is shown in browsers.
const CORNER = { x: 0, y: 0 }
const root = document.documentElement
let host = document.createElement('div')
const isSeen = (): boolean => isInSight(host, CORNER, ({ shadowRoot }) => shadowRoot)

/** Puts an element behind the panel's in the tree, so that it is painted above it. */
function lay(style: string, ...inside: (Node | string)[]): HTMLElement {
  const cover = document.createElement('div')
  cover.style.cssText = style
  cover.append(...inside)
  root.append(cover)
  return cover
}

beforeEach(() => {
  host = document.createElement('div')
  root.append(host)
  document.elementFromPoint = () => host
})
afterEach(() => {
  root.removeAttribute('style')
  while (root.lastChild !== document.body) root.lastChild?.remove()
})

describe('the sight of the panel', () => {
  it('is given where nothing hides it', () => {
    expect(isSeen()).toBe(true)
  })

  it.each([
    'opacity: 0.5',
    'opacity: 0',
    'transform: scale(0.01)',
    'filter: blur(9px)',
    'clip-path: inset(50%)',
    'offset-path: ray(0deg)',
    'visibility: hidden',
    'mix-blend-mode: difference',
  ])('is lost by a page with %s', (style) => {
    root.style.cssText = style
    expect(isSeen()).toBe(false)
  })

  it('is lost where something else takes the press', () => {
    document.elementFromPoint = () => document.body
    expect(isSeen()).toBe(false)
  })

  it('is lost where it is no longer in its place', () => {
    document.body.append(host)
    expect(isSeen()).toBe(false)
  })

  it.each([
    ['a colour', () => lay('background-color: #fff')],
    ['a picture', () => lay('background-image: url(x)')],
    ['words', () => lay('', 'Press here')],
    ['an image', () => lay('', document.createElement('img'))],
    ['words in a shadow', () => lay('').attachShadow({ mode: 'open' }).append('Press here')],
  ])('is lost under %s', (_what, cover) => {
    cover()
    expect(isSeen()).toBe(false)
  })

  it('is kept under an element that paints nothing', () => {
    lay('position: fixed; pointer-events: none', document.createElement('p'))
    expect(isSeen()).toBe(true)
  })
})
