import { describe, expect, it } from 'vitest'

import { readPlaces } from '@/lib/consoles/engine/read-place'
import type { Places } from '@/lib/consoles/profile'

const readFrom = (html: string, places: Places | undefined) => {
  const document = new DOMParser().parseFromString(html, 'text/html')
  const source = { document, address: new URL('https://shop.test/'), stored: () => null }
  return readPlaces(places, [document.body], source)
}

const NAME = { from: 'css', css: '.name' } as const
const LABEL = { from: 'label', label: 'Product' } as const

describe('reading a text from several places', () => {
  it.each<[string, string, Places | undefined, string | null | undefined]>([
    ['the one place that has it', '<i class="name">Wok</i>', [NAME, LABEL], 'Wok'],
    ['places that agree', '<i class="name">Wok</i><p>Product: Ｗｏｋ</p>', [NAME, LABEL], 'Wok'],
    ['no places that differ', '<i class="name">Wok</i><p>Product: Pan</p>', [NAME, LABEL], null],
    ['no place with two texts', '<i class="name">Wok</i><i class="name">Pan</i>', NAME, null],
    [
      'the part that counts',
      '<i class="name">Wok (28 cm)</i>',
      { ...NAME, match: '^(\\w+)' },
      'Wok',
    ],
    [
      'nothing of another shape',
      '<i class="name">28</i>',
      { ...NAME, match: '^([a-z]+)$' },
      undefined,
    ],
    ['nothing without a place', '<i class="name">Wok</i>', undefined, undefined],
  ])('takes %s', (_what, html, places, text) => {
    expect(readFrom(html, places)).toBe(text)
  })
})
