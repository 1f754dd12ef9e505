import { describe, expect, it } from 'vitest'

import { bindStore } from '@/lib/files/bind-store'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openHere } from '@/lib/files/open-arrivals'
import { columnMappingSchema } from '@/lib/files/mapping/column-mapping'
import { createWorkClient } from '@/lib/files/work-client'
import type { WorkDesk } from '@/lib/files/work-desk'
import { createWorkHost } from '@/lib/files/work-host'
import type { WorkbenchStore } from '@/lib/files/work-store'
import { makeZip } from '@/tests/helpers/make-zip'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'
import { NO_RESCUE } from '@/tests/fixtures/store/no-rescue'

const MAPPING = columnMappingSchema.parse({
  name: 'Till',
  header: ['Ref', 'Sum', 'Day'],
  platform: 'pinduoduo',
  columns: { number: 'Ref', amount: 'Sum', time: 'Day' },
  grain: 'order',
  moneyOf: 'order',
  time: { pattern: 'dmy', zone: 'Asia/Shanghai' },
  money: { currency: 'CNY', decimal: 'comma' },
  states: {},
  stateOfAll: null,
  rules: [],
})
const FILE = new File(['Ref;Sum;Day\nR1;1,50;5.3.2026\nR2;free;5.3.2026\n'], 'till.csv')
const fileOf = (rows: number): File =>
  new File(
    ['Ref;Sum;Day\n', ...Array.from({ length: rows }, (_, at) => `R${at};1,50;5.3.2026\n`)],
    'long.csv',
  )

/** Page and worker joined by a line that copies what it carries, as a real one does. */
function join(openStore: () => Promise<WorkbenchStore>): WorkDesk {
  let ids = 0
  const newId = (): string => `id-${(ids += 1)}`
  const ends: { hear?: (message: unknown) => void } = {}
  const host = createWorkHost({
    openStore,
    rescue: NO_RESCUE,
    formats: Object.values(IMPORT_FORMATS),
    openForImport: openHere(Object.values(IMPORT_FORMATS)),
    clock: () => NOON,
    newId,
    tell: (message) => queueMicrotask(() => ends.hear?.(structuredClone(message))),
  })
  return createWorkClient(
    {
      post: (message) => queueMicrotask(() => host.hear(message)),
      listen: (hear) => {
        ends.hear = hear
      },
    },
    newId,
    () => Promise.resolve(true),
  )
}

async function open() {
  const store = await openTestStore()
  const desk = join(async () => bindStore(store))
  return { store, desk, remember: () => store.settings.save({ orderTables: [MAPPING] }) }
}

const soon = (): Promise<'still'> =>
  new Promise((resolve) => {
    setTimeout(() => resolve('still'), 150)
  })

describe('a table that no marketplace has made', () => {
  it('is looked into without opening the store', async () => {
    const { tables } = join(() => Promise.reject(new Error('no store')))
    expect(await tables.peek(FILE)).toMatchObject({
      how: 'done',
      value: {
        columns: ['Ref', 'Sum', 'Day'],
        looks: [{}, { decimal: 'comma' }, { pattern: 'dmy' }],
        guess: { time: { column: 'Day', by: 'name' } },
      },
    })
    expect(await tables.preview(FILE, MAPPING).ended).toMatchObject({
      how: 'done',
      value: {
        orderCount: 1,
        orders: [{ facts: { number: 'R1', paidMinor: 150 }, nick: null }],
        refused: [{ row: 3, reason: 'bad-money', cell: 'free' }],
      },
    })
  })

  it('is explained where it lies in a locked archive beside others, and known there', async () => {
    const { desk, remember } = await open()
    const bytes = await makeZip(
      { 'a.csv': 'Other;Columns\n1;2\n', 'till.csv': await FILE.text() },
      { password: 'open' },
    )
    const archive = new File([bytes], 'tables.zip')
    const choice = { table: 1, password: 'open' }
    expect(await desk.tables.peek(archive, choice)).toMatchObject({
      value: { columns: ['Ref', 'Sum', 'Day'] },
    })
    expect(await desk.tables.preview(archive, MAPPING, choice).ended).toMatchObject({
      value: { orderCount: 1, refusedCount: 1 },
    })
    await remember()
    expect(await desk.inspectFile(archive, 'open')).toMatchObject({
      value: [{ known: false }, { known: true, format: 'own-columns' }],
    })
    expect(await desk.importFile(archive, SHOP, () => undefined, choice).ended).toMatchObject({
      value: { added: 1, refusedCount: 1 },
    })
  })
  it('is known and taken once its columns are remembered', async () => {
    const { desk, remember } = await open()
    expect(await desk.inspectFile(FILE)).toMatchObject({ value: [{ known: false }] })
    await remember()
    expect(await desk.inspectFile(FILE)).toMatchObject({
      value: [{ known: true, format: 'own-columns', platform: 'pinduoduo' }],
    })
    const end = await desk.importFile(FILE, SHOP, () => undefined).ended
    if (end.how !== 'done') throw new Error(end.how)
    expect(end.value).toMatchObject({
      added: 1,
      refusedCount: 1,
      refusedBy: { 'bad-money': 1 },
    })
    const wish = { search: 'free', reason: null, skip: 0, limit: 10 }
    expect(await desk.tables.readRefused(end.value.spool, wish)).toMatchObject({
      value: { total: 1, rows: [{ row: 3, reason: 'bad-money' }] },
    })
  })
})

describe('an import that is held', () => {
  it('stands still, and is done once it is let go', async () => {
    const { desk, remember } = await open()
    await remember()
    const job = desk.importFile(fileOf(9_000), SHOP, () => undefined)
    job.hold()
    expect(await Promise.race([job.ended, soon()])).toBe('still')
    job.letGo()
    expect(await job.ended).toMatchObject({ how: 'done', value: { added: 9_000 } })
  })

  it('can be cancelled, and leaves nothing', async () => {
    const { store, desk, remember } = await open()
    await remember()
    const job = desk.importFile(fileOf(9_000), SHOP, () => undefined)
    job.hold()
    await soon()
    job.cancel()
    expect(await job.ended).toEqual({ how: 'cancelled' })
    expect(await store.shops.list()).toEqual([])
  })
})
