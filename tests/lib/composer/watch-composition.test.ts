import { beforeEach, describe, expect, it } from 'vitest'

import { watchComposition } from '@/lib/composer/watch-composition'

let life = new AbortController()
let box = document.createElement('textarea')
const say = (type: string) => box.dispatchEvent(new Event(type, { bubbles: true }))

beforeEach(() => {
  life = new AbortController()
  box = document.createElement('textarea')
  document.body.replaceChildren(box)
})

describe('watching for an input method', () => {
  it('knows when a word is being composed', () => {
    const isComposing = watchComposition(document, life.signal)
    expect(isComposing()).toBe(false)
    say('compositionstart')
    expect(isComposing()).toBe(true)
    say('compositionend')
    expect(isComposing()).toBe(false)
  })

  it('forgets a word whose box the page took away', () => {
    const isComposing = watchComposition(document, life.signal)
    say('compositionstart')
    box.remove()
    expect(isComposing()).toBe(false)
  })

  it('hears nothing once it is aborted', () => {
    const isComposing = watchComposition(document, life.signal)
    life.abort()
    say('compositionstart')
    expect(isComposing()).toBe(false)
  })
})
