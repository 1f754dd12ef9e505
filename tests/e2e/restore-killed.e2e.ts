import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { seededRandom } from '@/lib/sample/random'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'

import { useChromium } from '../helpers/browser/use-chromium'

const DATA = 'workbench.html#/settings/data'
/** Points at which the browser is killed: a few each time, more where they are asked for. */
const KILLS = Number(process.env['TILLSIDE_KILLS'] ?? 3)
/** From the press on, ms: some while the file is read, some while it is taken in, some after the swap. */
const LATEST_MS = 900

const random = seededRandom(20_261_122)
const points = Array.from({ length: KILLS }, (_, index) =>
  Math.round(((index + random()) / KILLS) * LATEST_MS),
)

async function look(page: Page, file: string): Promise<Page> {
  await page.getByTestId('backup-file').setInputFiles(file)
  await page.getByTestId('kept').waitFor()
  return page
}

/** What a browser holds, as it stands beside what the backup holds: a row for each thing that people count. */
const readKept = (page: Page): Promise<{ brings: string[]; replaces: string[] }> =>
  page.getByTestId('kept').evaluate((table) => {
    const rows = [...table.querySelectorAll('tbody tr')]
    const column = (at: number): string[] =>
      rows.map((row) => row.querySelectorAll('td')[at]?.textContent ?? '')
    return { brings: column(0), replaces: column(1) }
  })

describe('a restore in whose middle the browser is killed', () => {
  const full = useChromium({ sample: true })
  let folder = ''
  let file = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tillside-restore-'))
    file = join(folder, 'shop.tillside')
    const page = await full.session.openOwn(DATA)
    const saved = page.waitForEvent('download')
    await page.getByTestId('back-up').click()
    await (await saved).saveAs(file)
  })
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

  const start = async (profileDir: string): Promise<ChromiumSession> =>
    launchChromium({
      extensionDir: await buildForTests('chrome'),
      port: full.marketplace.port,
      profileDir,
    })

  it.each(points)('holds all of it or nothing, killed %i ms after it began', async (ms) => {
    const profileDir = await mkdtemp(join(folder, 'profile-'))
    const killed = await start(profileDir)
    const page = await look(await killed.openOwn(DATA), file)
    await page.getByTestId('restore-start').click()
    await sleep(ms)
    await killed.kill()

    const after = await start(profileDir)
    const { brings, replaces } = await readKept(await look(await after.openOwn(DATA), file))
    await after.close()
    const nothing = brings.map(() => replaces.at(-1))
    expect([brings, nothing]).toContainEqual(replaces)
    expect(brings).not.toEqual(nothing)
  })
})
