import { keyOfPassphrase, SALT_BYTES } from './passphrase'
import { unwrapKey, wrapKey, type WrappedKey } from './wrapped-key'

/** A data key as it is kept while a passphrase guards it, with how the words become its key. */
export interface LockedKey extends WrappedKey {
  readonly kdf: 'PBKDF2-SHA-256'
  /** More than today's where a later version asks for more; fewer are opened, then wrapped anew. */
  readonly rounds: number
  readonly salt: Uint8Array<ArrayBuffer>
}

const PLACE = 'keys|lock|1'

type VaultCrypto = Pick<Crypto, 'subtle' | 'getRandomValues'>

/** Wraps a data key by the words of a person, with a salt of its own. */
export async function lockKey(
  key: CryptoKey,
  passphrase: string,
  rounds: number,
  crypto: VaultCrypto,
): Promise<LockedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const by = await keyOfPassphrase(passphrase, salt, rounds, crypto.subtle)
  return { kdf: 'PBKDF2-SHA-256', rounds, salt, ...(await wrapKey(key, by, PLACE, crypto)) }
}

/** The data key, to be wrapped by something else; null where these are not the words. */
export async function openLockedKey(
  locked: LockedKey,
  passphrase: string,
  subtle: SubtleCrypto,
): Promise<CryptoKey | null> {
  const by = await keyOfPassphrase(passphrase, locked.salt, locked.rounds, subtle)
  try {
    return await unwrapKey(locked, by, PLACE, { subtle, use: 'to-wrap' })
  } catch {
    return null
  }
}
