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
export const newLock = (crypto: BackupCrypto): BackupLock => ({
  kdf: 'PBKDF2-SHA-256',
  rounds: PASSPHRASE_ROUNDS,
  salt: toBase64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
})

const algorithm = (iv: Bytes, { head, kind, index }: FramePlace): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`${head}|${kind}|${index}`),
})

/** Builds the lock of a passphrase: AES-256-GCM with a fresh nonce of 96 bits in front of each piece. */
export async function createFrameLock(
  passphrase: string,
  { salt, rounds }: BackupLock,
  crypto: BackupCrypto,
): Promise<FrameLock> {
  const { subtle } = crypto
  const key = await keyOfPassphrase(passphrase, fromBase64Url(salt), rounds, subtle)
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
