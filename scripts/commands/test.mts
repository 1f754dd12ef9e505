import { findProblems } from '../addons-lint'
import { ensureBrowsers, MissingProgram } from '../browser/ensure'
import { E2E_BUILD_ENV, e2eBuild } from '../browser/extension-build'
import { addTallies, NO_TESTS, readFailures, readTally, type Tally } from '../tally'
import { run, tool, type Ran } from '../run'

/** One check: what is run, and what must be true of how it ended. */
interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Says what is wrong, from what the run printed; nothing when all is well. */
  readonly judge?: (ran: Ran) => readonly string[]
}

/** Checks of one row run at the same time; the next row starts when all of them have passed. */
const STEPS: readonly (readonly Step[])[] = [
  [{ name: 'type set-up', command: tool('wxt', 'prepare') }],
  [
    { name: 'types', command: tool('tsc', '--noEmit') },
    { name: 'lint', command: tool('oxlint', '--type-aware', '--deny-warnings') },
    { name: 'format', command: tool('oxfmt', '--check', '.') },
    { name: 'unused code', command: tool('knip') },
  ],
  [
    {
      name: 'unit tests',
      command: tool('vitest', 'run', '--project', 'unit', '--project', 'dom'),
    },
  ],
  [
    { name: 'build for Chromium', command: tool('wxt', 'build') },
    { name: 'build for Firefox', command: tool('wxt', 'build', '-b', 'firefox') },
  ],
  [
    { name: 'sizes', command: tool('size-limit') },
    {
      name: 'add-on rules',
      command: tool('addons-linter', '--output', 'json', '.output/firefox-mv3'),
      judge: ({ stdout }) => findProblems(stdout),
    },
    { name: 'test build for Chromium', command: e2eBuild('chrome'), env: E2E_BUILD_ENV },
    { name: 'test build for Firefox', command: e2eBuild('firefox'), env: E2E_BUILD_ENV },
  ],
  [
    {
      name: 'browser tests',
      command: tool('vitest', 'run', '--project', 'e2e', '--project', 'e2e-timed'),
    },
  ],
]

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Runs one check and prints how it went; true when it passed. */
async function check(step: Step, add: (tally: Tally) => void): Promise<boolean> {
  const start = performance.now()
  const ran = await run(step.command, step.env)
  add(readTally(ran.output))
  const complaints = step.judge?.(ran) ?? []
  const passed = ran.code === 0 && complaints.length === 0
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${step.name} (${seconds(start)})`)
  if (!passed) console.log(complaints.length > 0 ? complaints.join('\n') : readFailures(ran.output))
  return passed
}

async function main(): Promise<boolean> {
  await ensureBrowsers({ chromium: true, firefox: true })
  let tally = NO_TESTS
  let passed = true
  for (const row of STEPS) {
    const results = await Promise.all(
      row.map((step) =>
        check(step, (more) => {
          tally = addTallies(tally, more)
        }),
      ),
    )
    passed = results.every(Boolean)
    if (!passed) break
  }
  // A run that stops at a check which is no test has failed all the same.
  const failed = passed ? tally.failed : Math.max(tally.failed, 1)
  console.log(`${tally.passed} passed, ${failed} failed`)
  return passed
}

try {
  process.exitCode = (await main()) ? 0 : 1
} catch (error) {
  console.error(error instanceof MissingProgram ? error.message : error)
  process.exitCode = 1
}
