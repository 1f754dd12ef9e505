import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { ConsoleData, Words } from '@/demo/sites/site'
import { SITES } from '@/demo/sites/sites'
import { ADDRESSES } from '@/scripts/browser/addresses'

const PAGES_DIR = join(import.meta.dirname, '../../../demo/pages')

const pages = SITES.flatMap((site) => site.pages)
const scripted = pages.flatMap(({ gaps }) =>
  gaps?.['script'] === undefined || gaps['data'] === undefined
    ? []
    : [
        {
          script: gaps['script'],
          data: JSON.parse(gaps['data']) as ConsoleData,
          text: gaps['data'],
        },
      ],
)

const wordsOf = ({ title, talks }: ConsoleData): Words[] => [
  title,
  ...talks.flatMap(({ order, lines, case: given }) => [
    order.title,
    order.status,
    ...lines.flatMap((line) => ('text' in line ? [line.text] : [])),
    ...(given === undefined ? [] : [given.kind, given.status, given.reason]),
  ]),
]

describe('the practice consoles', () => {
  it('share no host', () => {
    const hosts = SITES.flatMap((site) => site.hosts)
    expect(hosts).toEqual([...new Set(hosts)])
  })

  it.each(Object.entries(ADDRESSES).filter(([name]) => name !== 'elsewhere'))(
    'have a page for %s',
    (_name, address) => {
      const { hostname, pathname } = new URL(address)
      // Two addresses wait for the number of an order or a case.
      const path = pathname.endsWith('/order/') ? `${pathname}112-4410093-7718204` : pathname
      const site = SITES.find(({ hosts }) => hosts.includes(hostname))
      expect(site?.pages.some((page) => page.path.test(path))).toBe(true)
    },
  )

  it.each(pages.map(({ file }) => [file]))('find the file %s', (file) => {
    expect(existsSync(join(PAGES_DIR, file))).toBe(true)
  })

  describe.each(scripted)('$script', ({ script, data, text }) => {
    it('is there', () => {
      expect(existsSync(join(PAGES_DIR, script.replace('/practice/', '')))).toBe(true)
    })

    it('says everything in each of its languages', () => {
      const { languages } = data
      expect(languages.length).toBeGreaterThan(0)
      const translated = wordsOf(data).filter((words) => typeof words !== 'string')
      for (const words of translated)
        expect(Object.keys(words).toSorted()).toEqual(languages.toSorted())
    })

    it('tells its buyers, orders and cases apart', () => {
      for (const numbers of [
        data.talks.map(({ id }) => id),
        data.talks.map(({ nick }) => nick),
        data.talks.map(({ order }) => order.number),
        data.talks.flatMap((talk) => talk.case?.number ?? []),
      ])
        expect(numbers).toEqual([...new Set(numbers)])
    })

    it('has data that cannot end its element', () => {
      expect(text).not.toContain('<')
    })
  })
})
