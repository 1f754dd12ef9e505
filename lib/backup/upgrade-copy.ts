import { z } from 'zod'

import { DAY_MS, type Clock } from '@/lib/shared/time'
import type { Snapshot } from '@/lib/store/snapshot'

import type { BackupCrypto } from './lock'
import type { OwnFile } from './own-file'
import { writePieces } from './write-backup'

/** Why no copy of everything was kept before an upgrade. */
export const COPY_FAULTS = [
  /** The disk has no room for it. */
  'no-room',
  /** This browser, or this window of it, keeps no files for extensions. */
  'no-place',
  /** It was begun three times and never came to its end. */
  'failed',
] as const
export type CopyFault = (typeof COPY_FAULTS)[number]

const copyNoteSchema = z.strictObject({
  /** The database, and its schema before the upgrade. */
  name: z.string(),
  schema: z.int(),
  /** Epoch ms of the last try. */
  triedAt: z.int(),
  tries: z.int().nonnegative(),
  /** How much is written, 0 to 1. */
  share: z.number().min(0).max(1),
  /** The whole copy; null: there is none. */
  kept: z.strictObject({ madeAt: z.int(), bytes: z.int(), isGuarded: z.boolean() }).nullable(),
  fault: z.enum(COPY_FAULTS).nullable(),
})
/** What is known of the copy of everything that is made before an upgrade. */
export type CopyNote = z.infer<typeof copyNoteSchema>

/** The part of the device's rows in which it is noted. */
interface Rows {
  readonly read: (name: string) => Promise<unknown>
  readonly keep: (name: string, value: unknown) => Promise<void>
}

const NOTE = 'upgrade-copy'

/** What is known of the last copy; null: there was never an upgrade. */
export const readCopyNote = async ({ read }: Pick<Rows, 'read'>): Promise<CopyNote | null> =>
  copyNoteSchema.safeParse(await read(NOTE)).data ?? null

/** An older database, about to be upgraded. */
export interface CopySource {
  readonly name: string
  /** Version of its schema. */
  readonly schema: number
  readonly takeCopy: () => Promise<Snapshot>
  readonly isGuarded: () => Promise<boolean>
}

export interface CopyParts {
  readonly file: OwnFile
  readonly rows: Rows
  readonly room: () => Promise<{ readonly used: number; readonly left: number } | null>
  /** Version of Tillside. */
  readonly app: string
  readonly clock: Clock
  readonly crypto: BackupCrypto
}

/** An upgrade waits for so many tries and no longer: clocks run meanwhile. */
const MOST_TRIES = 3
/** The share is noted this often: each note is a write of its own. */
const NOTE_STEP = 0.05

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError'

/** Writes the copy; throws where the disk refuses, and leaves the one of before then. */
async function write(
  source: CopySource,
  note: CopyNote,
  { file, rows, app, crypto }: CopyParts,
): Promise<CopyNote> {
  const draft = await file.write()
  if (draft === null) return { ...note, fault: 'no-place' }
  let told = 0
  let bytes = 0
  let telling: Promise<unknown> = Promise.resolve()
  const tell = (share: number): void => {
    if (share - told < NOTE_STEP) return
    told = share
    telling = telling.then(() => rows.keep(NOTE, { ...note, share })).catch(() => undefined)
  }
  const signal = new AbortController().signal
  const order = { passphrase: null, app, now: note.triedAt, crypto, signal, tell }
  try {
    await writePieces(await source.takeCopy(), order, async (pieces) => {
      for (const { length } of pieces) bytes += length
      await draft.put(pieces)
    })
    await draft.close()
  } catch (error) {
    await draft.drop().catch(() => undefined)
    throw error
  } finally {
    await telling
  }
  // What lies there is what counts.
  if ((await file.read())?.size !== bytes) return { ...note, fault: 'failed' }
  const kept = { madeAt: note.triedAt, bytes, isGuarded: await source.isGuarded() }
  return { ...note, tries: 0, share: 1, kept, fault: null }
}

/**
 * Keeps a copy of everything before an upgrade: rows as they lie, what is sealed still sealed, in a backup file beside the
 * databases. A browser that stops in the middle leaves nothing half; the next start tries again, three times in all. Never
 * throws for want of room: the upgrade itself is one transaction, and clocks wait for it.
 */
export async function keepUpgradeCopy(source: CopySource, parts: CopyParts): Promise<CopyNote> {
  const { file, rows, room, clock } = parts
  const { name, schema } = source
  const before = await readCopyNote(rows)
  const isSame = before?.name === name && before.schema === schema
  if (isSame && before.kept !== null && (await file.read()) !== null) return before
  const tries = (isSame ? before.tries : 0) + 1
  const blank = { share: 0, kept: null, fault: null } as const
  const begun: CopyNote = { name, schema, triedAt: clock(), tries, ...blank }
  const end = async (note: CopyNote): Promise<CopyNote> => {
    // One of an upgrade before this is of no use any more.
    if (note.kept === null) await file.remove().catch(() => undefined)
    await rows.keep(NOTE, note)
    return note
  }
  if (tries > MOST_TRIES) return end({ ...begun, fault: before?.fault ?? 'failed' })
  const space = await room()
  // Squeezed, it takes less than what is in use now.
  if (space !== null && space.left < space.used) return end({ ...begun, fault: 'no-room' })
  await rows.keep(NOTE, begun)
  try {
    return await end(await write(source, begun, parts))
  } catch (error) {
    console.warn('tillside: copy before the upgrade', error)
    return end({ ...begun, fault: isFull(error) ? 'no-room' : 'failed' })
  }
}

/** A copy is kept for so long after an upgrade: what is wrong with its outcome shows by then. */
const KEPT_MS = 14 * DAY_MS

/** Epoch ms until which a copy is kept. */
export const copyKeptUntil = ({ madeAt }: { readonly madeAt: number }): number => madeAt + KEPT_MS

/** What has become of the database since. */
export interface SinceCopy {
  /** Whether a passphrase guards it now. */
  readonly isGuarded: boolean
  /** Epoch ms at which somebody was erased last; null: nobody was. */
  readonly erasedAt: number | null
}

/**
 * Takes the copy away once it has served its time; where a passphrase was set since, as what it holds is sealed by the key
 * of before, which lay open on this disk; and where somebody was erased since, who is still in it.
 */
export async function dropOldCopy(
  { file, rows, clock }: Pick<CopyParts, 'file' | 'rows' | 'clock'>,
  { isGuarded, erasedAt }: SinceCopy,
): Promise<void> {
  const note = await readCopyNote(rows)
  if (note === null || note.kept === null) return
  const { kept } = note
  const isWhole = erasedAt === null || erasedAt < kept.madeAt
  if (clock() < copyKeptUntil(kept) && kept.isGuarded === isGuarded && isWhole) return
  await file.remove()
  await rows.keep(NOTE, { ...note, kept: null })
}
