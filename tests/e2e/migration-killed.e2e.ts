import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startMarketplace, type Marketplace } from '@/demo/server'
import { seededRandom } from '@/lib/sample/random'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { bringIn } from '@/scripts/browser/page-bundle'

type OldStore = typeof import('../helpers/browser/old-store')
interface Brought {
  readonly old: OldStore
}

const PACKS = 1_500
/** Points at which the browser is killed: a few each time, more where they are asked for. */
const KILLS = Number(process.env['TILLSIDE_KILLS'] ?? 2)
/** From the browser's start on, ms: some while the database is brought to the newest version, some after. */
const LATEST_MS = 1_500

const random = seededRandom(20_261_123)
const points = Array.from({ length: KILLS }, (_, index) =>
  Math.round(((index + random()) / KILLS) * LATEST_MS),
)

const read = async (page: Page) => {
  await bringIn(page, 'tests/helpers/browser/old-store.ts', 'old')
  return page.evaluate(() => (globalThis as unknown as Brought).old.readNew())
}

/** Bytes of the copy that was kept of everything before the upgrade. */
const copySize = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const file = await (await root.getFileHandle('before-upgrade.tillside')).getFile()
    return file.size
  })

describe('an upgrade of the database in whose middle the browser is killed', () => {
  let folder = ''
  let marketplace: Marketplace | undefined
  let undisturbed: Awaited<ReturnType<typeof read>> | undefined
  let copied = 0
  const start = async (profileDir: string): Promise<ChromiumSession> =>
    launchChromium({
      extensionDir: await buildForTests('chrome'),
      port: marketplace?.port ?? 0,
      profileDir,
    })
  /** A profile whose database is of the first version. */
  const oldProfile = async (): Promise<string> => {
    const profileDir = await mkdtemp(join(folder, 'profile-'))
    await cp(join(folder, 'old'), profileDir, { recursive: true })
    return profileDir
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tillside-upgrade-'))
    marketplace = await startMarketplace()
    const first = await start(join(folder, 'old'))
    const page = await first.openOwn('workbench.html')
    await bringIn(page, 'tests/helpers/browser/old-store.ts', 'old')
    await page.evaluate((packs) => (globalThis as unknown as Brought).old.makeOld(packs), PACKS)
    await first.close()
    const second = await start(await oldProfile())
    const upgraded = await second.openOwn('workbench.html')
    undisturbed = await read(upgraded)
    copied = await copySize(upgraded)
    await second.close()
  })
  afterAll(async () => {
    await marketplace?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('holds all of it when nobody disturbs it, and has kept a copy of before', () => {
    expect(copied).toBeGreaterThan(PACKS)
    expect(undisturbed).toMatchObject({ isNewest: true, rows: { packs: PACKS, notes: PACKS } })
  })

  it.each(points)('holds all of it, killed %i ms after the start', async (ms) => {
    const profileDir = await oldProfile()
    const killed = await start(profileDir)
    await sleep(ms)
    await killed.kill()
    const after = await start(profileDir)
    const page = await after.openOwn('workbench.html')
    const found = await read(page)
    const kept = await copySize(page)
    await after.close()
    expect(found).toEqual(undisturbed)
    expect(kept).toBe(copied)
  })
})
