import { afterEach, describe, expect, it, vi } from 'vitest'

import { showUpdateBar } from '@/lib/shell/show-update-bar'
import { announceArrival, retireForSuccessor } from '@/lib/shell/succession'

let life = new AbortController()
afterEach(() => {
  life.abort()
  life = new AbortController()
})

describe('the bar after an update', () => {
  it('says what to do, and goes with its signal', () => {
    const text = 'Tillside was updated: reload the page'
    const before = document.documentElement.outerHTML
    showUpdateBar({
      document,
      newId: () => crypto.randomUUID(),
      mode: 'open',
      text,
      onReload: () => {},
      signal: life.signal,
    })
    expect(document.documentElement.lastElementChild?.shadowRoot?.textContent).toContain(text)
    life.abort()
    expect(document.documentElement.outerHTML).toBe(before)
  })
})

describe('a successor', () => {
  it.each([
    ['cut off from its extension', false, 1],
    ['still connected, so that a page cannot forge it', true, 0],
  ])('makes a script retire that is %s', (_which, isAlive, times) => {
    const retire = vi.fn<() => void>()
    retireForSuccessor(document, () => isAlive, retire, life.signal)
    announceArrival(document)
    expect(retire).toHaveBeenCalledTimes(times)
  })
})
