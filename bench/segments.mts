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

import type { RfmScore } from '@/lib/customers/scores'
import { DAY_MS } from '@/lib/shared/time'

import { report } from './lib/figures.mts'
import { readInvoices } from './lib/orders.mts'
import { gatherPersons } from './lib/persons.mts'
import { quartersOf } from './lib/retail-figures.mts'
import { scoreAll } from './lib/score-all.mts'

const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'boolean' } } })

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
