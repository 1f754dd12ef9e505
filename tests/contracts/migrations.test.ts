import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Dexie } from 'dexie'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'

import { openDatabase } from '@/lib/store/database'
import { MIGRATIONS } from '@/lib/store/migrations/list'
import { splitCustomers, splitLines } from '@/lib/store/lines'
import { unpackOrder } from '@/lib/store/pack-order'
import {
  claimRowSchema,
  contactRowSchema,
  customerRowSchema,
  directoryRowSchema,
  finderRowSchema,
  orderSchema,
  packRowSchema,
  rowIdSchema,
  segmentRowSchema,
  shopRowSchema,
} from '@/lib/store/rows'
import {
  alertRowSchema,
  caseEventRowSchema,
  caseLinesRowSchema,
  caseRowSchema,
  importRowSchema,
  keyRowSchema,
  metaRowSchema,
  noteRowSchema,
  settingRowSchema,
  tagRowSchema,
} from '@/lib/store/rows-facts'
import { guardEntryRowSchema, guardWordRowSchema } from '@/lib/store/rows-guard'
import {
  joinRowSchema,
  recordRowSchema,
  revealRowSchema,
  surveyRowSchema,
  useRowSchema,
} from '@/lib/store/rows-people'
import { offerBookSchema } from '@/lib/offers/offer-book'
import {
  offerBookRowSchema,
  offerRecordRowSchema,
  offerTalkRowSchema,
  packageRowSchema,
  productRowSchema,
  trafficRowSchema,
} from '@/lib/store/rows-offers'
import {
  imageRowSchema,
  replyGroupRowSchema,
  replyRowSchema,
  replyVersionRowSchema,
  useCountRowSchema,
} from '@/lib/store/rows-replies'
import { freshName } from '@/tests/fixtures/store/open-store'
import { decodeRow } from '@/tests/fixtures/store/row-json'

const FIXTURES = join(import.meta.dirname, '../fixtures/store')
const STEPS = join(import.meta.dirname, '../../lib/store/migrations')

/** A new version needs two things: its step in `lib/store/migrations`, and its example data set here. */
const fixtureOf = (version: number): string => `v${String(version).padStart(4, '0')}.json`

const orderLines = z.array(z.string().transform(unpackOrder).pipe(orderSchema))
const packLines = z
  .instanceof(Uint8Array<ArrayBuffer>)
  .transform(splitLines)
  .pipe(orderLines)
const customerLines = z
  .instanceof(Uint8Array<ArrayBuffer>)
  .transform(splitCustomers)
  .pipe(z.map(rowIdSchema, orderLines))

/** What every row of the newest version must be. */
const ROWS: Readonly<Record<string, z.ZodType>> = {
  shops: shopRowSchema,
  segments: segmentRowSchema,
  packs: packRowSchema.extend({ lines: packLines }),
  directories: directoryRowSchema,
  claims: claimRowSchema,
  customers: customerRowSchema.extend({ orders: customerLines }),
  contacts: contactRowSchema,
  finders: finderRowSchema,
  notes: noteRowSchema,
  tags: tagRowSchema,
  joins: joinRowSchema,
  records: recordRowSchema,
  uses: useRowSchema,
  useCounts: useCountRowSchema,
  replies: replyRowSchema,
  replyGroups: replyGroupRowSchema,
  replyVersions: replyVersionRowSchema,
  images: imageRowSchema,
  reveals: revealRowSchema,
  surveys: surveyRowSchema,
  products: productRowSchema,
  packages: packageRowSchema,
  offerBooks: offerBookRowSchema.extend({ book: offerBookSchema }),
  offerTalks: offerTalkRowSchema,
  offerRecords: offerRecordRowSchema,
  traffic: trafficRowSchema,
  guardWords: guardWordRowSchema,
  guardLog: guardEntryRowSchema,
  cases: caseRowSchema,
  caseEvents: caseEventRowSchema,
  caseLines: caseLinesRowSchema,
  alerts: alertRowSchema,
  imports: importRowSchema,
  settings: settingRowSchema,
  meta: metaRowSchema,
  keys: keyRowSchema,
}

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
    expect(db.tables.map((table) => table.name).toSorted()).toEqual(Object.keys(ROWS).toSorted())
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
    expect(db.verno).toBe(MIGRATIONS.length)
    // Tables of a later version may be filled by their step, or stay empty.
    for (const table of Object.keys(readDataSet(version)))
      expect(await db.table(table).count()).toBeGreaterThan(0)
    for (const table of db.tables) {
      const rows: unknown[] = await table.toArray()
      for (const row of rows)
        expect(ROWS[table.name]?.safeParse(row)).toMatchObject({ success: true })
    }
  })
})
