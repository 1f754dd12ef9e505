import { describe, expect, it } from 'vitest'

import { actOf, type PaletteMoment, type PressedKey } from '@/components/panel/palette/palette-keys'

const pressed = (more: Partial<PressedKey>): PressedKey => ({
  key: 'a',
  code: 'KeyA',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
})
const moment = (more: Partial<PaletteMoment> = {}): PaletteMoment => ({
  place: 'query',
  isQueryEmpty: true,
  hasSelection: false,
  ...more,
})

describe('a key in the palette', () => {
  it.each([
    ['an arrow down', { key: 'ArrowDown' }, {}, { do: 'move', by: 1 }],
    ['an arrow up', { key: 'ArrowUp' }, {}, { do: 'move', by: -1 }],
    ['Alt and an arrow', { key: 'ArrowDown', altKey: true }, {}, { do: 'wording', by: 1 }],
    [
      'Alt and an arrow in the form',
      { key: 'ArrowUp', altKey: true },
      { place: 'form' },
      { do: 'wording', by: -1 },
    ],
    ['a digit in an empty field', { key: '3' }, {}, { do: 'pick', index: 2 }],
    [
      'Alt and a digit behind a query',
      { key: '¡', code: 'Digit1', altKey: true },
      { isQueryEmpty: false },
      { do: 'pick', index: 0 },
    ],
    ['Enter', { key: 'Enter' }, {}, { do: 'enter', append: false }],
    ['Enter in the form', { key: 'Enter' }, { place: 'form' }, { do: 'enter', append: false }],
    ['Shift and Enter', { key: 'Enter', shiftKey: true }, {}, { do: 'enter', append: true }],
    [
      'Ctrl and Enter in the text',
      { key: 'Enter', ctrlKey: true },
      { place: 'edit' },
      { do: 'enter', append: false },
    ],
    ['Ctrl and a full stop', { key: '.', ctrlKey: true }, { place: 'form' }, { do: 'better' }],
    ['Ctrl E', { key: 'e', ctrlKey: true }, {}, { do: 'edit' }],
    ['Ctrl C with nothing selected', { key: 'c', ctrlKey: true }, {}, { do: 'copy' }],
    ['Escape', { key: 'Escape' }, { place: 'edit' }, { do: 'back' }],
  ] as const)('acts: %s', (_, key, at, act) => {
    expect(actOf(pressed(key), moment(at))).toEqual(act)
  })

  it.each([
    ['a digit behind a query', { key: '1' }, { isQueryEmpty: false }],
    ['a digit in the form', { key: '1' }, { place: 'form' }],
    ['Enter in the text, which is a new line', { key: 'Enter' }, { place: 'edit' }],
    ['Ctrl C with something selected', { key: 'c', ctrlKey: true }, { hasSelection: true }],
    ['an arrow in the form', { key: 'ArrowDown' }, { place: 'form' }],
    ['AltGr, which is Ctrl and Alt', { key: '2', code: 'Digit2', altKey: true, ctrlKey: true }, {}],
    ['Tab', { key: 'Tab' }, {}],
    ['a letter', { key: 'w' }, {}],
  ] as const)("is the browser's own: %s", (_, key, at) => {
    expect(actOf(pressed(key), moment(at))).toBeNull()
  })
})
