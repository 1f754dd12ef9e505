import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

import { provideMapGroupBy } from './scripts/provide-map-group-by.ts'

provideMapGroupBy()

const alias = { '@': import.meta.dirname }

const UNIT_TESTS = ['tests/**/*.test.{ts,tsx}']

/** What stands in a page or reads one; all else must do without a document. */
const DOM_TESTS = [
  'tests/{components,entrypoints}/**/*.test.{ts,tsx}',
  'tests/lib/{composer,consoles,page,platform,shell}/**/*.test.ts',
  'tests/contracts/console.test.ts',
]

const RANDOM = { sequence: { shuffle: true } } as const
/** Files share a process and its modules: no module holds state, and an order that is random each time would tell of any. */
const TOGETHER = { isolate: false } as const

export default defineConfig({
  test: {
    sequence: RANDOM.sequence,
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'unit',
          include: UNIT_TESTS,
          exclude: DOM_TESTS,
          setupFiles: ['tests/helpers/setup-unit.ts'],
          ...RANDOM,
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
          ...RANDOM,
          ...TOGETHER,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...RANDOM,
        },
      },
    ],
  },
})
