/**
 * Puts replies into every editor of the fixtures, in Chromium and Firefox, through the extension as it is built. By
 * editor: whether all went as it should in each browser, by which way the text came, and whether one undo took it out.
 *   npm run bench -- composer
 */
import { parseArgs } from 'node:util'

import type { Target } from '@/scripts/browser/extension-build'
import { openInChromium, openInFirefox } from '@/tests/helpers/browser/editors/matrix-browser'
import { EDITORS } from '@/tests/helpers/browser/editors/matrix-profile'
import { openMatrix, type OpenMatrix } from '@/tests/helpers/browser/editors/open-matrix'
import { isAsExpected, tryEditor, type Tried } from '@/tests/helpers/browser/editors/try-editor'

import { report } from './lib/figures.mts'

parseArgs({ options: { json: { type: 'boolean' } } })

/** Tries each editor; null for one that the browser did not get through. */
async function tryAll(
  target: Target,
  open: OpenMatrix,
): Promise<ReadonlyMap<string, Tried | null>> {
  const matrix = await openMatrix(target, open)
  const tried = new Map<string, Tried | null>()
  try {
    for (const name of EDITORS) {
      try {
        tried.set(name, await tryEditor(matrix.page, name))
      } catch (error) {
        console.error(`${name} in ${target}:`, error)
        tried.set(name, null)
      }
    }
    return tried
  } finally {
    await matrix.close()
  }
}

/** Names the techniques of both browsers, once where they agree. */
const named = (both: readonly (Tried | null)[]): string =>
  [...new Set(both.map((each) => each?.technique ?? 'none'))].join(' / ')

async function main(): Promise<void> {
  const chromium = await tryAll('chrome', openInChromium)
  const firefox = await tryAll('firefox', openInFirefox)
  const rows = EDITORS.map((name) => {
    const both = [chromium.get(name) ?? null, firefox.get(name) ?? null] as const
    const [inChromium, inFirefox] = both.map((each) => each !== null && isAsExpected(each))
    return [
      name,
      {
        chromium: inChromium,
        firefox: inFirefox,
        technique: named(both),
        undoable: both.every((each) => each?.afterUndo === ''),
      },
    ] as const
  })
  report({ editors: Object.fromEntries(rows) })
}

await main()
