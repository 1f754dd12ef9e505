import { toBase64Url } from './base64url'

/** A sealed value: AES-GCM with a fresh nonce of 96 bits. */
interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** Seals values to their place and hashes what they are found by. */
export interface Vault {
  /** `place` names table, key and schema version: a sealed value that is moved elsewhere does not open. */
  readonly seal: (value: unknown, place: string) => Promise<Sealed>
  /** Throws where key, place or bytes are not those of the sealing. */
  readonly open: (value: Sealed, place: string) => Promise<unknown>
  /** Keyed hash of something a person may search for (phone, e-mail, nick), the same for spellings that mean the same. */
  readonly findHash: (kind: string, text: string) => Promise<string>
}

/** Keys that the browser never gives out. */
export interface VaultKeys {
  readonly seal: CryptoKey
  readonly find: CryptoKey
}

const IV_BYTES = 12
/** Spellings that mean the same are the same afterwards: full width, case and blanks around. */
export const plainSpelling = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** 96 bits of the keyed hash are enough to find a contact and too few to be worth keeping more. */
const FIND_BYTES = 12

/** Makes new keys: AES-256-GCM to seal, HMAC-SHA256 to find; neither can be exported. */
export async function makeVaultKeys(subtle: SubtleCrypto): Promise<VaultKeys> {
  const [seal, find] = await Promise.all([
    subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ])
  return { seal, find }
}

/** Builds the vault over its keys. */
export function createVault(
  keys: VaultKeys,
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
      const sealed = await subtle.encrypt(algorithm(iv, place), keys.seal, text)
      return { iv, sealed: new Uint8Array(sealed) }
    },
    open: async ({ iv, sealed }, place) => {
      const text = await subtle.decrypt(algorithm(iv, place), keys.seal, sealed)
      const value: unknown = JSON.parse(decoder.decode(text))
      return value
    },
    findHash: async (kind, text) => {
      const said = encoder.encode(`${kind}|${plainSpelling(text)}`)
      const digest = await subtle.sign('HMAC', keys.find, said)
      return toBase64Url(new Uint8Array(digest, 0, FIND_BYTES))
    },
  }
}
