import { fromBase64, toBase64 } from '@/lib/shared/base64'
import { joinBytes } from '@/lib/shared/join-bytes'

import { IV_BYTES } from './seal'

/** A key that another key has sealed: AES-GCM with a fresh nonce of 96 bits. */
export interface WrappedKey {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly wrapped: Uint8Array<ArrayBuffer>
}

const AES = { name: 'AES-GCM', length: 256 }

/** Makes a data key that can be wrapped; nobody keeps it like this for longer than that takes. */
export const makeWrappableKey = (subtle: SubtleCrypto): Promise<CryptoKey> =>
  subtle.generateKey(AES, true, ['encrypt', 'decrypt'])

/** Makes a key that wraps others and cannot be exported. */
export const makeWrappingKey = (subtle: SubtleCrypto): Promise<CryptoKey> =>
  subtle.generateKey(AES, false, ['wrapKey', 'unwrapKey'])

const algorithm = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(place),
})

/** Wraps a key to its place: its bytes never come into our hands. */
export async function wrapKey(
  key: CryptoKey,
  by: CryptoKey,
  place: string,
  crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>,
): Promise<WrappedKey> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const wrapped = await crypto.subtle.wrapKey('raw', key, by, algorithm(iv, place))
  return { iv, wrapped: new Uint8Array(wrapped) }
}

/** Whether the opened key can be wrapped anew, or only seals and opens. */
type KeyUse = 'to-wrap' | 'to-seal'

/** Throws `OperationError` where key, place or bytes are not those of the wrapping. */
export const unwrapKey = (
  { iv, wrapped }: WrappedKey,
  by: CryptoKey,
  place: string,
  { subtle, use }: { readonly subtle: SubtleCrypto; readonly use: KeyUse },
): Promise<CryptoKey> =>
  subtle.unwrapKey('raw', wrapped, by, algorithm(iv, place), AES, use === 'to-wrap', [
    'encrypt',
    'decrypt',
  ])

/** The same key for sealing and opening alone: it cannot be exported or wrapped any more. */
export async function sealOnly(
  key: CryptoKey,
  crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>,
): Promise<CryptoKey> {
  const { subtle } = crypto
  const by = await makeWrappingKey(subtle)
  return unwrapKey(await wrapKey(key, by, '', crypto), by, '', { subtle, use: 'to-seal' })
}

/** A wrapped key as one text, for storage that keeps nothing else. */
export const packKey = ({ iv, wrapped }: WrappedKey): string => toBase64(joinBytes([iv, wrapped]))

/** Null where the text is no wrapped key. */
export function unpackKey(text: string): WrappedKey | null {
  const bytes = fromBase64(text)
  if (bytes === null || bytes.length <= IV_BYTES) return null
  return { iv: bytes.slice(0, IV_BYTES), wrapped: bytes.slice(IV_BYTES) }
}
