import { describe, expect, it } from 'vitest'

import { composerKeyOf, watchComposerKeys } from '@/lib/page/composer-keys'

const press = (more: object) => ({
  code: 'KeyA',
  key: 'a',
  altKey: true,
  shiftKey: false,
  metaKey: false,
  isComposing: false,
  isTrusted: true,
  repeat: false,
  getModifierState: () => false,
  ...more,
})

describe('a key in the chat box', () => {
  it.each([
    ['Alt and a digit', { code: 'Digit1', key: '1' }, 'Digit1'],
    ['Alt and a digit that types a sign', { code: 'Digit2', key: '€' }, 'Digit2'],
    ['Alt and the digit of the offer', { code: 'Digit4', key: '4' }, 'Digit4'],
    ['Alt and a stroke', { code: 'Slash', key: '÷' }, 'Slash'],
    ['Alt and a stroke that stands elsewhere', { code: 'Minus', key: '/' }, 'Slash'],
  ])('is ours with %s', (_, more, key) => {
    expect(composerKeyOf(press(more))).toBe(key)
  })

  it.each([
    ['another digit', { code: 'Digit7', key: '7' }],
    ['no Alt', { code: 'Digit1', altKey: false }],
    ['Shift', { code: 'Digit1', shiftKey: true }],
    ['AltGr, which writes', { code: 'Digit2', getModifierState: () => true }],
    ['an input method that composes', { code: 'Digit1', isComposing: true }],
    ['a page that made it up', { code: 'Digit1', isTrusted: false }],
    ['a finger that rests on it', { code: 'Digit1', repeat: true }],
  ])('is not ours with %s', (_, more) => {
    expect(composerKeyOf(press(more))).toBeNull()
  })

  it('is left to the page where a script made it up', () => {
    const life = new AbortController()
    const taken: string[] = []
    watchComposerKeys(document, (key) => taken.push(key) > 0, life.signal)
    const made = new KeyboardEvent('keydown', { code: 'Digit1', altKey: true, cancelable: true })
    document.body.dispatchEvent(made)
    expect(taken).toEqual([])
    expect(made.defaultPrevented).toBe(false)
    life.abort()
  })
})
