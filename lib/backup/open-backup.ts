import { z } from 'zod'

import { fail, ok, type Result } from '@/lib/shared/result'
import { decodeRows, type TableRows } from '@/lib/store/row-codec'

import { createDigest } from './digest'
import { BrokenBackupError, readFrames, type Bytes, type Frame } from './frames'
import { backupEndSchema, backupHeadSchema, type BackupEnd, type BackupHead } from './head'
import { createFrameLock, keyOfLock, noLock, type BackupCrypto, type FrameLock } from './lock'
import { unsqueeze } from './squeeze'
import { headName } from './write-backup'

/** Why a file is not taken as a backup. */
export type BackupRefusal =
  | BrokenBackupError['why']
  /** It is encrypted, and nobody has said with what. */
  | 'passphrase-needed'
  /** It does not open with these words: they are wrong, or the file was changed. */
  | 'wrong-passphrase'

/** A shop as a backup holds it. */
export interface BackupShop {
  readonly platform: string
  readonly name: string
  readonly orders: number
}

/** A backup that was read through, piece by piece, and found whole. */
export interface OpenBackup {
  readonly head: BackupHead
  readonly end: BackupEnd
  readonly shops: BackupShop[]
  /** Reads the rows once more; throws `BrokenBackupError` where the file has changed meanwhile. */
  readonly rows: () => AsyncGenerator<TableRows>
}

export interface OpenBackupOptions {
  readonly passphrase: string | null
  /** The key that it was locked with, where that is at hand. */
  readonly key?: CryptoKey
  readonly crypto: BackupCrypto
  /** How much was read, 0 to 1. */
  readonly tell: (share: number) => void
  readonly signal: AbortSignal
}

/** Of a shop's row, whatever the schema, what people know it by. */
const shopSchema = z.object({
  platform: z.string().max(40),
  nativeId: z.string().max(64),
  name: z.string().max(500).nullable(),
  counters: z.object({ orders: z.int() }),
})

function readJson<Schema extends z.ZodType>(schema: Schema, bytes: Bytes): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    throw new BrokenBackupError('damaged')
  }
}

function readRows(bytes: Bytes): TableRows {
  try {
    return decodeRows(bytes)
  } catch {
    throw new BrokenBackupError('damaged')
  }
}

/** The head, and what its pieces are bound to. */
async function readHead(file: Blob, crypto: BackupCrypto) {
  for await (const { kind, payload } of readFrames(file)) {
    if (kind !== 'head') break
    return { head: readJson(backupHeadSchema, payload), name: await headName(payload, crypto) }
  }
  throw new BrokenBackupError('damaged')
}

/** One piece behind the head, opened. */
interface OpenPiece extends Frame {
  /** SHA-256 over the pieces before it, as they stand in the file. */
  readonly before: string
  /** Bytes of the file read so far. */
  readonly at: number
}

async function* openPieces(
  file: Blob,
  name: string,
  lock: FrameLock,
  { subtle }: BackupCrypto,
): AsyncGenerator<OpenPiece> {
  const ofFile = createDigest(subtle)
  let index = -1
  for await (const { kind, payload, end: at } of readFrames(file)) {
    if (index >= 0) {
      const before = ofFile.value()
      await ofFile.add(payload)
      const opened = await lock.open(payload, { head: name, kind, index })
      yield { kind, payload: opened, before, at }
    }
    index += 1
  }
}

/** Goes through all pieces; ends without a word only where the sums at the end are those of the rows. */
async function* checkedRows(
  pieces: AsyncGenerator<OpenPiece>,
  head: string,
  { subtle }: BackupCrypto,
): AsyncGenerator<{ readonly rows?: TableRows; readonly end?: BackupEnd; readonly at: number }> {
  const digest = createDigest(subtle)
  const counts: Record<string, number> = {}
  let end: BackupEnd | undefined
  let ofFile = ''
  for await (const { kind, payload, before, at } of pieces) {
    if (end !== undefined || kind === 'head') throw new BrokenBackupError('damaged')
    if (kind === 'end') {
      end = readJson(backupEndSchema, payload)
      ofFile = before
      yield { end, at }
      continue
    }
    const plain = await unsqueeze(payload)
    await digest.add(plain)
    const rows = readRows(plain)
    counts[rows.table] = (counts[rows.table] ?? 0) + rows.rows.length
    yield { rows, at }
  }
  if (end === undefined) throw new BrokenBackupError('cut-off')
  const isSame =
    end.head === head &&
    end.file === ofFile &&
    end.digest === digest.value() &&
    Object.keys({ ...counts, ...end.rows }).every((table) => counts[table] === end.rows[table])
  if (!isSame) throw new BrokenBackupError('damaged')
}

function shopsIn({ table, rows }: TableRows): BackupShop[] {
  if (table !== 'shops') return []
  return rows.flatMap((row) => {
    const shop = shopSchema.safeParse(row).data
    if (shop === undefined) return []
    const { platform, name, nativeId, counters } = shop
    return [{ platform, name: name ?? nativeId, orders: counters.orders }]
  })
}

/** Reads a backup through from its first byte to its last, and says what it holds or why it is not to be trusted. */
export async function openBackup(
  file: Blob,
  options: OpenBackupOptions,
): Promise<Result<OpenBackup, BackupRefusal>> {
  const { passphrase, crypto, tell, signal } = options
  let lock = noLock
  let isOpen = false
  try {
    const { head, name } = await readHead(file, crypto)
    if (head.lock !== null) {
      const key =
        options.key ?? (passphrase === null ? null : await keyOfLock(passphrase, head.lock, crypto))
      if (key === null) return fail('passphrase-needed')
      lock = createFrameLock(key, crypto)
    }
    const shops: BackupShop[] = []
    let end: BackupEnd | undefined
    for await (const piece of checkedRows(openPieces(file, name, lock, crypto), name, crypto)) {
      signal.throwIfAborted()
      isOpen = true
      if (piece.rows !== undefined) shops.push(...shopsIn(piece.rows))
      end ??= piece.end
      tell(piece.at / file.size)
    }
    if (end === undefined) return fail('cut-off')
    return ok({
      head,
      end,
      shops,
      rows: async function* rows() {
        for await (const piece of checkedRows(openPieces(file, name, lock, crypto), name, crypto))
          if (piece.rows !== undefined) yield piece.rows
      },
    })
  } catch (error) {
    if (!(error instanceof BrokenBackupError)) throw error
    return fail(lock !== noLock && !isOpen ? 'wrong-passphrase' : error.why)
  }
}
