import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { mountShell, type Shell } from '@/lib/shell/mount-shell'
import type { SightWorld } from '@/lib/shell/sight-world'

let life = new AbortController()
let now = 0
let contextId = 'one'
let speaks = true
const world: SightWorld = { tillsideHost: undefined, tillsideIsInSight: undefined }
const saved = vi.fn<(placement: object) => void>()
const onGiveUp = vi.fn<() => void>(() => life.abort())

const host = (): HTMLElement => {
  const last = document.documentElement.lastElementChild
  if (!(last instanceof HTMLElement) || last.shadowRoot === null) throw new Error('no panel')
  return last
}
const inside = (css: string): HTMLElement => {
  const element = host().shadowRoot?.querySelector<HTMLElement>(css)
  if (element === null || element === undefined) throw new Error(`no ${css}`)
  return element
}
const isMounted = (): boolean => document.documentElement.lastElementChild !== document.body
const turn = () => new Promise((resolve) => setTimeout(resolve))

function mount(collapsed = false): Shell {
  return mountShell({
    document,
    window,
    world,
    newId: () => crypto.randomUUID(),
    mode: 'open',
    frameUrl: 'about:blank#panel',
    words: { title: 'Tillside panel', open: 'Open', resize: 'Width' },
    placement: { widthPx: 400, collapsed },
    composerArea: () => document.querySelector('textarea'),
    contextId: () => contextId,
    speaks: () => speaks,
    onPlacement: saved,
    onGiveUp,
    monotonic: () => now,
    signal: life.signal,
  })
}

beforeEach(() => {
  life = new AbortController()
  now = 0
  contextId = 'one'
  speaks = true
  document.body.replaceChildren()
})
afterEach(() => {
  life.abort()
  vi.clearAllMocks()
})

describe('the panel in the page', () => {
  it('stands at the right edge as the last element, under a name made up for it', () => {
    mount()
    expect(host().tagName.toLowerCase()).toMatch(/^[a-p]{8}-[a-p]{4}$/)
    expect(host().style.getPropertyValue('width')).toBe('400px')
    expect(host().style.getPropertyPriority('position')).toBe('important')
  })

  it('is where what checks its sight looks for it', () => {
    mount()
    expect(world.tillsideHost).toBe(host())
  })

  it('has a title for those who do not see it', () => {
    mount()
    expect(inside('iframe').title).toBe('Tillside panel')
  })

  it('unfolds for a search with the focus in it, and is told of the search as it loads', () => {
    const shell = mount(true)
    shell.unfold(true)
    expect(inside('.panel').hidden).toBe(false)
    expect(inside('iframe').getAttribute('src')).toBe('about:blank#panel#search')
    expect(host().shadowRoot?.activeElement).toBe(inside('iframe'))
    expect(saved).toHaveBeenCalledWith({ widthPx: 400, collapsed: false })
  })

  it('unfolds without taking the focus from the page', () => {
    const shell = mount(true)
    shell.unfold(false)
    expect(inside('.panel').hidden).toBe(false)
    expect(host().shadowRoot?.activeElement).toBeNull()
  })

  it('shows only a handle while it is folded, and loads nothing', () => {
    mount(true)
    expect(inside('.panel').hidden).toBe(true)
    expect(inside('iframe').hasAttribute('src')).toBe(false)
    expect(inside('.handle').getAttribute('aria-label')).toBe('Open')
    expect(host().style.getPropertyValue('width')).toBe('28px')
  })

  it('does not open for a press that a script made up', () => {
    mount(true)
    inside('.handle').click()
    expect(inside('.panel').hidden).toBe(true)
  })

  it('folds when asked, and remembers', () => {
    mount().fold()
    expect(inside('.panel').hidden).toBe(true)
    expect(saved).toHaveBeenCalledWith({ widthPx: 400, collapsed: true })
  })

  it.each([
    ['ArrowLeft', 416],
    ['ArrowRight', 384],
    ['Home', 320],
    ['End', 480],
  ])('is resized by %s to %i px, and remembers', (key, widthPx) => {
    mount()
    const edge = inside('.edge')
    edge.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    expect(host().style.getPropertyValue('width')).toBe(`${widthPx}px`)
    expect(edge.getAttribute('aria-valuenow')).toBe(String(widthPx))
    expect(saved).toHaveBeenCalledWith({ widthPx, collapsed: false })
  })

  it('leaves other keys to the page', () => {
    mount()
    const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true })
    inside('.edge').dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })

  it('keeps clear of a composer that has come', async () => {
    const shell = mount()
    const composer = document.createElement('textarea')
    const { innerWidth: width, innerHeight: height } = window
    composer.getBoundingClientRect = () => new DOMRect(0, height - 100, width - 350, 100)
    document.body.append(composer)
    shell.fit()
    await vi.waitFor(() => expect(host().style.getPropertyValue('width')).toBe('350px'))
  })

  it('tells the panel the context by its id only', () => {
    const shell = mount()
    const frame = inside('iframe')
    const post = vi.fn<(message: unknown, origin: string) => void>()
    Object.defineProperty(frame, 'contentWindow', { value: { postMessage: post } })
    contextId = 'two'
    shell.showContext()
    expect(post).toHaveBeenCalledWith({ tillside: 'context', contextId: 'two' }, '*')
  })

  it('survives a page that empties its body', async () => {
    mount()
    document.body.replaceChildren()
    await turn()
    expect(isMounted()).toBe(true)
    expect(onGiveUp).not.toHaveBeenCalled()
  })

  it.each<[string, () => void]>([
    ['removes it', () => host().remove()],
    ['makes it transparent', () => host().style.setProperty('opacity', '0', 'important')],
    ['takes its style', () => host().removeAttribute('style')],
    ['makes it inert', () => host().setAttribute('inert', '')],
  ])('is put back when the page %s', async (_what, tamper) => {
    mount()
    tamper()
    await turn()
    expect(isMounted()).toBe(true)
    expect(host().style.getPropertyValue('position')).toBe('fixed')
    expect(host().style.getPropertyValue('opacity')).not.toBe('0')
    expect(host().hasAttribute('inert')).toBe(false)
  })

  it('does not mind what other extensions note on it', async () => {
    mount()
    for (let at = 0; at < 5; at += 1) {
      host().style.setProperty('--darkreader-inline-color', `#${at}`)
      await turn()
    }
    expect(onGiveUp).not.toHaveBeenCalled()
  })

  it('gives up on a page that fights it three times in five seconds', async () => {
    mount()
    for (let at = 0; at < 3; at += 1) {
      now += 1_000
      host().remove()
      await turn()
    }
    expect(onGiveUp).toHaveBeenCalledOnce()
    expect(isMounted()).toBe(false)
  })

  it('does not give up on a page that removes it now and then', async () => {
    mount()
    for (let at = 0; at < 6; at += 1) {
      now += 3_000
      host().remove()
      await turn()
    }
    expect(isMounted()).toBe(true)
  })

  it('leaves nothing behind when it is aborted', async () => {
    const before = document.documentElement.outerHTML
    mount()
    life.abort()
    await turn()
    expect(document.documentElement.outerHTML).toBe(before)
  })
})
