import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { ROOT, run, tool } from '../run'

export type Target = 'chrome' | 'firefox'

/** What a build is made of; a change in any of it makes the build old. */
const INPUTS = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'wxt.config.ts',
  'package-lock.json',
] as const

/** Command line of the build for browser tests. */
export const e2eBuild = (target: Target): string[] =>
  tool('wxt', 'build', '-b', target, '--mode', 'e2e')

/** WXT would hand its mode on as NODE_ENV, and React would come in its slow form for development. */
export const E2E_BUILD_ENV = { NODE_ENV: 'production' } as const

function newestChange(path: string): number {
  const about = statSync(path)
  if (!about.isDirectory()) return about.mtimeMs
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

/** Folder of the build for browser tests and the demo: the only one whose marketplaces need no permission prompt. */
export const e2eBuildDir = (target: Target): string => join(ROOT, '.output', `${target}-mv3-e2e`)

function isFresh(target: Target): boolean {
  const manifest = join(e2eBuildDir(target), 'manifest.json')
  if (!existsSync(manifest)) return false
  const inputs = INPUTS.map((name) => join(ROOT, name)).filter((path) => existsSync(path))
  return Math.max(...inputs.map(newestChange)) < statSync(manifest).mtimeMs
}

/** Builds the extension for browser tests unless the last build is newer than everything it is made of; gives its folder. */
export async function buildForTests(target: Target): Promise<string> {
  if (!isFresh(target)) {
    const { code, output } = await run(e2eBuild(target), E2E_BUILD_ENV)
    if (code !== 0) throw new Error(`The ${target} build failed:\n${output}`)
  }
  return e2eBuildDir(target)
}
