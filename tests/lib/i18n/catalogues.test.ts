import { describe, expect, it } from 'vitest'

import { loadWorkbenchCatalogue, matchLocale } from '@/lib/i18n/translate'
import { LOCALES } from '@/lib/settings/settings'

/** Every word of a catalogue by its path: a text, or how many values a sentence takes. */
function wordsOf(value: unknown, path = ''): [string, string | number][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, value.length]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, `${path}.${key}`))
}

const english = wordsOf(await loadWorkbenchCatalogue('en'))

describe.each(LOCALES)('the catalogue %s', async (locale) => {
  const words = wordsOf(await loadWorkbenchCatalogue(locale))

  it('has the keys of the English one', () => {
    expect(words.map(([path]) => path).toSorted()).toEqual(english.map(([path]) => path).toSorted())
  })

  it('leaves no word empty', () => {
    expect(words.filter(([, word]) => word === '')).toEqual([])
  })

  it('takes no value that the English sentence does not give', () => {
    const arity = new Map(english)
    const greedy = words.filter(
      ([path, takes]) => typeof takes === 'number' && takes > Number(arity.get(path)),
    )
    expect(greedy).toEqual([])
  })

  it('asks for nothing with please, sorry or an exclamation mark', () => {
    const panel = words.filter(([path]) => path.startsWith('.panel') || path.startsWith('.common'))
    const loud = panel.filter(([, word]) =>
      /\bplease\b|\bsorry\b|[!！]|请|請|抱歉/i.test(String(word)),
    )
    expect(loud).toEqual([])
  })
})

it.each([
  [['zh-Hant-HK'], 'zh-TW'],
  [['zh-TW', 'en'], 'zh-TW'],
  [['zh'], 'zh-CN'],
  [['fr', 'zh-SG'], 'zh-CN'],
  [['en-GB'], 'en'],
  [['fr'], 'en'],
] as const)('a browser that prefers %j gets %s', (tags, locale) => {
  expect(matchLocale(tags)).toBe(locale)
})
