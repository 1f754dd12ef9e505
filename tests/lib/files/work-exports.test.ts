import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { SPREADSHEET_ROWS } from '@/lib/files/exports/table-file'
import { readTables } from '@/lib/files/read-tables'
import { exportTable, type ExportStore } from '@/lib/files/work-exports'
import {
  CASE_COLUMNS,
  CUSTOMER_COLUMNS,
  FIGURE_COLUMNS,
  type ExportAsk,
} from '@/lib/files/work-exports-protocol'
import { surveyShop } from '@/lib/files/work-survey'
import { startOrderImport } from '@/lib/intake/order-import'
import { DAY_MS } from '@/lib/shared/time'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as Readonly<
    Record<string, string>
  > as Record<Name, string>
const about = {
  signal: new AbortController().signal,
  clock: () => NOON,
  tell: () => undefined,
}

async function open() {
  const store = await openTestStore({ foldEntries: 0 })
  const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
  const job = await startOrderImport(store, {
    shop: SHOP,
    source: 'file',
    importId: 'i',
    format: 'test',
    fileName: 'orders.csv',
    now: NOON,
  })
  await job.write(
    ['1', '2', '3'].map((number, at) => ({
      facts: {
        number,
        state: at === 2 ? ('refunded' as const) : ('received' as const),
        placedAt: NOON - at * DAY_MS,
        paidMinor: 1_050,
        currency: 'CNY',
      },
      observedAt: NOON,
      buyer: { nativeId: '42', nick: '=小鱼', phone: '+8613800138000' },
    })),
  )
  await job.finish()
  const ask = (change: Partial<ExportAsk>) =>
    exportTable(
      store,
      {
        ask: 'export-table',
        what: 'orders',
        kind: 'csv',
        shopId,
        contacts: false,
        language: 'en',
        words: {
          customers: named(CUSTOMER_COLUMNS),
          cases: named(CASE_COLUMNS),
          figures: named(FIGURE_COLUMNS),
        },
        ...change,
      },
      about,
    )
  return {
    store,
    shopId,
    ask,
    rows: async (change: Partial<ExportAsk>) => {
      const end = await ask(change)
      if (end.how !== 'written') throw new Error(end.how)
      const text = (await end.file.text()).replace(/^\uFEFF/u, '').trimEnd()
      return Papa.parse<Record<string, string>>(text, { header: true, delimiter: ',' }).data
    },
  }
}

describe('a table of a shop', () => {
  it('of orders tells who bought only where that was asked for', async () => {
    const { rows } = await open()
    const [without] = await rows({})
    expect(without).toMatchObject({ 'Order number': '1', Paid: '10.50' })
    expect(JSON.stringify(await rows({}))).not.toContain('小鱼')
    const [withBuyers] = await rows({ contacts: true })
    expect(withBuyers).toMatchObject({ 'Buyer id': '42', Buyer: "'=小鱼" })
  })
  it('of customers sums up what each has bought', async () => {
    const { rows } = await open()
    expect(await rows({ what: 'customers' })).toMatchObject([
      { orders: '3', bought: '2', paid: '21', currency: 'CNY', last: '2026-06-01' },
    ])
    const [person] = await rows({ what: 'customers', contacts: true })
    expect(person).toMatchObject({ nick: "'=小鱼", phone: "'+8613800138000" })
    expect(JSON.stringify(await rows({ what: 'customers' }))).not.toContain('138')
  })
  it('of customers holds those alone whom a filter means, and nobody before a survey', async () => {
    const { store, shopId, rows } = await open()
    const asked = { what: 'customers', filter: { orders: { least: 2 } } } as const
    expect(await rows(asked)).toEqual([])
    await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, about)
    expect(await rows(asked)).toMatchObject([{ bought: '2' }])
    expect(await rows({ ...asked, filter: { orders: { least: 3 } } })).toEqual([])
  })
  it('of cases has a row a case of that shop, more than a page of them too', async () => {
    const { store, shopId, rows } = await open()
    const ids = Array.from({ length: 700 }, (_, at) => `case-${at}`)
    await store.cases.update(ids, (id) => ({
      id,
      shopId: id === 'case-5' ? 'another' : shopId,
      platform: 'pinduoduo',
      number: id,
      orderNumber: '1',
      kind: null,
      status: '=待处理',
      amount: { minor: 990, currency: 'CNY' },
      closed: false,
      clocks: [],
      firstSeenAt: NOON,
      observedAt: NOON,
    }))
    const found = await rows({ what: 'cases' })
    expect(found).toHaveLength(699)
    expect(found[0]).toMatchObject({ orderNumber: '1', status: "'=待处理", amount: '9.90' })
  })
  it('of figures is empty before anybody has looked at the customers', async () => {
    const { rows } = await open()
    expect(await rows({ what: 'figures' })).toEqual([])
  })
  it('as a spreadsheet holds the same as texts', async () => {
    const { ask } = await open()
    const end = await ask({ kind: 'xlsx', contacts: true })
    if (end.how !== 'written') throw new Error(end.how)
    const tables = await readTables(end.file, () => true)
    expect(tables.ok && tables.value[0]?.rows[1]?.slice(0, 7)).toEqual([
      '1',
      '1',
      'received',
      '2026-06-01T12:00:00+08:00',
      '',
      '',
      '10.50',
    ])
  })
  it('too long for a spreadsheet is said to be', async () => {
    const { store, ask } = await open()
    const many = Array.from({ length: 60_000 }, (_, at) => ({
      facts: { number: `n${at}` },
      owner: undefined,
    }))
    const long: ExportStore = {
      ...store,
      orders: {
        ...store.orders,
        eachOwned: async (_shopId, visit) => {
          await visit(many)
          await visit(many)
        },
      },
    }
    expect(await ask({ kind: 'xlsx' })).toMatchObject({ how: 'written', rows: 3 })
    const asked = { what: 'orders', kind: 'xlsx', contacts: false, language: 'en' } as const
    const shops = await store.shops.list()
    const words = {
      customers: named(CUSTOMER_COLUMNS),
      cases: named(CASE_COLUMNS),
      figures: named(FIGURE_COLUMNS),
    }
    const end = exportTable(
      long,
      { ask: 'export-table', shopId: shops[0]?.id ?? '', words, ...asked },
      about,
    )
    expect(await end).toEqual({ how: 'too-long', most: SPREADSHEET_ROWS })
  })
  it('is not written once nobody wants it', async () => {
    const { store, shopId } = await open()
    const control = new AbortController()
    control.abort()
    const words = {
      customers: named(CUSTOMER_COLUMNS),
      cases: named(CASE_COLUMNS),
      figures: named(FIGURE_COLUMNS),
    }
    const asked = { what: 'orders', kind: 'csv', contacts: true, language: 'en' } as const
    await expect(
      exportTable(
        store,
        { ask: 'export-table', shopId, words, ...asked },
        { ...about, signal: control.signal },
      ),
    ).rejects.toThrow(/abort/i)
  })
})
