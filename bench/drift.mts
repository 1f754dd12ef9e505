/**
 * How readers stand a redesign: every fixture of every console, changed as consoles change, and read again. Counts field
 * readings: those that are the same as on the fixture, those that are absent and named as unread, and those that are
 * wrong (another value, or silently absent). Each console's fixtures give `--mutants` changed pages in all.
 *   drift --seed S [--mutants 1000] [--console NAME] [--tell]
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { Window } from 'happy-dom'

import { CONSOLES } from '@/lib/consoles/registry'

import { driftConsole } from './lib/drift-console'
import { report } from './lib/figures.mts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    mutants: { type: 'string', default: '1000' },
    console: { type: 'string' },
    tell: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})

const chosen = CONSOLES.filter(({ id }) => values.console === undefined || values.console === id)
if (chosen.length === 0) throw new Error(`no console is called ${values.console}`)
const consoles: Record<string, object> = {}
for (const profile of chosen) {
  // Its pages go with each window: those of all consoles together fill the memory.
  const window = new Window()
  const parse = (html: string): Document =>
    new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document
  const drift = driftConsole(profile, {
    mutants: Number(values.mutants),
    seed: Number(values.seed),
    parse,
  })
  for (const [what, times] of values.tell === true ? drift.told : [])
    console.log(`${profile.id}: ${times} × ${what}`)
  const { mutants, survived, reported, wrong } = drift
  consoles[profile.id] = { mutants, survived, reported, wrong }
  await window.happyDOM.close()
  await nextTurn()
}
report({ consoles })
