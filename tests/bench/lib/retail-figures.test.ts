import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { readRetailFigures } from '@/bench/lib/retail-figures.mts'

/** The invoices of UCI Online Retail, where this machine has them, with `reference/rfm_cohort.json` beside them. */
const DATA = process.env['TILLSIDE_RETAIL']

const HELD = DATA === undefined ? [] : ([['equal the reference', DATA]] as const)

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
const LINES = [
  '1,A,Pan,2,2010-12-01 08:26:00,2.50,100,UK',
  '1,B,Lid,1,2010-12-01 08:26:00,5.00,100,UK',
  '2,A,Pan,4,2010-12-11 09:00:00,2.50,100,UK',
  '3,A,Pan,1,2011-01-10 23:59:00,2.50,100,UK',
  '4,A,Pan,4,2011-01-11 00:00:00,2.50,200,UK',
  // Cancelled, given away, sold to nobody known: none of it counts.
  'C5,A,Pan,-1,2011-01-12 00:00:00,2.50,100,UK',
  '6,A,Pan,1,2011-01-12 00:00:00,0.00,300,UK',
  '7,A,Pan,1,2011-01-12 00:00:00,2.50,,UK',
]

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retail-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const number = z.number()
const referenceSchema = z.object({
  clean: z.object({ invoices: number, customers: number, revenue: number }),
  rfm: z.object({ shareTop10pct: number, shareTop20pct: number, gini: number }).loose(),
  cohort: z.record(z.string(), z.array(number)),
  purchaseCycle: z.object({ gaps: number, mean: number, median: number, q25: number, q75: number }),
})
function readReference(data: string) {
  const file = join(dirname(data), 'reference', 'rfm_cohort.json')
  if (!existsSync(file)) throw new Error(`TILLSIDE_RETAIL is set, and ${file} is not there`)
  return referenceSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
/** As many digits as the reference was written with. */
const DIGITS = 4

describe('the figures of invoices', () => {
  it('follow the cleaning rule of the reference', async () => {
    const file = join(folder, 'invoices.csv')
    writeFileSync(file, [HEADER, ...LINES].join('\n'))
    expect(await readRetailFigures(file)).toMatchObject({
      customers: 2,
      orders: 4,
      revenueMinor: 3_250,
      cycle: { gaps: 2, mean: 20, median: 20, q1: 15, q3: 25 },
      cohorts: { '2010-12': [1, 1], '2011-01': [1, 0] },
      rfm: { customers: 0 },
    })
  })

  it.each(HELD)('%s', async (_said, data) => {
    const { clean, cohort, purchaseCycle, rfm } = readReference(data)
    const figures = await readRetailFigures(data)
    expect(figures.cohorts).toEqual(cohort)
    expect(figures).toMatchObject({
      customers: clean.customers,
      orders: clean.invoices,
      revenueMinor: Math.round(clean.revenue * 100),
      cycle: { gaps: purchaseCycle.gaps, median: purchaseCycle.median },
    })
    expect(figures.cycle?.mean).toBeCloseTo(purchaseCycle.mean, DIGITS)
    expect([figures.cycle?.q1, figures.cycle?.q3]).toEqual([purchaseCycle.q25, purchaseCycle.q75])
    expect(figures.gini).toBeCloseTo(rfm.gini, DIGITS)
    expect(figures.top10Share).toBeCloseTo(rfm.shareTop10pct, DIGITS)
    expect(figures.top20Share).toBeCloseTo(rfm.shareTop20pct, DIGITS)
    const { customers, score555, score111, repeatCustomers, top5ByMonetary } = figures.rfm
    const { recency_quantiles, frequency_quantiles } = figures.rfm
    expect(rfm).toMatchObject({
      customers,
      score555,
      score111,
      repeatCustomers,
      top5ByMonetary,
      recency_quantiles,
      frequency_quantiles,
    })
  })

  it('say plainly where they were not held against the reference', () => {
    if (DATA === undefined) console.info('TILLSIDE_RETAIL names no invoices: nothing was compared')
    expect(HELD).toHaveLength(DATA === undefined ? 0 : 1)
  })
})
