import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { build, type Rollup } from 'vite'

import { ROOT } from '@/scripts/run'

/** Bundles a file of this folder and leaves what it exports under `name` in a page of the extension, where the database is. */
export async function bringIn(own: Page, file: string, name: string): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, 'bench/lib', file), formats: ['iife'], name },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]
  const code = outputs.flatMap(({ output }) => output).find((each) => each.type === 'chunk')?.code
  if (code === undefined) throw new Error(`${file} was not bundled`)
  // Code that comes over the debugger may compile code, what it calls later may not: zod would be fooled.
  await own.evaluate('globalThis.__zod_globalConfig = { jitless: true }')
  // The compiler that runs the benchmark marks inner functions by a helper of its own, which pages do not have.
  await own.evaluate('globalThis.__name ??= (it) => it')
  await own.evaluate(`{ ${code}; globalThis.${name} = ${name} }`)
}
