import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { CONSOLES } from '@/lib/consoles/registry'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'

const ROOT = join(import.meta.dirname, '..')
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** Rows of the table under a heading, cell by cell. */
function tableUnder(heading: string): string[][] {
  const [, section = ''] = readme.split(`## ${heading}\n`)
  const [table = ''] = section.split('\n## ')
  return table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

const codes = (cell: string | undefined): string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? [])

describe('the README', () => {
  it('lists the consoles that there are, in their order', () => {
    const rows = tableUnder('Consoles')
    expect(rows.flatMap((row) => codes(row[1]))).toEqual(CONSOLES.map(({ id }) => id))
  })

  it('names only hosts that the console is read from', () => {
    for (const [index, row] of tableUnder('Consoles').entries()) {
      const named = codes(row[3])
      expect(named.length).toBeGreaterThan(0)
      expect(CONSOLES[index]?.hosts).toEqual(expect.arrayContaining(named))
    }
  })

  it('lists the order exports that there are', () => {
    const named = tableUnder('Order exports').flatMap((row) => codes(row[1]))
    const known = Object.keys(IMPORT_FORMATS)
    expect(named.toSorted()).toEqual(known.toSorted())
  })

  it.each(CONSOLES.map(({ id }) => [id] as const))(
    'is not alone in knowing %s: its fixtures are there',
    (id) => {
      expect(existsSync(join(ROOT, 'tests/fixtures/consoles', id))).toBe(true)
    },
  )

  it('shows a picture that is there', () => {
    const [, picture = ''] = /!\[[^\]]*\]\(([^)]+)\)/.exec(readme) ?? []
    expect(existsSync(join(ROOT, picture))).toBe(true)
  })
})
