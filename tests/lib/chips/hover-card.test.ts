import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createHoverCard, type HoverAnchor, type HoverCard } from '@/lib/chips/hover-card'

let life = new AbortController()
let card: HoverCard
const anchors: HoverAnchor[] = []
let port: MessagePort | undefined
const asked: unknown[] = []

const frame = (): HTMLIFrameElement | null => {
  const host = document.documentElement.lastElementChild
  return host?.shadowRoot?.querySelector('iframe') ?? null
}
const isShown = (): boolean => {
  const host = document.documentElement.lastElementChild
  return host instanceof HTMLElement && host.style.getPropertyValue('visibility') === 'visible'
}
const anchor = (at: number): HoverAnchor => {
  const found = anchors[at]
  if (found === undefined) throw new Error('no anchor')
  return found
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
/** What the frame says, once its end of the channel is open. */
const tell = async (news: object): Promise<void> => {
  port?.postMessage(news)
  await new Promise((resolve) => setImmediate(resolve))
  await pass(0)
}

/** Opens the frame's end of the channel, as its page does when it has loaded. */
function load(): void {
  const element = frame()
  if (element === null || port !== undefined) return
  Object.defineProperty(element, 'contentWindow', {
    value: {
      postMessage: (_news: unknown, _origin: string, [given]: MessagePort[]) => {
        port = given
        port?.addEventListener('message', ({ data }) => asked.push(data))
        port?.start()
      },
    },
  })
  element.dispatchEvent(new Event('load'))
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  life = new AbortController()
  port = undefined
  asked.length = 0
  anchors.splice(
    0,
    anchors.length,
    ...['n1', 'n2'].map((number) => {
      const button = document.createElement('button')
      document.body.append(button)
      return { number, button }
    }),
  )
  card = createHoverCard({
    document,
    window,
    newId: () => crypto.randomUUID(),
    mode: 'open',
    frameUrl: 'about:blank',
    title: () => 'Card',
    signal: life.signal,
  })
})
afterEach(() => {
  life.abort()
  document.body.replaceChildren()
  vi.useRealTimers()
})

describe('the card beside a chip', () => {
  it('loads nothing before a chip is pointed at', () => {
    expect(frame()).toBeNull()
    card.seek(anchor(0))
    expect(frame()?.title).toBe('Card')
  })

  it('is shown after a while, and only when it is ready', async () => {
    card.seek(anchor(0))
    load()
    await pass(199)
    await tell({ number: 'n1', height: 300 })
    expect(isShown()).toBe(false)
    await pass(1)
    expect(isShown()).toBe(true)
    expect(anchor(0).button.classList.contains('open')).toBe(true)
  })

  it('is never shown for a chip that was left, whatever comes late', async () => {
    card.seek(anchor(0))
    load()
    await pass(200)
    card.seek(anchor(1))
    await tell({ number: 'n1', height: 300 })
    await pass(200)
    expect(isShown()).toBe(false)
    await tell({ number: 'n2', height: 300 })
    expect(isShown()).toBe(true)
    expect(card.anchor()).toBe(anchor(1))
    expect(asked).toEqual([{ number: 'n1' }, { number: 'n2' }])
  })

  it('goes when the pointer leaves, unless it went into the card', async () => {
    card.seek(anchor(0))
    load()
    await tell({ number: 'n1', height: 300 })
    await pass(200)
    card.leave()
    document.documentElement.lastElementChild?.dispatchEvent(new Event('pointerenter'))
    await pass(1_000)
    expect(isShown()).toBe(true)
    document.documentElement.lastElementChild?.dispatchEvent(new Event('pointerleave'))
    await pass(250)
    expect(isShown()).toBe(false)
  })

  it.each([
    ['it is closed', () => tell({ close: true })],
    ['the page scrolls', async () => void document.dispatchEvent(new Event('scroll'))],
    ['the window changes', async () => void window.dispatchEvent(new Event('resize'))],
    ['its chip is gone', async () => card.hide()],
  ])('goes at once when %s', async (_when, happen) => {
    card.enter(anchor(0))
    load()
    await tell({ number: 'n1', height: 300 })
    expect(isShown()).toBe(true)
    await happen()
    expect(isShown()).toBe(false)
    expect(card.anchor()).toBeNull()
  })

  it('leaves the page with its chips', () => {
    card.seek(anchor(0))
    life.abort()
    expect(frame()).toBeNull()
  })
})
