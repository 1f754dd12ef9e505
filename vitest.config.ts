import { configDefaults, defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

import { provideMapGroupBy } from './scripts/provide-map-group-by.ts'
import { testSeed } from './scripts/test-seed.ts'

provideMapGroupBy()

const seed = testSeed()

const alias = { '@': import.meta.dirname }

const UNIT_TESTS = ['tests/**/*.test.{ts,tsx}']

/** What stands in a page or reads one; all else must do without a document. */
const DOM_TESTS = [
  'tests/{components,entrypoints}/**/*.test.{ts,tsx}',
  'tests/lib/{chips,composer,consoles,page,platform,shell}/**/*.test.ts',
  'tests/contracts/console.test.ts',
  'tests/bench/lib/drift-*.test.ts',
]

const E2E_TESTS = ['tests/e2e/**/*.e2e.ts']

/** Browser tests that count frames or must be done within seconds: nothing else runs beside them. */
const TIMED_TESTS = [
  'tests/e2e/{card,clocks,clocks-faults,clocks-restart,clocks-sound,import-killed,lock,migration-killed,orphan,restart,restore-killed,sight}.e2e.ts',
]

/** Most of a browser test is waiting: they run two at a time, each file with a browser of its own. */
const BROWSER = {
  environment: 'node',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // What a page is to show is waited for: a machine at work on something else takes longer, and is no fault.
  expect: { poll: { timeout: 15_000 } },
} as const

/** Projects run one after the other, each in a random order: a process cannot go from one to another. */
const turn = (groupOrder: number) => ({ shuffle: true, seed, groupOrder })
/** Files share a process and its modules: no module holds state, and the random order would tell of any. */
const TOGETHER = { isolate: false, maxWorkers: '100%', testTimeout: 60_000 } as const

export default defineConfig({
  test: {
    sequence: { shuffle: true, seed },
    provide: { seed },
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'unit',
          include: UNIT_TESTS,
          exclude: [...configDefaults.exclude, ...DOM_TESTS],
          setupFiles: ['tests/helpers/setup-unit.ts'],
          sequence: turn(0),
          ...TOGETHER,
        },
      },
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'dom',
          include: DOM_TESTS,
          environment: 'happy-dom',
          setupFiles: ['tests/helpers/setup-unit.ts', 'tests/helpers/setup-dom.ts'],
          sequence: turn(1),
          ...TOGETHER,
        },
      },
      {
        resolve: { alias },
        test: {
          ...BROWSER,
          name: 'e2e',
          include: E2E_TESTS,
          exclude: [...configDefaults.exclude, ...TIMED_TESTS],
          maxWorkers: 2,
          sequence: turn(2),
        },
      },
      {
        resolve: { alias },
        test: {
          ...BROWSER,
          name: 'e2e-timed',
          include: TIMED_TESTS,
          maxWorkers: 1,
          sequence: turn(3),
        },
      },
    ],
  },
})
