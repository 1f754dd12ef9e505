import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Dexie } from 'dexie'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'

import { openDatabase } from '@/lib/store/database'
import { NEWEST_SCHEMA } from '@/lib/store/look-at-database'
import { MIGRATIONS } from '@/lib/store/migrations/list'
import { ROW_SCHEMAS } from '@/lib/store/row-schemas'
import { freshName } from '@/tests/fixtures/store/open-store'
import { decodeRow } from '@/tests/fixtures/store/row-json'

const FIXTURES = join(import.meta.dirname, '../fixtures/store')
const STEPS = join(import.meta.dirname, '../../lib/store/migrations')

/** A new version needs two things: its step in `lib/store/migrations`, and its example data set here. */
const fixtureOf = (version: number): string => `v${String(version).padStart(4, '0')}.json`

const dataSetSchema = z.record(z.string(), z.array(z.unknown()).min(1))

const readDataSet = (version: number) =>
  dataSetSchema.parse(JSON.parse(readFileSync(join(FIXTURES, fixtureOf(version)), 'utf8')))

/** Makes a database as that version of the app left it. */
async function layDown(name: string, version: number): Promise<void> {
  const old = new Dexie(name)
  for (const step of MIGRATIONS.filter((each) => each.version <= version))
    old.version(step.version).stores({ ...step.stores })
  await old.open()
  for (const [table, rows] of Object.entries(readDataSet(version)))
    await old.table(table).bulkPut(await Promise.all(rows.map(decodeRow)))
  old.close()
}

describe('the schema', () => {
  it('has versions without a gap, each in a numbered file of its own', () => {
    const versions = MIGRATIONS.map(({ version }) => version)
    expect(versions).toEqual(versions.map((_, index) => index + 1))
    const files = readdirSync(STEPS).filter((file) => /^\d/.test(file))
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(versions)
  })

  it('has an example data set for each version', () => {
    const sets = readdirSync(FIXTURES).filter((file) => /^v\d/.test(file))
    expect(sets).toEqual(MIGRATIONS.map(({ version }) => fixtureOf(version)))
  })

  it('upgrades by steps that import nothing of the app', () => {
    for (const file of readdirSync(STEPS).filter((each) => /^\d/.test(each))) {
      const imports = readFileSync(join(STEPS, file), 'utf8').match(/^import .*$/gm)
      expect(imports).toEqual(["import type { Migration } from './migration'"])
    }
  })

  it('knows the shape of every table', async () => {
    const db = await openDatabase(freshName(), 'relaxed')
    onTestFinished(() => db.close())
    expect(db.tables.map((table) => table.name).toSorted()).toEqual(
      Object.keys(ROW_SCHEMAS).toSorted(),
    )
  })
})

describe.each(MIGRATIONS.map(({ version }) => version))('a database of version %i', (version) => {
  it('has an example of every row of its time', () => {
    const tables = new Set(
      MIGRATIONS.filter((step) => step.version <= version).flatMap(({ stores }) =>
        Object.keys(stores),
      ),
    )
    expect(new Set(Object.keys(readDataSet(version)))).toEqual(tables)
  })

  it('opens in the newest version with every row in its newest shape', async () => {
    const name = freshName()
    await layDown(name, version)
    const db = await openDatabase(name, 'strict')
    onTestFinished(() => db.close())
    expect(db.verno).toBe(NEWEST_SCHEMA)
    // Tables of a later version may be filled by their step, or stay empty.
    for (const table of Object.keys(readDataSet(version)))
      expect(await db.table(table).count()).toBeGreaterThan(0)
    for (const table of db.tables) {
      const rows: unknown[] = await table.toArray()
      for (const row of rows)
        expect(ROW_SCHEMAS[table.name]?.safeParse(row)).toMatchObject({ success: true })
    }
  })
})
