/**
 * Random cases and faults on a simulated clock: worker killed, browser shut, alarms cleared, early and late, sleep, clock
 * jumps both ways, zone and hours changed, a write that fails.
 *   alerts --schedules N --seed S
 */
import { parseArgs } from 'node:util'

import { report } from './lib/figures.mts'
import { createRandom } from './lib/make-queues'
import { runSchedule } from './lib/run-schedule'

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  },
})

const total = { schedules: 0, stages: 0, lost: 0, doubled: 0, uncertain: 0, lateOver60s: 0 }
const random = createRandom(Number(values.seed))
for (; total.schedules < Number(values.schedules); total.schedules += 1) {
  const figures = await runSchedule(random)
  total.stages += figures.stages
  total.lost += figures.lost
  total.doubled += figures.doubled
  total.uncertain += figures.uncertain
  total.lateOver60s += figures.lateOver60s
}
report(total)
