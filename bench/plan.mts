/**
 * Money that the plan keeps on overloaded queues, beside working as cases came, by due time, and by amount.
 *   plan --queues N --seed S
 */
import { parseArgs } from 'node:util'

import { planWork, type Job, type Shift } from '@/lib/aftersales/planner'

import { percentile, report, rounded } from './lib/figures.mts'
import { createRandom, makeQueue } from './lib/make-queues'

const { values } = parseArgs({
  options: {
    queues: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  },
})

/** Cases of the queues whose time is measured. */
const TIMED_CASES = 1_000
const TIMED_QUEUES = 60

/** Money kept by somebody who takes cases in this order and leaves those that would be late. */
function kept(order: readonly Job[], { now, endsAt }: Shift): number {
  let [at, money] = [now, 0]
  for (const { dueAt, workMs, loss } of order) {
    if (at + workMs >= dueAt || at + workMs > endsAt) continue
    at += workMs
    money += loss
  }
  return money
}

const random = createRandom(Number(values.seed))
const total = { money: 0, plan: 0, fifo: 0, edf: 0, amount: 0 }
let worseThanEdf = 0
for (let queue = 0; queue < Number(values.queues); queue += 1) {
  const { jobs, shift } = makeQueue(random, 10 + Math.floor(random() * 110))
  const plan = kept(planWork(jobs, shift).order, shift)
  const edf = kept(
    jobs.toSorted((a, b) => a.dueAt - b.dueAt),
    shift,
  )
  if (plan < edf) worseThanEdf += 1
  total.money += jobs.reduce((sum, { loss }) => sum + loss, 0)
  total.plan += plan
  total.edf += edf
  total.fifo += kept(jobs, shift)
  total.amount += kept(
    jobs.toSorted((a, b) => b.loss - a.loss),
    shift,
  )
}

const times = Array.from({ length: TIMED_QUEUES }, () => {
  const { jobs, shift } = makeQueue(random, TIMED_CASES)
  const from = performance.now()
  planWork(jobs, shift)
  return performance.now() - from
})

/** Share of all money at risk that the plan keeps more than another order does. */
const savedVs = (other: number): number =>
  Math.round(((total.plan - other) / total.money) * 10_000) / 10_000

report({
  queues: Number(values.queues),
  savedVsFifo: savedVs(total.fifo),
  savedVsEdf: savedVs(total.edf),
  savedVsAmount: savedVs(total.amount),
  worseThanEdf,
  p95Ms: rounded(percentile(times, 0.95)),
})
