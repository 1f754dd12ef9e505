import { COPY_FILE } from '@/lib/backup/copy-file'
import { refreshMirror } from '@/lib/backup/mirror'
import { createOwnFile } from '@/lib/backup/own-file'
import { refreshPictures } from '@/lib/backup/picture-mirror'
import { createPlanShelf } from '@/lib/backup/plan-shelf'
import { dropOldCopy, keepUpgradeCopy, type CopyParts } from '@/lib/backup/upgrade-copy'
import type { Clock } from '@/lib/shared/time'
import { checkOnce } from '@/lib/store/check-store'
import { createDeviceRows } from '@/lib/store/device-rows'
import type { DatabaseLook } from '@/lib/store/look-at-database'
import { openOldDatabase } from '@/lib/store/mirror-rows'
import { STORE_NAME } from '@/lib/store/name'
import { purgeIfDue } from '@/lib/store/purge'
import type { Store } from '@/lib/store/store'

import { createAutoBackup, type AutoBackup } from './auto-backup'
import type { Edges } from './build-edges'

/** Looks after what would be lost if the database were. */
export interface SafetyDesk {
  readonly backups: AutoBackup
  /** Mirrors what was edited since, and lets go of what is gone. */
  readonly mirror: () => Promise<void>
  /** Mirrors what was edited, looks through the database over each session, and has a due backup made; meant for every sweep. */
  readonly tend: () => void
}

const partsOf = ({ mirror, runtime }: Edges, clock: Clock) => ({
  shelf: mirror,
  app: runtime.version,
  clock,
  crypto,
})

const copyPartsOf = ({ runtime, ownFolder, readRoom }: Edges, clock: Clock): CopyParts => ({
  file: createOwnFile(ownFolder, COPY_FILE),
  rows: createDeviceRows(STORE_NAME),
  room: readRoom,
  app: runtime.version,
  clock,
  crypto,
})

/** Mirrors a database of an older version, and keeps a copy of all of it, before it is brought to this one. */
export async function keepBeforeUpgrade(
  edges: Edges,
  look: DatabaseLook,
  clock: Clock,
): Promise<void> {
  const old = await openOldDatabase(look, {}, crypto)
  try {
    const mirrored = refreshMirror(old, partsOf(edges, clock))
    // What is in the way of the small one need not be in the way of the large one.
    await mirrored.catch((error: unknown) => console.warn('tillside: mirror', error))
    const source = { ...old, name: look.name, schema: look.version ?? 0 }
    await keepUpgradeCopy(source, copyPartsOf(edges, clock))
  } finally {
    old.close()
  }
}

const mirrorPictures = ({ ownFolder }: Edges, { images, device }: Store): Promise<boolean> =>
  refreshPictures(images, ownFolder, device)

/** The copy of before an upgrade goes in its time, by a clock that is believed. */
async function tidyCopy(
  edges: Edges,
  { door, erasures, purge }: Store,
  clock: Clock,
): Promise<void> {
  if ((await purge.clock.heldSince()) !== null) return
  const [last] = await erasures.proofs()
  const isGuarded = (await door.state()) !== 'none'
  await dropOldCopy(copyPartsOf(edges, clock), { isGuarded, erasedAt: last?.at ?? null })
}

const check = async (
  { session }: Edges,
  { device, check: look, checkSums }: Store,
): Promise<void> => {
  const sessionId = await session.sessionId()
  await checkOnce(device, sessionId, look)
  await checkSums(sessionId)
}

export interface SafetyParts {
  readonly store: () => Promise<Store>
  readonly isLocked: () => Promise<boolean>
  readonly clock: Clock
}

/** Builds the desk; one thing that fails keeps no other from being done. */
export function createSafetyDesk(
  edges: Edges,
  { store, isLocked, clock }: SafetyParts,
): SafetyDesk {
  const { backstage, downloads } = edges
  const shelf = createPlanShelf(createDeviceRows(STORE_NAME))
  const backups = createAutoBackup({ shelf, backstage, downloads, isLocked, clock })
  const mirror = async (): Promise<void> => {
    await refreshMirror(await store(), partsOf(edges, clock))
  }
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    // Nothing that is mirrored is sealed: it goes on while the vault is locked.
    ['mirror', mirror],
    ['pictures', async () => mirrorPictures(edges, await store())],
    ['purge', async () => purgeIfDue(await store())],
    ['check', async () => check(edges, await store())],
    ['copy', async () => tidyCopy(edges, await store(), clock)],
    ['backup', () => backups.tend()],
  ]
  return {
    backups,
    mirror,
    tend: () => {
      for (const [name, step] of steps)
        step().catch((error: unknown) => console.warn(`tillside: ${name}`, error))
    },
  }
}
