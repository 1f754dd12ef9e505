import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cutUnits, foldLetters, foldWithPlaces, termsOf } from '@/lib/replies/search/units'

const unitsOf = (text: string): string[] => {
  const units: string[] = []
  cutUnits(foldLetters(text), {
    sign: (code) => units.push(String.fromCodePoint(code)),
    word: (word) => units.push(word),
  })
  return units
}

describe('units of a text', () => {
  it.each([
    ['Where is my parcel?', ['where', 'is', 'my', 'parcel']],
    ['未发货：催单', ['未', '发', '货', '催', '单']],
    ['26cm炒锅，7天', ['26cm', '炒', '锅', '7', '天']],
    ['ＶＩＰ７', ['vip7']],
    ["don't", ['dont']],
    ['Envío', ['envio']],
    ['𠮷野家', ['𠮷', '野', '家']],
    ['〇', ['〇']],
    ['заказ', ['заказ']],
    ['—…！', []],
  ])('of %s are %j', (text, units) => {
    expect(unitsOf(text)).toEqual(units)
  })
})

describe('the words of a query', () => {
  it.each([
    ['未fahuo 催', ['未fahuo', '催']],
    ['un-shipped', ['un', 'shipped']],
    ['  ', []],
    ['wfh', ['wfh']],
  ])('of %j are %j', (query, terms) => {
    expect(termsOf(query)).toEqual(terms)
  })
})

describe('a folded text with places', () => {
  it('knows for each sign where it comes from', () => {
    const { folded, places } = foldWithPlaces('Ａé②！')
    expect(folded).toBe('ae2!')
    expect(places).toEqual([0, 1, 2, 3, 4])
  })

  it('has a place for every sign, in order, and one for its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { folded, places } = foldWithPlaces(text)
        expect(places).toHaveLength(folded.length + 1)
        expect(places.at(-1)).toBe(text.length)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })
})
