import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { startMarketplace, type Marketplace } from '@/demo/server'
import { seededRandom } from '@/lib/sample/random'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'

import {
  beginImport,
  createStoreReader,
  endOfImport,
  endOfPastImport,
  hearRows,
  openWorkbench,
  undoLatest,
} from '../helpers/browser/import-bench'
import type { StoreView } from '../helpers/browser/read-store'
import { rowAt, taobaoFile } from '../helpers/browser/taobao-file'

const ORDERS = 40_000
const BUYERS = 12_000
const SHOP = '551000777'
/** Points at which the browser is killed: a few each time, more where they are asked for. */
const KILLS = Number(process.env['TILLSIDE_KILLS'] ?? 3)
/** The browser dies up to so long after the page has shown the point, ms: also between two tellings and after the last. */
const LATER_MS = 60

const random = seededRandom(20_261_121)
const points = Array.from({ length: KILLS }, (_, index) => ({
  rows: Math.ceil(((index + random()) / KILLS) * ORDERS),
  later: Math.round(random() * LATER_MS),
  isUndone: index % 2 === 1,
}))

const made = Array.from({ length: ORDERS }, (_, index) => rowAt(index, BUYERS))
const look = {
  platform: 'taobao',
  shop: SHOP,
  orders: made.map(({ number }) => number),
  due: ORDERS,
  buyers: Array.from({ length: 100 }, (_, index) => rowAt(index * 113, BUYERS).nick),
} as const

describe('an import in whose middle the browser is killed', () => {
  let folder = ''
  let file = ''
  let extensionDir = ''
  let marketplace: Marketplace | undefined
  let undisturbed: StoreView | undefined
  let session: ChromiumSession | undefined
  let read: Awaited<ReturnType<typeof createStoreReader>>

  const start = async (profileDir: string): Promise<ChromiumSession> => {
    session = await launchChromium({ extensionDir, profileDir, port: marketplace?.port ?? 0 })
    return session
  }
  const freshProfile = (): Promise<string> => mkdtemp(join(folder, 'profile-'))

  /** Kills a browser of its own once its page has shown so many rows; gives the most that it had shown. */
  const killAt = async (profileDir: string, rows: number, later: number): Promise<number> => {
    const browser = await start(profileDir)
    const page = await openWorkbench(browser)
    let most = 0
    await new Promise<void>((resolve, reject) => {
      const hear = (shown: number): void => {
        most = Math.max(most, shown)
        if (most >= rows) resolve()
      }
      hearRows(page, hear)
        .then(() => beginImport(page, file, SHOP))
        .catch(reject)
    })
    await sleep(later)
    await browser.kill()
    return most
  }

  beforeAll(async () => {
    extensionDir = await buildForTests('chrome')
    read = await createStoreReader()
    folder = await mkdtemp(join(tmpdir(), 'tillside-killed-'))
    file = join(folder, 'ExportOrderList202611201200.csv')
    await writeFile(file, taobaoFile(made))
    marketplace = await startMarketplace()
    const browser = await start(await freshProfile())
    const page = await openWorkbench(browser)
    await beginImport(page, file, SHOP)
    await endOfImport(page)
    undisturbed = await read(page, look)
  })
  afterAll(async () => {
    await marketplace?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('holds all orders and their buyers when nobody disturbs it', () => {
    expect(undisturbed).toMatchObject({
      shop: { counters: { orders: ORDERS, unclaimed: 0 } },
      held: ORDERS,
      astray: 0,
    })
  })

  /** Kills at a point and opens the same profile again; gives the page, and what is to be there. */
  const killAndReopen = async ({ rows, later }: (typeof points)[number]) => {
    const profileDir = await freshProfile()
    const shown = await killAt(profileDir, rows, later)
    const page = await openWorkbench(await start(profileDir))
    const status = await endOfPastImport(page)
    const found = await read(page, { ...look, due: shown })
    // A browser that is killed late may have been done.
    const due = status === 'done' ? ORDERS : found.held
    return { page, shown, status, found, due }
  }
  const importAgain = async (page: Page): Promise<StoreView> => {
    await beginImport(page, file)
    await endOfImport(page)
    return read(page, look)
  }
  afterEach(async () => session?.close())

  it.each(points.filter(({ isUndone }) => !isUndone))(
    'keeps what was shown as done at $rows rows and $later ms, and is completed by the same file',
    async (point) => {
      const { page, shown, status, found, due } = await killAndReopen(point)
      expect(['interrupted', 'done']).toContain(status)
      expect(found).toMatchObject({
        kept: shown,
        held: due,
        astray: 0,
        shop: { counters: { orders: due, unclaimed: 0 } },
      })
      expect(await importAgain(page)).toEqual(undisturbed)
    },
  )

  it.each(points.filter(({ isUndone }) => isUndone))(
    'keeps what was shown as done at $rows rows and $later ms, until it is undone to nothing',
    async (point) => {
      const { page, shown, found, due } = await killAndReopen(point)
      expect(found).toMatchObject({ kept: shown, held: due, astray: 0 })
      await undoLatest(page)
      expect(await read(page, look)).toMatchObject({
        held: 0,
        astray: 0,
        shop: { counters: { orders: 0, unclaimed: 0 }, coverage: null, firstOrderAt: null },
      })
      expect(await importAgain(page)).toEqual(undisturbed)
    },
  )
})
