import { encodeRows } from '@/lib/store/row-codec'
import type { Snapshot } from '@/lib/store/snapshot'
import { toBase64Url } from '@/lib/vault/base64url'

import { createDigest } from './digest'
import { fileStart, frameBytes, type Bytes, type FrameKind } from './frames'
import type { BackupEnd, BackupHead } from './head'
import { createFrameLock, newLock, noLock, type BackupCrypto } from './lock'
import { squeeze } from './squeeze'

export interface BackupOrder {
  /** null: whoever has the file can read it. */
  readonly passphrase: string | null
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

/** Writes all of a snapshot into one file; throws the signal's reason where it is ended. */
export async function writeBackup(snapshot: Snapshot, order: BackupOrder): Promise<WrittenBackup> {
  const { passphrase, app, now: madeAt, crypto, signal } = order
  const lock = passphrase === null ? null : newLock(crypto)
  const head: BackupHead = { schema: snapshot.version, madeAt, app, lock }
  const payload = toBytes(head)
  const name = await headName(payload, crypto)
  const frames =
    lock === null || passphrase === null ? noLock : await createFrameLock(passphrase, lock, crypto)
  const parts: Blob[] = [new Blob([fileStart(), ...frameBytes({ kind: 'head', payload })])]
  let index = 0
  const ofFile = createDigest(crypto.subtle)
  const add = async (kind: FrameKind, bytes: Bytes): Promise<void> => {
    const sealed = await frames.seal(bytes, { head: name, kind, index })
    await ofFile.add(sealed)
    parts.push(new Blob([...frameBytes({ kind, payload: sealed })]))
    index += 1
  }
  const digest = createDigest(crypto.subtle)
  const rows: Record<string, number> = {}
  for await (const chunk of snapshot.read()) {
    signal.throwIfAborted()
    const plain = encodeRows(chunk)
    await digest.add(plain)
    await add('rows', await squeeze(plain))
    rows[chunk.table] = (rows[chunk.table] ?? 0) + chunk.rows.length
    order.tell(index / (snapshot.chunks + 1))
  }
  const end: BackupEnd = { rows, head: name, file: ofFile.value(), digest: digest.value() }
  await add('end', toBytes(end))
  order.tell(1)
  return { file: new Blob(parts, { type: 'application/octet-stream' }), end }
}
