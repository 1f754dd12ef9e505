import type { PassphraseRefusal } from '@/lib/shared/passphrase'
import { createQueue } from '@/lib/shared/queue'
import { fail, ok, type Result } from '@/lib/shared/result'
import { lockKey, openLockedKey } from '@/lib/vault/locked-key'
import { VaultLockedError } from '@/lib/vault/seal'
import { waitLeft, type WrongTries } from '@/lib/vault/wait-after'
import { makeWrappableKey, sealOnly } from '@/lib/vault/wrapped-key'

import {
  endSession,
  loadKeys,
  readKept,
  startSession,
  type HeldKeys,
  type KeyParts,
} from './kept-keys'
import type { KeyRow, LockRow } from './rows-facts'

/** `none`: no passphrase is set. */
export type LockState = 'none' | 'open' | 'locked'

/** What people do with a passphrase. Only one context may, the others read what it leaves for them. */
interface PassphraseActs {
  /**
   * Sets the first passphrase and locks; false where one is set already. All contexts have to open the store anew: those
   * that do not would go on sealing by the old key.
   */
  readonly set: (passphrase: string) => Promise<boolean>
  readonly unlock: (passphrase: string) => Promise<Result<void, PassphraseRefusal>>
  readonly lock: () => Promise<void>
  /** Puts another passphrase in its place; nothing is sealed anew. */
  readonly change: (passphrase: string, next: string) => Promise<Result<void, PassphraseRefusal>>
  /** Takes it away; nothing is sealed anew. `sealing`: what it brought is not done yet. */
  readonly remove: (
    passphrase: string,
  ) => Promise<Result<void, PassphraseRefusal | { readonly why: 'sealing' }>>
}

/** What stands between the database and what is sealed in it. */
export interface VaultDoor extends PassphraseActs {
  /** The keys for the vault; throws `VaultLockedError`. */
  readonly keys: () => Promise<HeldKeys>
  readonly state: () => Promise<LockState>
  /** How long the next try waits, ms. */
  readonly waitMs: () => Promise<number>
  /** Whether rows may still be sealed by the key from before the passphrase. */
  readonly isSealing: () => Promise<boolean>
  /** Nothing is sealed by the key of before any more: it goes. */
  readonly endSealing: () => Promise<void>
  /** What another database needs to be locked, and open, as this one; null where no passphrase is open. */
  readonly share: () => Promise<readonly KeyRow[] | null>
}

const NO_TRIES: WrongTries = { count: 0, at: 0 }

/** A right passphrase: the data key, to be wrapped anew, and the lock as it is kept now. */
interface RightWords {
  readonly key: CryptoKey
  readonly lock: LockRow
}

/** Tries a passphrase. It counts as wrong until it has shown itself right: many at once are as many tries. */
async function tryPassphrase(
  { db, crypto, clock, rounds }: KeyParts,
  passphrase: string,
): Promise<Result<RightWords, PassphraseRefusal>> {
  const now = clock()
  const counted = await db.transaction('rw', db.keys, async () => {
    const { lock } = await readKept(db)
    if (lock === undefined) return fail({ why: 'wrong' as const, waitMs: 0 })
    const waitMs = waitLeft(lock.tries, now)
    if (waitMs > 0) return fail({ why: 'wait' as const, waitMs })
    const row = { ...lock, tries: { count: lock.tries.count + 1, at: now } }
    await db.keys.put(row)
    return ok(row)
  })
  if (!counted.ok) return counted
  const row = counted.value
  const key = await openLockedKey(row, passphrase, crypto.subtle)
  if (key === null) return fail({ why: 'wrong', waitMs: waitLeft(row.tries, now) })
  const stronger = row.rounds < rounds ? await lockKey(key, passphrase, rounds, crypto) : {}
  const lock = { ...row, ...stronger, tries: NO_TRIES }
  await db.keys.put(lock)
  return ok({ key, lock })
}

const isSealing = async ({ db }: KeyParts): Promise<boolean> => {
  const { lock, seal } = await readKept(db)
  return lock !== undefined && seal !== undefined
}

/** The acts, each of which ends what was held before. */
const passphraseActs = (parts: KeyParts): PassphraseActs => ({
  set: async (passphrase) => {
    const { db, crypto, rounds } = parts
    // The old key lay on this disk for anybody to read, so that another takes its place.
    const key = await makeWrappableKey(crypto.subtle)
    const locked = await lockKey(key, passphrase, rounds, crypto)
    const isSet = await db.transaction('rw', db.keys, async () => {
      if ((await readKept(db)).lock !== undefined) return false
      await db.keys.put({ id: 'lock', ...locked, tries: NO_TRIES })
      return true
    })
    if (isSet) await endSession(parts)
    return isSet
  },
  unlock: async (passphrase) => {
    const tried = await tryPassphrase(parts, passphrase)
    if (!tried.ok) return tried
    await startSession(parts, tried.value.key)
    return ok(undefined)
  },
  lock: () => endSession(parts),
  change: async (passphrase, next) => {
    const tried = await tryPassphrase(parts, passphrase)
    if (!tried.ok) return tried
    const { db, crypto, rounds } = parts
    const { key, lock } = tried.value
    await db.keys.put({ ...lock, ...(await lockKey(key, next, rounds, crypto)) })
    return ok(undefined)
  },
  remove: async (passphrase) => {
    const tried = await tryPassphrase(parts, passphrase)
    if (!tried.ok) return tried
    if (await isSealing(parts)) return fail({ why: 'sealing' })
    const { db, crypto } = parts
    const key = await sealOnly(tried.value.key, crypto)
    await db.transaction('rw', db.keys, async () => {
      await db.keys.put({ id: 'seal', key })
      await db.keys.delete('lock')
    })
    await endSession(parts)
    return ok(undefined)
  },
})

/** Builds the door of one database. */
export function createVaultDoor(parts: KeyParts): VaultDoor {
  const { db } = parts
  const acts = passphraseActs(parts)
  const oneByOne = createQueue()
  let held: Promise<HeldKeys> | undefined

  const keys = (): Promise<HeldKeys> => {
    if (held !== undefined) return held
    const loading = loadKeys(parts)
    held = loading
    loading.catch(() => {
      if (held === loading) held = undefined
    })
    return loading
  }
  /** What was held counts no more, from before the act to its end. */
  const turn = <Value>(act: () => Promise<Value>): Promise<Value> =>
    oneByOne(async () => {
      try {
        return await act()
      } finally {
        held = undefined
      }
    })
  const state = async (): Promise<LockState> => {
    try {
      return (await keys()).isGuarded ? 'open' : 'none'
    } catch (error) {
      if (error instanceof VaultLockedError) return 'locked'
      throw error
    }
  }
  return {
    keys,
    state,
    waitMs: async () => waitLeft((await readKept(db)).lock?.tries ?? NO_TRIES, parts.clock()),
    isSealing: () => isSealing(parts),
    endSealing: () =>
      db.transaction('rw', db.keys, async () => {
        if ((await readKept(db)).lock !== undefined) await db.keys.delete('seal')
      }),
    share: async () => {
      if ((await state()) !== 'open') return null
      return (await db.keys.toArray()).filter(({ id }) => id !== 'seal')
    },
    set: (passphrase) => turn(() => acts.set(passphrase)),
    unlock: (passphrase) => turn(() => acts.unlock(passphrase)),
    lock: () => turn(acts.lock),
    change: (passphrase, next) => turn(() => acts.change(passphrase, next)),
    remove: (passphrase) => turn(() => acts.remove(passphrase)),
  }
}
