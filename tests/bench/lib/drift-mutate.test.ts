import { describe, expect, it } from 'vitest'

import { dropAttributes } from '@/bench/lib/drift-attributes'
import { renameHashes } from '@/bench/lib/drift-classes'
import { switchLanguage, type ConsoleWords } from '@/bench/lib/drift-language'
import { mutate } from '@/bench/lib/drift-mutate'
import { reorderSiblings } from '@/bench/lib/drift-order'
import { insertWrappers } from '@/bench/lib/drift-wrappers'
import { CONSOLES } from '@/lib/consoles/registry'
import { seededRandom, type Random } from '@/lib/sample/random'

import {
  loadConsoleFixtures,
  loadConsoleWords,
  parseHtml,
  textNodesOf,
} from '../../contracts/console-fixtures'

const PAGE = `<html lang="en"><body>
  <main class="list__9aB1c AxOomp7jNy plain-box">
    <dl><dt>Order</dt><dd>1</dd><dt>State</dt><dd>Paid</dd></dl>
    <div class="row__x1"><p>Buyer: <b>A</b></p><p>Sum: <b>1</b></p></div>
    <div class="row__x1"><p>Buyer: <b>B</b></p><p>Sum: <b>2</b></p></div>
    <a href="/order/1" data-order="1" title="State">Open</a>
  </main>
  <ul><li><b>yes</b><i>14:32</i></li><li><b>no</b><i>14:33</i></li></ul>
</body></html>`
const WORDS: ConsoleWords = [
  { en: 'State', zh: '状态' },
  { en: 'Paid', zh: '已付款' },
  { en: 'Buyer', zh: '买家' },
]

/** What a reader can find on the page, wherever it stands. */
const wordsOf = (document: Document): string[] =>
  textNodesOf(document)
    .map(({ textContent }) => textContent?.trim() ?? '')
    .toSorted()

const changes: Readonly<Record<string, (document: Document, random: Random) => unknown>> = {
  hashes: renameHashes,
  wrappers: insertWrappers,
  order: reorderSiblings,
  attributes: dropAttributes,
  language: (document, random) => switchLanguage(document, WORDS, random) !== null,
}
const kinds = Object.entries(changes).map(([kind, change]) => ({ kind, change }))
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]

describe('a change to a page', () => {
  it.each(kinds)('of $kind really changes it', ({ change }) => {
    const changed = SEEDS.filter((seed) => {
      const document = parseHtml(PAGE)
      const before = document.documentElement.outerHTML
      const says = change(document, seededRandom(seed))
      expect(document.documentElement.outerHTML !== before).toBe(says)
      return says
    })
    expect(changed.length).toBeGreaterThan(SEEDS.length / 2)
  })

  it.each(kinds)('of $kind is the same for the same seed', ({ change }) => {
    const [one, other] = [parseHtml(PAGE), parseHtml(PAGE)]
    change(one, seededRandom(7))
    change(other, seededRandom(7))
    expect(one.documentElement.outerHTML).toBe(other.documentElement.outerHTML)
  })

  it.each(kinds.filter(({ kind }) => kind !== 'language'))(
    'of $kind leaves all that the page says',
    ({ change }) => {
      for (const seed of SEEDS) {
        const document = parseHtml(PAGE)
        change(document, seededRandom(seed))
        expect(wordsOf(document)).toEqual(wordsOf(parseHtml(PAGE)))
      }
    },
  )

  it('renames only what a build made up, everywhere alike', () => {
    const document = parseHtml(PAGE)
    renameHashes(document, seededRandom(1))
    const rows = [...document.querySelectorAll('div')].map(({ className }) => className)
    expect(document.querySelector('.plain-box')).not.toBeNull()
    expect(document.querySelector('.AxOomp7jNy')).toBeNull()
    expect(new Set(rows).size).toBe(1)
    expect(rows[0]).toMatch(/^row__[^x]|^row__x[^1]/)
  })

  it('never drops what a link leads to', () => {
    for (const seed of SEEDS) {
      const document = parseHtml(PAGE)
      dropAttributes(document, seededRandom(seed))
      expect(document.querySelector('a')?.getAttribute('href')).toBe('/order/1')
    }
  })

  it.each(SEEDS)('keeps talks in their order and terms with what they say, seed %i', (seed) => {
    const document = parseHtml(PAGE)
    reorderSiblings(document, seededRandom(seed))
    const said = [...document.querySelectorAll('li b')].map((each) => each.textContent)
    expect(said).toEqual(['yes', 'no'])
    for (const term of document.querySelectorAll('dt'))
      expect(term.nextElementSibling?.textContent).toBe(term.textContent === 'Order' ? '1' : 'Paid')
  })

  it('puts labels, states and titles into the other language', () => {
    const document = parseHtml(PAGE)
    expect(switchLanguage(document, WORDS, seededRandom(1))).toBe('zh')
    expect(document.documentElement.lang).toBe('zh')
    expect(document.body.textContent).toContain('买家: A')
    expect(document.querySelector('dd:last-child')?.textContent).toBe('已付款')
    expect(document.querySelector('a')?.getAttribute('title')).toBe('状态')
  })

  it('fails where nothing can change', () => {
    expect(() => mutate(parseHtml(''), [], seededRandom(1))).toThrow('nothing on the page')
  })

  it.each(CONSOLES)('comes to every fixture of $id', ({ id }) => {
    for (const { html } of loadConsoleFixtures(id)) {
      const document = parseHtml(html)
      const before = document.documentElement.outerHTML
      mutate(document, loadConsoleWords(id), seededRandom(3))
      expect(document.documentElement.outerHTML).not.toBe(before)
    }
  })
})
