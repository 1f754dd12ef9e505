import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { watchPage } from '@/lib/consoles/engine/watch-page'
import type { PageProfile } from '@/lib/consoles/profile'

const page: PageProfile = {
  kind: 'chat',
  path: '^/',
  example: 'https://shop.test/',
  watch: [{ css: '#list' }, { css: '#aside', optional: true }],
  fields: [],
}

let life = new AbortController()
let reads: string[] = []
let isSettled = true
let isNews = true
/** Who is on the page, and what it costs to read all of it, ms. */
let who = ''
let costMs = 0
let seen = ''
let spentMs = 0

const byId = (id: string): Element => {
  const element = document.querySelector(`#${id}`)
  if (element === null) throw new Error(`no ${id}`)
  return element
}
const make = (id: string, text: string): Element => {
  const element = document.createElement('div')
  element.id = id
  element.textContent = text
  return element
}
/** Lets mutation observers have their turn, and no timer. */
const turn = () => vi.advanceTimersByTimeAsync(0)

function watch(): void {
  watchPage({
    document,
    page,
    read: (onlyOthers) => {
      if (onlyOthers && who === seen) return null
      seen = who
      spentMs += costMs
      reads.push(document.querySelector('#list')?.textContent ?? '-')
      return { isSettled, isNews }
    },
    monotonic: () => Date.now() + spentMs,
    isOurs: (node) => node.nodeName === 'INS',
    signal: life.signal,
  })
}

function show(state: 'hidden' | 'visible'): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers()
  life = new AbortController()
  reads = []
  isSettled = true
  isNews = true
  who = 'anna'
  costMs = 0
  spentMs = 0
  document.body.replaceChildren(make('app', ''))
  byId('app').append(make('list', 'one'), make('other', ''))
})
afterEach(() => {
  life.abort()
  show('visible')
  vi.useRealTimers()
})

