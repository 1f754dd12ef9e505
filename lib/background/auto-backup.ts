import { afterFault, afterGood, isDue } from '@/lib/backup/plan'
import type { PlanShelf } from '@/lib/backup/plan-shelf'
import type { MadeBackup } from '@/lib/messaging/backstage-calls'
import type { Clock } from '@/lib/shared/time'

/** The page without a window in which heavy work is done. */
export interface Backstage {
  readonly open: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The browser's downloads, as far as people have let us start some. */
export interface Downloads {
  readonly isAllowed: () => Promise<boolean>
  /** Resolves once the file is on the disk; null where it is not. */
  readonly save: (
    url: string,
    fileName: string,
  ) => Promise<{ readonly id: number; readonly bytes: number } | null>
  /** Takes the file and its line in the list away; one that is gone already is no fault. */
  readonly remove: (id: number) => Promise<void>
}

export interface AutoBackupParts {
  readonly shelf: PlanShelf
  readonly backstage: Backstage
  readonly downloads: Downloads
  /** A backup holds everything, and waits for the passphrase. */
  readonly isLocked: () => Promise<boolean>
  readonly clock: Clock
}

/** Backups that are made while nobody asks. */
export interface AutoBackup {
  /** Has the backup made that is due, if one is; meant for every sweep. */
  readonly tend: () => Promise<void>
  /** Backstage is done; what it made may have to be downloaded. The same again changes nothing. */
  readonly leave: (made: MadeBackup | null) => Promise<void>
}

/** The folder within the browser's downloads. */
const FOLDER = 'Tillside'

/** Saves a backup into the downloads; those of before go only once it is there. */
async function download(
  { shelf, downloads }: AutoBackupParts,
  { url, name, madeAt, bytes }: MadeBackup,
): Promise<void> {
  const plan = await shelf.read()
  if (plan === null || plan.generations.some((each) => each.name === name)) return
  const saved = await downloads.save(url, `${FOLDER}/${name}`)
  if (saved?.bytes !== bytes) return shelf.keep(afterFault(plan, 'failed'))
  const made = { name, madeAt, bytes, downloadId: saved.id }
  const { plan: after, outdated } = afterGood(plan, made)
  await shelf.keep(after)
  for (const { downloadId } of outdated) if (downloadId !== null) await downloads.remove(downloadId)
}

/** Builds it; all that it knows lies on the shelf, so that any worker may stop at any point. */
export function createAutoBackup(parts: AutoBackupParts): AutoBackup {
  const { shelf, backstage, downloads, isLocked, clock } = parts
  return {
    tend: async () => {
      const plan = await shelf.read()
      const now = clock()
      if (plan === null || !isDue(plan, now) || (await isLocked())) return
      // Before anything is begun: whatever goes wrong, the next try waits its time.
      const tried = { ...plan, triedAt: now }
      await shelf.keep(tried)
      if (plan.place === 'downloads' && !(await downloads.isAllowed()))
        return shelf.keep(afterFault(tried, 'downloads-lost'))
      await backstage.open()
    },
    leave: async (made) => {
      try {
        if (made !== null) await download(parts, made)
      } finally {
        await backstage.close()
      }
    },
  }
}
