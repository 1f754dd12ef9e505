import type { Clock } from '@/lib/shared/time'
import { makeVaultKey, VaultLockedError, type VaultKeys } from '@/lib/vault/seal'
import { makeWrappingKey, packKey, unpackKey, unwrapKey, wrapKey } from '@/lib/vault/wrapped-key'

import type { Database } from './database'
import type { KeyRow, LockRow } from './rows-facts'

/** Where the wrapped data key waits for the next worker: it outlives each of them, and not the browser. */
export interface SessionShelf {
  readonly read: () => Promise<string | null>
  readonly write: (wrapped: string | null) => Promise<void>
}

/** Where nobody has said a passphrase. */
export const NO_SHELF: SessionShelf = { read: async () => null, write: async () => undefined }

/** What keys are kept with. */
export interface KeyParts {
  readonly db: Database
  readonly shelf: SessionShelf
  readonly crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>
  readonly clock: Clock
  /** Of PBKDF2, for passphrases that are set from now on. */
  readonly rounds: number
}

/** The keys that a database holds. */
export interface KeptKeys {
  readonly seal?: CryptoKey
  readonly session?: CryptoKey
  readonly lock?: LockRow
}

/** Keys as the vault takes them, and whether a passphrase guards them. */
export interface HeldKeys extends VaultKeys {
  readonly isGuarded: boolean
}

const SESSION_PLACE = 'keys|session|1'

/** The keys in some rows. */
export function keptIn(rows: readonly KeyRow[]): KeptKeys {
  const kept: { seal?: CryptoKey; session?: CryptoKey; lock?: LockRow } = {}
  for (const row of rows)
    if (row.id === 'lock') kept.lock = row
    else kept[row.id] = row.key
  return kept
}

/** Reads the keys of a database, a few rows. */
export const readKept = async (db: Database): Promise<KeptKeys> => keptIn(await db.keys.toArray())

/** The key of a device without a passphrase; of two contexts that open at once the first one's holds. */
async function makeSeal({ db, crypto }: KeyParts): Promise<CryptoKey> {
  const fresh = await makeVaultKey(crypto.subtle)
  return db.transaction('rw', db.keys, async () => {
    const first = await readKept(db)
    // Somebody has set a passphrase meanwhile.
    if (first.lock !== undefined) throw new VaultLockedError()
    if (first.seal !== undefined) return first.seal
    await db.keys.put({ id: 'seal', key: fresh })
    return fresh
  })
}

/** The data key as this browser session holds it. */
async function openSession(
  { shelf, crypto: { subtle } }: Pick<KeyParts, 'shelf' | 'crypto'>,
  session: CryptoKey | undefined,
): Promise<CryptoKey> {
  const text = session === undefined ? null : await shelf.read()
  const wrapped = text === null ? null : unpackKey(text)
  if (session === undefined || wrapped === null) throw new VaultLockedError()
  try {
    return await unwrapKey(wrapped, session, SESSION_PLACE, { subtle, use: 'to-seal' })
  } catch (cause) {
    throw new VaultLockedError('of a session that is over', { cause })
  }
}

/** Opens the keys that are there, and makes none; throws `VaultLockedError` where there is none that opens. */
export async function openKept(
  { lock, seal, session }: KeptKeys,
  parts: Pick<KeyParts, 'shelf' | 'crypto'>,
): Promise<HeldKeys> {
  if (lock !== undefined)
    return { current: await openSession(parts, session), former: seal ?? null, isGuarded: true }
  if (seal === undefined) throw new VaultLockedError()
  return { current: seal, former: null, isGuarded: false }
}

/** The keys for the vault; throws `VaultLockedError` while a passphrase guards them and nobody has said it. */
export async function loadKeys(parts: KeyParts): Promise<HeldKeys> {
  const kept = await readKept(parts.db)
  const isNew = kept.lock === undefined && kept.seal === undefined
  return openKept(isNew ? { seal: await makeSeal(parts) } : kept, parts)
}

/** Keeps a data key open for this browser session, wrapped by a key of the session's own. */
export async function startSession({ db, shelf, crypto }: KeyParts, key: CryptoKey): Promise<void> {
  const by = await makeWrappingKey(crypto.subtle)
  const wrapped = packKey(await wrapKey(key, by, SESSION_PLACE, crypto))
  await db.keys.put({ id: 'session', key: by })
  await shelf.write(wrapped)
}

/** Whoever has read what the session kept cannot open it any more. */
export async function endSession({ db, shelf }: KeyParts): Promise<void> {
  await shelf.write(null)
  await db.keys.delete('session')
}
