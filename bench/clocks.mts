/**
 * Due instants against a table of expected ones.
 *   clocks --data FILE      JSON lines {platform, case, startedAt, shown?, seenAt?, zone?, calendar?, expectDueAt}
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { checkClocks } from './lib/check-clocks'
import { report } from './lib/figures.mts'

const OWN_TABLE = 'tests/fixtures/aftersales/clock-cases.jsonl'

const { values } = parseArgs({
  options: { data: { type: 'string', default: OWN_TABLE }, json: { type: 'boolean' } },
})

report(checkClocks(readFileSync(values.data, 'utf8')))
