import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build, type Rollup } from 'vite'

import { startMarketplace, type Page } from '@/demo/server'
import { profileScriptOf, writeProfileScript } from '@/lib/consoles/profile-script'
import { CONSOLES } from '@/lib/consoles/registry'
import { buildForTests, type Target } from '@/scripts/browser/extension-build'
import { ROOT } from '@/scripts/run'

import { MATRIX_PATH, matrixProfile } from './matrix-profile'

const HOME = join(ROOT, 'tests', 'fixtures', 'editors')
const FRAME = '<!doctype html><meta charset="utf-8"><title>Talk</title><body></body>'

/** All editors in one script, from a package of their own. */
async function bundleEditors(): Promise<string> {
  if (!existsSync(join(HOME, 'node_modules')))
    throw new Error(`the editors are not installed: run npm install in ${HOME}`)
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: HOME,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(HOME, 'matrix.js'), formats: ['iife'], name: 'editors' },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]
  const script = outputs.flatMap(({ output }) => output).find((each) => each.type === 'chunk')
  if (script === undefined) throw new Error('the editors were not bundled')
  return script.code
}

/** The marketplace with one page more: a chat whose box can be any editor. */
export async function startMatrixSite() {
  const html = { type: 'text/html; charset=utf-8' }
  const pages = new Map<string, Page>([
    [MATRIX_PATH, { ...html, body: readFileSync(join(HOME, 'matrix.html')) }],
    ['/editors/frame.html', { ...html, body: FRAME }],
    ['/editors/matrix.js', { type: 'text/javascript; charset=utf-8', body: await bundleEditors() }],
  ])
  return startMarketplace({ ownPage: ({ pathname }) => pages.get(pathname) })
}

/** The extension as it is built for tests, but for one console's profile: that one describes the page with the editors. */
export async function matrixExtension(
  target: Target,
): Promise<{ readonly dir: string; readonly forget: () => Promise<void> }> {
  const replaced = CONSOLES.find(({ id }) => id === matrixProfile.id)
  if (replaced === undefined) throw new Error(`${matrixProfile.id} is no console`)
  const dir = await mkdtemp(join(tmpdir(), 'tillside-editors-'))
  await cp(await buildForTests(target), dir, { recursive: true })
  await writeFile(join(dir, profileScriptOf(replaced)), writeProfileScript(matrixProfile))
  return { dir, forget: () => rm(dir, { recursive: true, force: true, maxRetries: 5 }) }
}
