/** A sealed value: AES-GCM with a fresh nonce of 96 bits. */
interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** Seals values to their place. */
export interface Vault {
  /** `place` names table, key and schema version: a sealed value that is moved elsewhere does not open. */
  readonly seal: (value: unknown, place: string) => Promise<Sealed>
  /** Throws where key, place or bytes are not those of the sealing. */
  readonly open: (value: Sealed, place: string) => Promise<unknown>
}

const IV_BYTES = 12

/** Makes a new key, AES-256-GCM, that cannot be exported. */
export const makeVaultKey = (subtle: SubtleCrypto): Promise<CryptoKey> =>
  subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/** Builds the vault over its key. */
export function createVault(
  key: CryptoKey,
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
  return {
    seal: async (value, place) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const text = encoder.encode(JSON.stringify(value))
      const sealed = await subtle.encrypt(algorithm(iv, place), key, text)
      return { iv, sealed: new Uint8Array(sealed) }
    },
    open: async ({ iv, sealed }, place) => {
      const text = await subtle.decrypt(algorithm(iv, place), key, sealed)
      const value: unknown = JSON.parse(decoder.decode(text))
      return value
    },
  }
}
