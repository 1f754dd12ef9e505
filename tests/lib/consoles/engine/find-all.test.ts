import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { findAll } from '@/lib/consoles/engine/find-all'
import { CONSOLES } from '@/lib/consoles/registry'

import { showFixture } from '../../../helpers/console-page'

const HOME = join(import.meta.dirname, '../../../fixtures/consoles')

/** Every selector of a profile, wherever it stands. */
function selectorsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['css', 'within', 'card', 'scope', 'row', 'rest', 'list', 'item', 'cards'].includes(key)
      ? [value]
      : []
  if (Array.isArray(value)) return value.flatMap((each) => selectorsIn(each, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => selectorsIn(each, name))
}

const show = (markup: string): void =>
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(markup, 'text/html').body.childNodes,
  )

afterEach(() => document.body.replaceChildren())

describe('finding by a selector', () => {
  it.each(CONSOLES.map((profile) => [profile.id, profile] as const))(
    'gives what the browser gives, for every selector and page of %s',
    (id, profile) => {
      const selectors = [...new Set(selectorsIn(profile))]
      const pages = readdirSync(join(HOME, id)).filter((name) => name.endsWith('.html'))
      expect(selectors.length * pages.length).toBeGreaterThan(0)
      for (const page of pages) {
        showFixture(id, page.replace('.html', ''))
        for (const css of selectors.filter((each) => !/:has\(.*:has/u.test(each)))
          for (const root of [document, document.body])
            expect({ page, css, found: findAll(root, css) }).toEqual({
              page,
              css,
              found: [...root.querySelectorAll(css)],
            })
      }
    },
  )

  it.each([
    ['p, i', '<i></i><p><i></i></p>', 3],
    ['p i, div i', '<div><p><i></i></p></div>', 1],
    ['p i', '<p><b><i></i></b></p><i></i>', 1],
    ['div [title="a, b > c"]', '<div><i title="a, b > c"></i></div>', 1],
    ['div > p i', '<div><p><i></i></p><b><p><i></i></p></b></div>', 1],
    [':has(> i)', '<p><i></i></p><b><p></p></b>', 1],
    ['div :has(> i)', '<div><i></i><p><i></i><i></i></p></div>', 1],
    ['p:has(> b > i)', '<p><b><i></i></b></p><b><i></i></b>', 1],
    ['p:has(> :is(b, u))', '<p><u></u></p><p><i></i></p>', 1],
    ['p:not(:has(> i))', '<p><i></i></p><p></p>', 1],
  ])('takes %s for what it means', (css, markup, count) => {
    show(markup)
    const found = findAll(document.body, css)
    expect(found).toEqual([...document.body.querySelectorAll(css)])
    expect(findAll(document, css)).toEqual(found)
    expect(found).toHaveLength(count)
  })

  it('takes one `:has` in another, which browsers refuse', () => {
    show('<u><p><b><i></i></b></p></u><u><b><i></i></b></u>')
    expect(findAll(document, 'u :has(> :has(> i))').map(({ tagName }) => tagName)).toEqual(['P'])
    expect(findAll(document, ':has(> :has(> :has(> i)))').map(({ tagName }) => tagName)).toEqual([
      'BODY',
      'U',
    ])
  })
})
