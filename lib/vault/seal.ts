/** A sealed value: AES-GCM with a fresh nonce of 96 bits. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** The key that seals, and the one of before while some values are still sealed by it. */
export interface VaultKeys {
  readonly current: CryptoKey
  readonly former: CryptoKey | null
}

/** Thrown where something sealed is asked for while nobody has said the passphrase. */
export class VaultLockedError extends Error {
  override readonly name = 'VaultLockedError'
}

/** Seals values to their place. */
export interface Vault {
  /** `place` names table, key and schema version: a sealed value that is moved elsewhere does not open. */
  readonly seal: (value: unknown, place: string) => Promise<Sealed>
  /** Throws where key, place or bytes are not those of the sealing, `VaultLockedError` where there is no key. */
  readonly open: (value: Sealed, place: string) => Promise<unknown>
  /** What the former key has sealed, sealed by the current one; null where it is already. */
  readonly renew: (value: Sealed, place: string) => Promise<Sealed | null>
}

/** Bytes of a nonce of AES-GCM. */
export const IV_BYTES = 12

/** Makes a new key, AES-256-GCM, that cannot be exported. */
export const makeVaultKey = (subtle: SubtleCrypto): Promise<CryptoKey> =>
  subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/** Builds the vault over its keys, which are asked for each time: they come and go with the lock. */
export function createVault(
  readKeys: () => Promise<VaultKeys>,
  crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>,
): Vault {
  const { subtle } = crypto
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  const algorithm = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: encoder.encode(place),
  })
  const encrypt = async (key: CryptoKey, text: BufferSource, place: string): Promise<Sealed> => {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
    return { iv, sealed: new Uint8Array(await subtle.encrypt(algorithm(iv, place), key, text)) }
  }
  const decrypt = (key: CryptoKey, { iv, sealed }: Sealed, place: string): Promise<ArrayBuffer> =>
    subtle.decrypt(algorithm(iv, place), key, sealed)
  return {
    seal: async (value, place) => {
      const { current } = await readKeys()
      return encrypt(current, encoder.encode(JSON.stringify(value)), place)
    },
    open: async (value, place) => {
      const { current, former } = await readKeys()
      const opened = decrypt(current, value, place)
      const text = await (former === null
        ? opened
        : opened.catch(() => decrypt(former, value, place)))
      const known: unknown = JSON.parse(decoder.decode(text))
      return known
    },
    renew: async (value, place) => {
      const { current, former } = await readKeys()
      const isCurrent = await decrypt(current, value, place).then(
        () => true,
        () => false,
      )
      if (isCurrent || former === null) return null
      return encrypt(current, await decrypt(former, value, place), place)
    },
  }
}
