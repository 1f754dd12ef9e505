import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { cleanText } from '@/lib/files/cells'
import { COLUMN_LANGUAGES, type ColumnLanguage } from '@/lib/files/exports/order-columns'
import { createOrderRows, type ToldBuyer } from '@/lib/files/exports/order-rows'
import { createTableFile } from '@/lib/files/exports/table-file'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import type { FileOrder } from '@/lib/files/import-format'
import { openFile } from '@/lib/files/open-file'
import { ORDER_STATES, type OrderFacts } from '@/lib/shared/orders'
import { PLATFORM_IDS, type PlatformId } from '@/lib/shared/platforms'

const NOW = Date.parse('2026-11-21T06:32:00Z')

/** Texts as they lie in the store: safe, and above all those that a spreadsheet would run. */
const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength }),
      fc.stringMatching(/^['=+\-@＝|,;"0-9a-z ]{1,20}$/u),
    )
    .map((raw) => cleanText(raw).slice(0, maxLength))
    .filter((clean) => clean !== '' && clean === cleanText(clean))
const minor = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 })
const pieces = fc.nat({ max: 9_999 })
const item = fc.record(
  {
    title: text(60),
    sku: text(40),
    pieces,
    paidMinor: minor,
    gone: fc.constant(true as const),
  },
  { requiredKeys: ['title'] },
)
const facts = fc
  .record(
    {
      number: text(40).filter((number) => !/^[+-]?\d+(?:[.,]\d+)?E\+?\d+$/iu.test(number)),
      state: fc.constantFrom(...ORDER_STATES),
      placedAt: fc.integer({ min: Date.parse('2005-01-01'), max: NOW }),
      title: text(60),
      pieces,
      items: fc.array(item, { minLength: 1, maxLength: 5 }),
      refund: fc.record(
        {
          refundedMinor: fc.nat({ max: 1_000_000_00 }),
          refundedAt: fc.integer({ min: Date.parse('2005-01-01'), max: NOW }),
        },
        { requiredKeys: ['refundedMinor'] },
      ),
      money: fc.record({ paidMinor: minor, currency: fc.constantFrom('CNY', 'USD', 'JPY', 'KWD') }),
    },
    { requiredKeys: ['number'] },
  )
  .map(({ money, refund, ...rest }) => Object.assign(rest, money, refund))
const orders = fc.uniqueArray(
  fc.record({ facts, buyer: fc.option(fc.record({ nativeId: text(40), nick: text(40) })) }),
  { minLength: 1, maxLength: 8, selector: (order) => order.facts.number },
)

interface Sold {
  readonly facts: OrderFacts
  readonly buyer: ToldBuyer | null
}

async function write(
  sold: readonly Sold[],
  platform: PlatformId,
  language: ColumnLanguage,
): Promise<Blob> {
  const rows = createOrderRows(platform, { language, withBuyers: true })
  const file = createTableFile('csv')
  file.add([rows.header])
  for (const { facts: told, buyer } of sold) file.add(rows.rowsOf(told, buyer ?? undefined))
  return file.finish()
}

async function readBack(file: Blob): Promise<{ orders: FileOrder[]; platform: PlatformId | null }> {
  const opened = await openFile(file, { formats: Object.values(IMPORT_FORMATS), now: NOW })
  if (!opened.ok) throw new Error(opened.error.why)
  const found: FileOrder[] = []
  for await (const batch of opened.value.batches()) {
    expect(batch.refused).toEqual([])
    found.push(...batch.orders)
  }
  return { orders: found, platform: opened.value.platform }
}

describe('orders that Tillside has saved', () => {
  it('come back as they were, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.constantFrom(...PLATFORM_IDS),
        fc.constantFrom(...COLUMN_LANGUAGES),
        async (sold, platform, language) => {
          const back = await readBack(await write(sold, platform, language))
          expect(back.platform).toBe(platform)
          expect(back.orders.map((order) => order.facts)).toEqual(sold.map((each) => each.facts))
          expect(back.orders.map(({ buyer }) => buyer ?? null)).toEqual(
            sold.map(({ buyer }) => buyer),
          )
        },
      ),
      { numRuns: 150 },
    )
  })

  it('hold no cell that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (sold) => {
        const csv = await (await write(sold, 'taobao', 'zh-CN')).text()
        const cells = Papa.parse<string[]>(csv.replace(/^\uFEFF/u, ''), {
          delimiter: ',',
        }).data.flat()
        expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('say nothing of buyers where nobody asked for them', () => {
    const rows = createOrderRows('taobao', { language: 'en', withBuyers: false })
    const [cells = []] = rows.rowsOf({ number: '1' }, { nativeId: 'secret-id', nick: 'secret' })
    expect(rows.header).not.toContain('Buyer')
    expect(cells.join()).not.toContain('secret')
  })
})
