import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { printedTime, writePage } from '@/components/workbench/data/printed-page'

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;script&gt;',
  '\u202Egnp.exe',
  'javascript:alert(1)',
  '</style><b>',
]

const pageOf = (text: string) =>
  writePage({
    language: 'en',
    title: text,
    lead: [text],
    tables: [{ title: text, columns: [text], rows: [[text]] }],
    empty: text,
  })

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

const names = (html: string): string[] =>
  [...parse(html).querySelectorAll('*')].map((each) => each.localName)

describe('a page that is saved', () => {
  it.each(HOSTILE)('keeps %j a text', (text) => {
    const page = parse(pageOf(text))
    expect(page.querySelector('td bdi')?.textContent).toBe(text)
    expect(page.querySelectorAll('script, img, svg, b, [onload], [onerror]')).toHaveLength(0)
  })

  it('makes no element of any text', () => {
    const expected = names(pageOf('plain'))
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(names(pageOf(text))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('may load and run nothing', () => {
    const meta = parse(pageOf('x')).querySelector('meta[http-equiv="Content-Security-Policy"]')
    expect(meta?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'")
  })

  it('says instants whole', () => {
    expect(printedTime(Date.UTC(2026, 5, 1, 4, 5, 6))).toBe('2026-06-01 04:05 UTC')
  })
})
