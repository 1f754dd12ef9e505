import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { build, type Rollup } from 'vite'

import { ROOT } from '../run'

/** Bundles a file of this repository as a script that leaves what the file exports under `name`. */
export async function bundleForPage(file: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, file), formats: ['iife'], name },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]
  const code = outputs.flatMap(({ output }) => output).find((each) => each.type === 'chunk')?.code
  if (code === undefined) throw new Error(`${file} was not bundled`)
  return `{ ${code}; globalThis.${name} = ${name} }`
}

/** Runs such a script in a page of the extension, where the database is. */
export async function runInPage(own: Page, script: string): Promise<void> {
  // Code that comes over the debugger may compile code, what it calls later may not: zod would be fooled.
  await own.evaluate('globalThis.__zod_globalConfig = { jitless: true }')
  // The compiler that runs benchmarks marks inner functions by a helper of its own, which pages do not have.
  await own.evaluate('globalThis.__name ??= (it) => it')
  await own.evaluate(script)
}

/** Bundles a file and runs it in a page. */
export const bringIn = async (own: Page, file: string, name: string): Promise<void> =>
  runInPage(own, await bundleForPage(file, name))
