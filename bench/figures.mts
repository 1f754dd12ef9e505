/**
 * The owner's figures of real invoices: cohorts by month, purchase cycle, concentration and RFM fifths.
 *   figures --data FILE    the invoices of UCI Online Retail (CSV or .gz)
 */
import { parseArgs } from 'node:util'

import { report } from './lib/figures.mts'
import { readRetailFigures } from './lib/retail-figures.mts'

const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'boolean' } } })
if (values.data === undefined) throw new Error('--data FILE: the invoices of UCI Online Retail')
report(await readRetailFigures(values.data))