describe('watching a page', () => {
  it('reads once when it begins', () => {
    watch()
    expect(reads).toEqual(['one'])
  })

  it('reads nothing new where only what is ours comes and goes', async () => {
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    const ours = document.createElement('ins')
    byId('list').append(ours)
    await vi.advanceTimersByTimeAsync(1_000)
    ours.remove()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(reads).toEqual(['one'])
    byId('list').append(ours, ' more')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(reads).toEqual(['one', 'one more'])
  })

  it('reads the first change after a quiet time at once', async () => {
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    byId('list').textContent = 'two'
    await turn()
    expect(reads).toEqual(['one', 'two'])
  })

  it('reads a storm of changes now and then, and its end', async () => {
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    for (let at = 0; at < 100; at += 1) {
      byId('list').textContent = `change ${at}`
      await vi.advanceTimersByTimeAsync(1)
    }
    await vi.advanceTimersByTimeAsync(100)
    expect(reads.length).toBeLessThanOrEqual(5)
    expect(reads.at(-1)).toBe('change 99')
  })

  it('reads a node less often that goes on changing and says nothing new, down to once in 150 ms, for its next change may be another buyer', async () => {
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    isNews = false
    reads = []
    for (let at = 0; at < 500; at += 1) {
      byId('list').textContent = `change ${at}`
      await vi.advanceTimersByTimeAsync(10)
    }
    expect(reads.length).toBeLessThanOrEqual(5_000 / 150 + 4)
    expect(reads.length).toBeGreaterThanOrEqual(5_000 / 150 - 4)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(reads.at(-1)).toBe('change 499')
    byId('list').textContent = 'calm again'
    await vi.advanceTimersByTimeAsync(1_000)
    reads = []
    byId('list').textContent = 'at once'
    await turn()
    expect(reads).toEqual(['at once'])
  })

  it('looks in a storm only at who is on the page, within 150 ms, and at all of it once in a while and at its end', async () => {
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    isNews = false
    costMs = 10
    reads = []
    for (let at = 0; at < 200; at += 1) {
      byId('list').textContent = `change ${at}`
      await vi.advanceTimersByTimeAsync(10)
    }
    expect(reads.length).toBeLessThanOrEqual(4)
    expect(reads.length).toBeGreaterThanOrEqual(2)
    who = 'bert'
    byId('list').textContent = 'of Bert'
    await vi.advanceTimersByTimeAsync(210)
    expect(reads).toContain('of Bert')
    byId('list').textContent = 'the last'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(reads.at(-1)).toBe('the last')
    const all = reads.length
    await vi.advanceTimersByTimeAsync(5_000)
    expect(reads).toHaveLength(all)
  })

  it('tells what is new in a storm within a second, and goes on at its old pace', async () => {
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    isNews = false
    const stormFor = async (ms: number) => {
      for (let at = 0; at < ms; at += 10) {
        byId('list').textContent = `change ${reads.length}`
        await vi.advanceTimersByTimeAsync(10)
      }
    }
    await stormFor(3_000)
    reads = []
    isNews = true
    await stormFor(1_000)
    expect(reads.length).toBeGreaterThanOrEqual(1)
    reads = []
    await stormFor(500)
    expect(reads.length).toBeGreaterThanOrEqual(9)
  })

  it('keeps one part of a page from waiting for a storm in another', async () => {
    byId('app').append(make('aside', 'a'))
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    isNews = false
    for (let at = 0; at < 200; at += 1) {
      byId('list').textContent = `change ${at}`
      await vi.advanceTimersByTimeAsync(10)
    }
    reads = []
    byId('aside').textContent = 'b'
    await vi.advanceTimersByTimeAsync(60)
    expect(reads).toHaveLength(1)
  })

  it('is not slowed down by a page that goes on changing around it', async () => {
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    for (let at = 0; at < 200; at += 1) {
      document.body.append(make(`x${at}`, 'x'))
      await vi.advanceTimersByTimeAsync(10)
    }
    reads = []
    byId('list').textContent = 'two'
    await turn()
    expect(reads).toEqual(['two'])
    byId('app').replaceChildren(make('list', 'three'))
    await vi.advanceTimersByTimeAsync(60)
    expect(reads).toEqual(['two', 'three'])
  })

  it('reads sooner while it is in doubt who is on the page', async () => {
    isSettled = false
    watch()
    byId('list').textContent = 'two'
    await vi.advanceTimersByTimeAsync(10)
    expect(reads.at(-1)).toBe('two')
  })

  it('is deaf to the rest of the page', async () => {
    watch()
    byId('other').append(...Array.from({ length: 100 }, (_, at) => make(`x${at}`, 'x')))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(reads).toHaveLength(1)
  })

  it('follows a node that is replaced, also with the node around it', async () => {
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    byId('list').replaceWith(make('list', 'two'))
    await vi.advanceTimersByTimeAsync(1_000)
    const app = make('app', '')
    app.append(make('list', 'three'))
    byId('app').replaceWith(app)
    await vi.advanceTimersByTimeAsync(1_000)
    byId('list').textContent = 'four'
    await turn()
    expect(reads).toEqual(['one', 'two', 'three', 'four'])
  })

  it('finds a node that arrives late, wherever it arrives', async () => {
    byId('list').remove()
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    byId('other').append(make('list', 'late'))
    await turn()
    byId('list').textContent = 'later'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(reads).toEqual(['-', 'late', 'later'])
  })

  it('does nothing while the page is hidden, and reads when it comes to the front', async () => {
    watch()
    show('hidden')
    byId('list').textContent = 'two'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(reads).toEqual(['one'])
    show('visible')
    expect(reads).toEqual(['one', 'two'])
  })

  it('leaves nothing behind when it is aborted', async () => {
    watch()
    await vi.advanceTimersByTimeAsync(1_000)
    byId('list').textContent = 'two'
    life.abort()
    byId('list').textContent = 'three'
    show('visible')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(reads).toEqual(['one'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('takes at most a twentieth of the time, however long a reading lasts', async () => {
    let now = 0
    let count = 0
    watchPage({
      document,
      page,
      read: () => {
        now += 20
        count += 1
        return { isSettled: true, isNews: true }
      },
      monotonic: () => now,
      signal: life.signal,
    })
    for (let at = 0; at < 1_000; at += 1) {
      now += 1
      byId('list').textContent = `change ${at}`
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(count).toBeLessThanOrEqual(4)
  })
})
