import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { defineFormat, FORMAT_IDS } from '@/lib/files/import-format'
import { inspectFile } from '@/lib/files/inspect-file'
import { readMoney, readNumber } from '@/lib/files/row-cells'
import { statements as englishStatements } from '@/lib/i18n/en/statements'
import { workbench as english } from '@/lib/i18n/en/workbench'
import { statements as simplifiedStatements } from '@/lib/i18n/zh-CN/statements'
import { workbench as simplified } from '@/lib/i18n/zh-CN/workbench'
import { statements as traditionalStatements } from '@/lib/i18n/zh-TW/statements'
import { workbench as traditional } from '@/lib/i18n/zh-TW/workbench'

import { csv, tableOf, VARIANTS } from '../helpers/table-variants'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'lib/files/formats')
const described = readdirSync(FOLDER).filter((name) =>
  /\bdefineFormat</u.test(readFileSync(join(FOLDER, name), 'utf8')),
)

describe('the folder of formats', () => {
  it('has one file a format, named after it', () => {
    expect(described.map((name) => name.replace('.ts', '')).toSorted()).toEqual(
      [...FORMAT_IDS].toSorted(),
    )
  })
  it.each(described)(
    'holds %s, which is in the registry under the name that it gives itself',
    (name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8')
      const id = /\bid: '([^']+)'/u.exec(text)?.[1]
      expect(id).toBe(name.replace('.ts', ''))
      expect(Object.keys(IMPORT_FORMATS)).toContain(id)
    },
  )
  it.each([
    ['English', english, englishStatements],
    ['Simplified Chinese', simplified, simplifiedStatements],
    ['Traditional Chinese', traditional, traditionalStatements],
  ])('has a name for each in %s, unlike all others', (_language, { imports }, { formats }) => {
    const all = { ...imports.formats, ...formats }
    const names = FORMAT_IDS.map((id) => all[id])
    expect(names.every((name) => name !== '')).toBe(true)
    expect(new Set(names).size).toBe(names.length)
  })
  it('knows none of its files outside the registry', () => {
    const users = ['open-file', 'inspect-file', 'import-file', 'work-host', 'gather-orders']
    for (const name of users)
      expect(readFileSync(join(ROOT, `lib/files/${name}.ts`), 'utf8')).not.toMatch(/\.\/formats\//u)
  })
})

describe('a format that was described a moment ago', () => {
  /** All that a new format takes: names of columns, how a number looks, what a row tells. */
  const parrot = defineFormat<'number' | 'total'>({
    id: 'taobao-orders',
    platform: 'taobao',
    grain: 'order',
    moneyOf: 'order',
    columns: { number: ['Parrot No.'], total: ['Parrot Sum'] },
    fingerprints: [['number', 'total']],
    readNumber: (row) => readNumber(row, 'number'),
    createReader: () => (row, number) => {
      const minor = readMoney(row, 'total')
      const total = minor === null ? {} : { total: { minor, currency: 'CNY' } }
      return { order: { facts: { number }, items: 1, ...total }, warnings: [] }
    },
  })
  const TABLE = tableOf(
    'Parrot No.|Parrot Sum|Note|Colour|Cage',
    'p-1|17.8|a, b|green|1',
    'p-2|2.2||red|2',
  )
  const inspect = (content: BlobPart) =>
    inspectFile(new Blob([content]), {
      formats: [...Object.values(IMPORT_FORMATS), parrot],
      now: Date.parse('2026-11-21T06:32:00Z'),
    })

  it.each(VARIANTS)('is read %s without a word elsewhere', async (_variant, save) => {
    expect(await inspect(await save(TABLE))).toMatchObject({
      rows: 2,
      orders: 2,
      totals: [{ minor: 2_000, currency: 'CNY' }],
      rejected: [],
    })
  })
  it('has its bad rows named as all others', async () => {
    const table = tableOf('Parrot No.|Parrot Sum', 'p-1|many', '5.1E+18|1', '|1')
    expect((await inspect(csv(table))).rejected.map(({ reason }) => reason)).toEqual([
      'bad-money',
      'damaged-number',
      'missing-number',
    ])
  })
})
