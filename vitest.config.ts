import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

import { provideMapGroupBy } from './scripts/provide-map-group-by.ts'

provideMapGroupBy()

const alias = { '@': import.meta.dirname }

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['tests/helpers/setup-unit.ts'],
          sequence: { shuffle: true },
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
          sequence: { shuffle: true },
        },
      },
    ],
  },
})
