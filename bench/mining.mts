/**
 * Mines the baskets of a file the way offers do, and the same with node-fpgrowth.
 *   mining --data FILE --min-count N [--max-len K] [--min-confidence C] [--growth]
 * FILE has one basket a line, items by commas if the line has one, else by blanks; or the invoices of UCI Online Retail; also
 * .gz. Without --max-len sets are as long as they come. Rules have one product on the right and at least the confidence C
 * (0.5 unless given). Time is of turning baskets into itemsets, reading the file left aside: median of five runs, of
 * node-fpgrowth of three or of one that takes more than 20 seconds. --growth also prints what tenths of the file cost, and
 * what adding 100 baskets to each costs, at the same share of the baskets.
 */
import { parseArgs } from 'node:util'

import { appendBaskets, EMPTY_LOG, type Basket } from '@/lib/offers/mining/basket-log'
import { countBySize, itemsetCount } from '@/lib/offers/mining/itemsets'
import { addBaskets, mineBaskets, type Mined, type MiningTerms } from '@/lib/offers/mining/mine'
import { deriveRules } from '@/lib/offers/mining/rules'

import { costOf, type Cost } from './lib/cpu.mts'
import { median, report, rounded } from './lib/figures.mts'
import { compareItemsets, minePeer } from './lib/mining-peers.mts'
import { readBaskets } from './lib/read-baskets.mts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    'min-count': { type: 'string' },
    'max-len': { type: 'string' },
    'min-confidence': { type: 'string', default: '0.5' },
    growth: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})
const RUNS = 5
const PEER_RUNS = 3
const LONG_MS = 20_000
const ADDED = 100

function wholeNumber(name: string, text: string | undefined): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} is a whole number, 1 or more`)
  return number
}

function termsOf(): MiningTerms {
  const minCount = wholeNumber('min-count', values['min-count'])
  const maxLength =
    values['max-len'] === undefined ? Infinity : wholeNumber('max-len', values['max-len'])
  return { minCount, minSetCount: minCount, maxLength, halfLifeDays: null }
}

const toBaskets = (rows: readonly string[][]): Basket[] =>
  rows.map((items) => ({ items, at: null }))

/** From products as text to itemsets: the part that is measured. */
const mineAll = (baskets: readonly Basket[], terms: MiningTerms): Mined =>
  mineBaskets(appendBaskets(EMPTY_LOG, baskets), terms)

async function repeat<Value>(runs: number, task: () => Value | Promise<Value>) {
  const costs: Cost<Value>[] = []
  while (costs.length < runs && (costs[0]?.wallMs ?? 0) < LONG_MS) costs.push(await costOf(task))
  const [first] = costs
  if (first === undefined) throw new Error('nothing was measured')
  return {
    value: first.value,
    cpuMs: rounded(median(costs.map(({ cpuMs }) => cpuMs))),
    wallMs: rounded(median(costs.map(({ wallMs }) => wallMs))),
  }
}

/** Prints what a tenth, a fifth, a half and all of the baskets cost, and 100 more on top of each. */
async function printGrowth(rows: readonly string[][], terms: MiningTerms): Promise<void> {
  const share = terms.minCount / rows.length
  const table: object[] = []
  for (const part of [0.1, 0.2, 0.5, 1]) {
    const baskets = toBaskets(rows.slice(0, Math.round(rows.length * part)))
    const minCount = Math.max(1, Math.round(baskets.length * share))
    const scaled = { ...terms, minCount, minSetCount: minCount }
    const { value, cpuMs } = await repeat(RUNS, () => mineAll(baskets, scaled))
    const before = mineAll(baskets.slice(0, -ADDED), scaled)
    const added = await repeat(RUNS, () => addBaskets(before, baskets.slice(-ADDED)))
    table.push({
      transactions: baskets.length,
      minCount,
      itemsets: itemsetCount(value.itemsets),
      cpuMs,
      [`cpuMs of ${ADDED} more`]: added.cpuMs,
    })
  }
  console.table(table)
}

function countRules(mined: Mined, minConfidence: number): number {
  let rules = 0
  for (const { lhs } of deriveRules(mined, minConfidence)) rules += lhs.length > 0 ? 1 : 0
  return rules
}

async function main(file: string): Promise<void> {
  const terms = termsOf()
  const minConfidence = Number(values['min-confidence'])
  if (!(minConfidence >= 0 && minConfidence <= 1))
    throw new Error('--min-confidence is a share from 0 to 1')
  const rows = readBaskets(file)
  const baskets = toBaskets(rows)
  if (values.growth) await printGrowth(rows, terms)
  const { value: mined, cpuMs, wallMs } = await repeat(RUNS, () => mineAll(baskets, terms))
  const peer = await repeat(PEER_RUNS, () => minePeer(rows, terms.minCount))
  const { missing, extra, miscounted, ...agreement } = compareItemsets(mined, peer.value)
  if (!agreement.identical)
    console.log(
      `node-fpgrowth lacks ${missing} of these itemsets, has ${extra} others and miscounts ${miscounted}`,
    )
  report({
    transactions: rows.length,
    items: mined.log.names.length,
    itemsets: itemsetCount(mined.itemsets),
    bySize: countBySize(mined.itemsets),
    rules: countRules(mined, minConfidence),
    cpuMs,
    wallMs,
    peers: { 'node-fpgrowth': { ...agreement, cpuMs: peer.cpuMs } },
  })
}

try {
  if (values.data === undefined) throw new Error('--data FILE is missing')
  await main(values.data)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
