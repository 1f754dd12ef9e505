import type { Clock } from '@/lib/shared/time'
import type { Snapshot } from '@/lib/store/snapshot'

import { keptInFolder, type BackupFolder } from './backup-folder'
import type { BackupCrypto } from './lock'
import { openBackup } from './open-backup'
import { afterFault, afterGood, generationName, type BackupPlan, type PlanFault } from './plan'
import type { PlanShelf } from './plan-shelf'
import { writeBackup } from './write-backup'

/** How making a backup by itself ended. */
export type GenerationEnd =
  /** No backups are made by themselves. */
  | { readonly how: 'nothing' }
  /** It lies in the folder and was read through there. */
  | { readonly how: 'kept' }
  | { readonly how: 'failed'; readonly fault: PlanFault }
  /** It was read through and is to be saved by whoever may start downloads. */
  | {
      readonly how: 'to-download'
      readonly file: Blob
      readonly name: string
      /** Epoch ms. */
      readonly madeAt: number
    }

export interface GenerationParts {
  readonly shelf: PlanShelf
  readonly takeSnapshot: () => Promise<Snapshot>
  readonly app: string
  readonly clock: Clock
  readonly crypto: BackupCrypto
  readonly tell: (share: number) => void
  readonly signal: AbortSignal
}

/** Writing is most of the work, reading it through the rest. */
const WRITE_SHARE = 0.7

/** Writes a backup of everything with the plan's own lock. */
async function write(plan: BackupPlan, now: number, parts: GenerationParts): Promise<Blob> {
  const { app, crypto, signal, tell } = parts
  const { file } = await writeBackup(await parts.takeSnapshot(), {
    passphrase: null,
    ...(plan.lock === null ? {} : { kept: plan.lock }),
    app,
    now,
    crypto,
    tell: (share) => tell(share * WRITE_SHARE),
    signal,
  })
  return file
}

/** Whether a file is a backup that opens from its first byte to its last. */
async function isWhole(file: Blob, plan: BackupPlan, parts: GenerationParts): Promise<boolean> {
  const { crypto, signal, tell } = parts
  const opened = await openBackup(file, {
    passphrase: null,
    ...(plan.lock === null ? {} : { key: plan.lock.key }),
    crypto,
    signal,
    tell: (share) => tell(WRITE_SHARE + share * (1 - WRITE_SHARE)),
  })
  return opened.ok
}

/** Lays the file into the folder, reads it through there, and only then takes the oldest away. */
async function keepInFolder(
  plan: BackupPlan,
  folder: BackupFolder,
  made: { readonly file: Blob; readonly name: string; readonly madeAt: number },
  parts: GenerationParts,
): Promise<GenerationEnd> {
  const { file, name, madeAt } = made
  const written = await folder.write(name, file)
  if (!(await isWhole(written, plan, parts))) {
    await folder.remove(name)
    return { how: 'failed', fault: 'failed' }
  }
  const generation = { name, madeAt, bytes: written.size, downloadId: null }
  const { plan: after, outdated } = afterGood(plan, generation)
  await parts.shelf.keep(after)
  for (const old of outdated) if (old.downloadId === null) await folder.remove(old.name)
  return { how: 'kept' }
}

const faultOf = (error: unknown): PlanFault =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'storage-full' : 'failed'

async function make(plan: BackupPlan, now: number, parts: GenerationParts): Promise<GenerationEnd> {
  const folder = plan.folder === null ? null : await keptInFolder(plan.folder)
  if (plan.place === 'folder' && folder === null) return { how: 'failed', fault: 'folder-lost' }
  const made = { file: await write(plan, now, parts), name: generationName(now), madeAt: now }
  if (plan.place === 'folder' && folder !== null) return keepInFolder(plan, folder, made, parts)
  if (!(await isWhole(made.file, plan, parts))) return { how: 'failed', fault: 'failed' }
  return { how: 'to-download', ...made }
}

/** Makes the backup that the plan asks for; what went wrong stands in the plan afterwards. */
export async function makeGeneration(parts: GenerationParts): Promise<GenerationEnd> {
  const { shelf, clock } = parts
  const plan = await shelf.read()
  if (plan === null) return { how: 'nothing' }
  const end = await make(plan, clock(), parts).catch((error: unknown): GenerationEnd => {
    console.error('tillside: backup', error)
    return { how: 'failed', fault: faultOf(error) }
  })
  if (end.how === 'failed') await shelf.keep(afterFault(plan, end.fault))
  return end
}
