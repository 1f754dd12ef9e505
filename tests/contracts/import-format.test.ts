import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { FORMAT_IDS } from '@/lib/files/import-format'

import { testImportFormat } from './import-format'

const NOW = Date.parse('2026-11-21T06:32:00Z')

/** Files of made-up rows by their format, which they are named after. */
const FIXTURES = new Map(
  readdirSync(join(import.meta.dirname, '../fixtures/files'))
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => [name.split('.')[0] ?? '', name]),
)

it('has a fixture for every format', () => {
  expect([...FIXTURES.keys()]).toEqual(expect.arrayContaining([...FORMAT_IDS]))
})
for (const format of FORMAT_IDS)
  testImportFormat({ format, fixture: FIXTURES.get(format) ?? `${format}.csv`, now: NOW })
