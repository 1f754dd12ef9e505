import type { Snapshot } from '@/lib/store/snapshot'
import { toBase64Url } from '@/lib/vault/base64url'

import { createDigest } from './digest'
import { fileStart, frameBytes, type Bytes, type FrameKind } from './frames'
import type { BackupEnd, BackupHead } from './head'
import { createFrameLock, keepLock, noLock, type BackupCrypto, type KeptLock } from './lock'
import { squeeze } from './squeeze'

export interface BackupOrder {
  /** null: whoever has the file can read it. */
  readonly passphrase: string | null
  /** Takes the place of a passphrase that is not at hand. */
  readonly kept?: KeptLock
  /** Version of Tillside. */
  readonly app: string
  /** Epoch ms. */
  readonly now: number
  readonly crypto: BackupCrypto
  /** How much is done, 0 to 1. */
  readonly tell: (share: number) => void
  /** Ends it; what was written is dropped. */
  readonly signal: AbortSignal
}

export interface WrittenBackup {
  readonly file: Blob
  readonly end: BackupEnd
}

const toBytes = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value))

/** Name of a head, which its pieces are bound to. */
export const headName = async (payload: Bytes, { subtle }: BackupCrypto): Promise<string> =>
  toBase64Url(new Uint8Array(await subtle.digest('SHA-256', payload)))

/** Takes what comes next in the file. */
export type PutBytes = (bytes: readonly Bytes[]) => void | Promise<void>

/** Writes all of a snapshot, piece by piece, wherever it goes; throws the signal's reason where it is ended. */
export async function writePieces(
  snapshot: Snapshot,
  order: BackupOrder,
  put: PutBytes,
): Promise<BackupEnd> {
  const { passphrase, app, now: madeAt, crypto, signal } = order
  const kept = order.kept ?? (passphrase === null ? null : await keepLock(passphrase, crypto))
  const lock = kept?.lock ?? null
  const sealed = snapshot.isSealed === true ? { sealed: true as const } : {}
  const head: BackupHead = { schema: snapshot.version, madeAt, app, lock, ...sealed }
  const payload = toBytes(head)
  const name = await headName(payload, crypto)
  const frames = kept === null ? noLock : createFrameLock(kept.key, crypto)
  await put([fileStart(), ...frameBytes({ kind: 'head', payload })])
  let index = 0
  const ofFile = createDigest(crypto.subtle)
  const add = async (kind: FrameKind, bytes: Bytes): Promise<void> => {
    const piece = await frames.seal(bytes, { head: name, kind, index })
    await ofFile.add(piece)
    await put(frameBytes({ kind, payload: piece }))
    index += 1
  }
  const digest = createDigest(crypto.subtle)
  const rows: Record<string, number> = {}
  for await (const { table, count, bytes } of snapshot.read()) {
    signal.throwIfAborted()
    await digest.add(bytes)
    await add('rows', await squeeze(bytes))
    rows[table] = (rows[table] ?? 0) + count
    order.tell(Math.min(1, index / (snapshot.chunks + 1)))
  }
  const end: BackupEnd = { rows, head: name, file: ofFile.value(), digest: digest.value() }
  await add('end', toBytes(end))
  order.tell(1)
  return end
}

/** Writes all of a snapshot into one file; throws the signal's reason where it is ended. */
export async function writeBackup(snapshot: Snapshot, order: BackupOrder): Promise<WrittenBackup> {
  const parts: Blob[] = []
  const end = await writePieces(snapshot, order, (bytes) => void parts.push(new Blob([...bytes])))
  return { file: new Blob(parts, { type: 'application/octet-stream' }), end }
}
