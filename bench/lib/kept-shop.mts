import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { MIGRATIONS } from '@/lib/store/migrations/list'
import type { ChromiumSession } from '@/scripts/browser/chromium'
import { bringIn } from '@/scripts/browser/page-bundle'

import type * as Filler from './fill-store.ts'
import type { OrderPlan } from './make-orders.ts'

const FOLDER = join(tmpdir(), 'tillside-bench-shops')
/** A shop that is older would be surveyed anew, as after a day, in the middle of a measurement. */
const KEPT_MS = 12 * 3_600_000
/** Where Chromium keeps databases in a profile. */
const DATABASES = join('Default', 'IndexedDB')

type FillerWindow = typeof globalThis & { readonly filler: typeof Filler }

export interface KeptShop {
  readonly shop: { readonly nativeId: string; readonly name: string }
  readonly plan: OrderPlan
  /** Folder of the profile that gets the shop. */
  readonly profileDir: string
  readonly launch: () => Promise<ChromiumSession>
  /** Whether a shop that is kept is left aside. */
  readonly isAnew: boolean
}

async function isYoung(folder: string, now: number): Promise<boolean> {
  return existsSync(folder) && now - (await stat(folder)).mtimeMs < KEPT_MS
}

async function fill(session: ChromiumSession, { shop, plan }: KeptShop) {
  // A page of ours that runs nothing: the workbench would begin to reckon while orders still come.
  const own = await session.openOwn('manifest.json')
  own.on('console', (message) => console.log(message.text()))
  await bringIn(own, 'bench/lib/fill-store.ts', 'filler')
  await own.evaluate(
    ([given, orders]) => (globalThis as FillerWindow).filler.fillWhole(given, orders),
    [shop, plan] as const,
  )
}

/**
 * Lays a shop of made orders into a profile that is not open, with all that the workbench reckons of it. A large one
 * takes minutes: its database is kept in the system's folder for temporary files, by its size and the schema, and copied
 * from there the next time; `isAnew` makes it again.
 */
export async function layShop(kept: KeptShop): Promise<void> {
  const { plan, profileDir, launch, isAnew } = kept
  const size = `${plan.orders}-of-${plan.customers}`
  const folder = join(FOLDER, `${size}-v${MIGRATIONS.length}`)
  const databases = join(profileDir, DATABASES)
  if (!isAnew && (await isYoung(folder, plan.now))) {
    await mkdir(databases, { recursive: true })
    return cp(folder, databases, { recursive: true })
  }
  const session = await launch()
  try {
    await fill(session, kept)
  } finally {
    await session.close()
  }
  await rm(folder, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const half = `${folder}-${process.pid}`
  await cp(databases, half, { recursive: true })
  await rename(half, folder)
}
