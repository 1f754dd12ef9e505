/**
 * Places every customer of a shop by recency, frequency and spend, the way the panel does.
 *   segments --data FILE    the invoices of UCI Online Retail (CSV or .gz); where reference/rfm.csv.gz lies beside them,
 *                           `wrong` counts the customers whose cell differs
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'

import Papa from 'papaparse'

import { createSurvey } from '@/lib/customers/create-survey'
import { quantileOf } from '@/lib/customers/percentiles'
import { scoreCustomer } from '@/lib/customers/score-customer'
import type { RfmScore } from '@/lib/customers/scores'
import { DEFAULT_TIER_RULES as rules } from '@/lib/customers/tier-rules'
import { DAY_MS } from '@/lib/shared/time'

import { report } from './lib/figures.mts'
import { readInvoices } from './lib/orders.mts'
import { gatherPersons, type Person } from './lib/persons.mts'

const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'boolean' } } })
const QUARTERS = [0, 0.25, 0.5, 0.75, 1]

/** The cells that the reference beside the data names, by customer; null where there is none. */
function readReference(data: string): ReadonlyMap<string, string> | null {
  const file = join(dirname(data), 'reference', 'rfm.csv.gz')
  if (!existsSync(file)) return null
  const { data: rows } = Papa.parse<Record<string, string>>(
    gunzipSync(readFileSync(file)).toString('utf8'),
    { header: true, skipEmptyLines: true },
  )
  return new Map(rows.map((row) => [row['CustomerID'] ?? '', `${row['R']}${row['F']}${row['M']}`]))
}

async function scoreAll(persons: readonly Person[], now: number): Promise<Map<string, RfmScore>> {
  const terms = {
    platform: 'shopify',
    coverage: { from: 0, source: 'file', unclaimedOrders: 0 },
    rules,
  } as const
  const draft = createSurvey({ ...terms, shopId: 'bench', clock: () => now })
  for (const { id, orders } of persons) draft.add({ customerIds: [id], orders })
  const survey = await draft.finish()
  const scored = new Map<string, RfmScore>()
  for (const { id, orders } of persons) {
    const { rfm } = scoreCustomer({
      ...terms,
      customerIds: [id],
      orders,
      records: [],
      disputes: 0,
      hasOpenCase: false,
      tier: { next: null, progress: 1 },
      survey,
      now,
    })
    if (rfm !== null) scored.set(id, rfm)
  }
  return scored
}

/** Lowest, quartiles and highest of a figure. */
const quartersOf = (figures: readonly number[]): number[] => {
  const rising = figures.toSorted((a, b) => a - b)
  return QUARTERS.map((share) => quantileOf(rising, share))
}

const cellOf = ({ r, f, m }: RfmScore): string => `${r}${f}${m}`

async function main(): Promise<void> {
  if (values.data === undefined) throw new Error('--data FILE: the invoices of UCI Online Retail')
  const { orders } = await readInvoices(values.data, null)
  const persons = gatherPersons(orders)
  const last = orders.reduce((latest, { facts }) => Math.max(latest, facts.placedAt ?? 0), 0)
  const midnight = Math.ceil(last / DAY_MS) * DAY_MS
  const scored = await scoreAll(persons, midnight)
  const cells: Record<string, number> = {}
  for (const cell of [...scored.values()].map(cellOf).toSorted().toReversed())
    cells[cell] = (cells[cell] ?? 0) + 1
  const reference = readReference(values.data)
  const all = [...scored.values()]
  report({
    customers: scored.size,
    quantiles: {
      recency: quartersOf(all.map(({ recencyDays }) => recencyDays)),
      frequency: quartersOf(all.map((each) => each.orders)),
      monetary: quartersOf(all.map(({ spend }) => spend.minor / 100)),
    },
    cells,
    wrong:
      reference === null
        ? null
        : [...reference].filter(([id, cell]) => {
            const score = scored.get(id)
            return score === undefined || cellOf(score) !== cell
          }).length,
  })
}

await main()
