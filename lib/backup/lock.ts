import { joinBytes } from '@/lib/shared/join-bytes'
import { fromBase64Url, toBase64Url } from '@/lib/vault/base64url'
import { keyOfPassphrase, PASSPHRASE_ROUNDS, SALT_BYTES } from '@/lib/vault/passphrase'

import { BrokenBackupError, type Bytes, type FrameKind } from './frames'
import type { BackupLock } from './head'

/** The part of the browser's crypto that backups use. */
export type BackupCrypto = Pick<Crypto, 'subtle' | 'getRandomValues'>

/** Where a piece stands in its file: encrypted pieces open nowhere else. */
export interface FramePlace {
  /** SHA-256 of the head, base64url. */
  readonly head: string
  readonly kind: FrameKind
  readonly index: number
}

/** Encrypts pieces of a backup, or leaves them as they are. */
export interface FrameLock {
  readonly seal: (bytes: Bytes, place: FramePlace) => Promise<Bytes>
  /** Throws `BrokenBackupError` where a piece was changed or moved. */
  readonly open: (bytes: Bytes, place: FramePlace) => Promise<Bytes>
}

const IV_BYTES = 12

/** Leaves pieces as they are. */
export const noLock: FrameLock = {
  seal: (bytes) => Promise.resolve(bytes),
  open: (bytes) => Promise.resolve(bytes),
}

/** Draws what a new passphrase is mixed with. */
const newLock = (crypto: BackupCrypto): BackupLock => ({
  kdf: 'PBKDF2-SHA-256',
  rounds: PASSPHRASE_ROUNDS,
  salt: toBase64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
})

const algorithm = (iv: Bytes, { head, kind, index }: FramePlace): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`${head}|${kind}|${index}`),
})

/** A lock whose key is kept in place of its passphrase, and cannot be taken out of the browser. */
export interface KeptLock {
  readonly lock: BackupLock
  readonly key: CryptoKey
}

/** Makes the lock of a passphrase. */
export async function keepLock(passphrase: string, crypto: BackupCrypto): Promise<KeptLock> {
  const lock = newLock(crypto)
  return { lock, key: await keyOfLock(passphrase, lock, crypto) }
}

/** The key that a passphrase makes with what stands in the head of a backup. */
export const keyOfLock = (
  passphrase: string,
  { salt, rounds }: BackupLock,
  { subtle }: BackupCrypto,
): Promise<CryptoKey> => keyOfPassphrase(passphrase, fromBase64Url(salt), rounds, subtle)

/** Builds the lock of a key: AES-256-GCM with a fresh nonce of 96 bits in front of each piece. */
export function createFrameLock(key: CryptoKey, crypto: BackupCrypto): FrameLock {
  const { subtle } = crypto
  return {
    seal: async (bytes, place) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const sealed = new Uint8Array(await subtle.encrypt(algorithm(iv, place), key, bytes))
      return joinBytes([iv, sealed])
    },
    open: async (bytes, place) => {
      const iv = bytes.slice(0, IV_BYTES)
      try {
        return new Uint8Array(
          await subtle.decrypt(algorithm(iv, place), key, bytes.subarray(IV_BYTES)),
        )
      } catch {
        throw new BrokenBackupError('damaged')
      }
    },
  }
}
