import { fromBase64, toBase64 } from '@/lib/shared/base64'
import type { Mirror, MirrorShelf } from '@/lib/shared/mirror'
import type { Clock } from '@/lib/shared/time'
import type { Snapshot } from '@/lib/store/snapshot'

import type { BackupCrypto } from './lock'
import { writeBackup } from './write-backup'

/** What the mirror needs of the store. */
export interface MirroredStore {
  readonly takeMirror: () => Promise<Snapshot>
  readonly readEditMark: () => Promise<string>
}

export interface MirrorParts {
  readonly shelf: MirrorShelf
  /** Version of Tillside. */
  readonly app: string
  readonly clock: Clock
  readonly crypto: BackupCrypto
}

/**
 * Writes the mirror anew where people have edited something since. Meant for every sweep: what is edited is mirrored a
 * minute later, whenever the worker that saw the edit was stopped.
 */
export async function refreshMirror(store: MirroredStore, parts: MirrorParts): Promise<boolean> {
  const { shelf, app, clock, crypto } = parts
  const mark = await store.readEditMark()
  if ((await shelf.readMark()) === mark) return false
  const now = clock()
  const { file } = await writeBackup(await store.takeMirror(), {
    passphrase: null,
    app,
    now,
    crypto,
    tell: () => undefined,
    signal: new AbortController().signal,
  })
  const bytes = new Uint8Array(await file.arrayBuffer())
  await shelf.write({ mark, madeAt: now, file: toBase64(bytes) })
  return true
}

/** The mirror as a backup file; null where its text is none. */
export function mirrorFile({ file }: Mirror): Blob | null {
  const bytes = fromBase64(file)
  return bytes === null ? null : new Blob([bytes])
}
