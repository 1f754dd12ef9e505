import { describe, expect, it } from 'vitest'

import { BrokenFileError } from '@/lib/files/broken-file'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openHere } from '@/lib/files/open-arrivals'
import { importFile } from '@/lib/files/import-file'
import type { OrderWriter, WorkStore } from '@/lib/files/work-store'
import type { ArrivingOrder } from '@/lib/intake/order-import'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const HEADER = 'Name,Email,Financial Status,Total,Currency,Created at,Lineitem name\n'
const ROWS =
  '#1,kettle@shop.example,paid,12.00,EUR,2026-05-13 11:01:12 +0200,Pot\n' +
  '#1,kettle@shop.example,,,,2026-05-13 11:01:12 +0200,Spoon\n' +
  '#2,,paid,3.00,EUR,2026-05-13 11:01:12 +0200,Bowl\n' +
  '#3,,paid,free,EUR,2026-05-13 11:01:12 +0200,Bowl\n'

function createStore() {
  const written: ArrivingOrder[] = []
  const ends: string[] = []
  const writer: OrderWriter = {
    shopId: 'shop',
    write: async (orders) => written.push(...orders),
    noteBuyers: async () => undefined,
    finish: async () => {
      ends.push('finish')
      return { added: 0, updated: 0, unchanged: 0, claimed: 0, unclaimed: 0, from: null, to: null }
    },
    abort: async () => {
      ends.push('abort')
    },
  }
  const store: WorkStore = {
    listShops: async () => [],
    startImport: async () => writer,
    removeShop: async () => undefined,
    listImports: async () => [],
    listCutOff: async () => [],
    notePrint: async () => undefined,
    undoImport: async () => undefined,
    keepBuyers: async () => 'shop',
    findKnown: async () => new Set(),
    keepRecords: async () => undefined,
  }
  return { store, written, ends }
}
const run = (store: WorkStore, text: string, fileName = 'orders_export.csv') =>
  importFile(
    store,
    openHere(Object.values(IMPORT_FORMATS)),
    {
      file: new Blob([text]),
      fileName,
      shop: { platform: 'shopify', nativeId: 'shop', name: 'Shop' },
      importId: 'import',
      savedAt: NOW - 1_000,
    },
    {
      signal: new AbortController().signal,
      startedAt: NOW,
      clock: () => NOW,
      watch: () => undefined,
    },
  )

describe('the import of an export file', () => {
  it('brings whole orders with the buyers whom the file names', async () => {
    const { store, written, ends } = createStore()
    const end = await run(store, HEADER + ROWS)
    expect(written).toMatchObject([
      {
        facts: { number: '#1', paidMinor: 1_200 },
        observedAt: NOW - 1_000,
        buyer: { nativeId: 'kettle@shop.example' },
      },
      { facts: { number: '#2', paidMinor: 300 } },
    ])
    expect(written[1]).not.toHaveProperty('buyer')
    expect(end).toMatchObject({ how: 'done', value: { refusedCount: 1, refused: [{ row: 5 }] } })
    expect(ends).toEqual(['finish'])
  })
  it('believes the time in the file’s name before that of saving it', async () => {
    const { store, written } = createStore()
    await run(store, HEADER + ROWS, 'orders_202605140000.csv')
    expect(written[0]).toMatchObject({ observedAt: Date.parse('2026-05-14T00:00:00Z') })
  })
  it('leaves nothing of a file that ends in the middle of a row', async () => {
    const { store, ends } = createStore()
    await expect(run(store, `${HEADER}${ROWS}#4,kettle`)).rejects.toThrow(
      new BrokenFileError('cut-off'),
    )
    expect(ends).toEqual(['abort'])
  })
})
