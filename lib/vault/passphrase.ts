/** Rounds of PBKDF2 with SHA-256 that OWASP's Password Storage Cheat Sheet asks for (2023). */
export const PASSPHRASE_ROUNDS = 600_000
export const SALT_BYTES = 16

/** Makes a key, AES-256-GCM, of words that a person knows; slow on purpose, as others may try words too. */
export async function keyOfPassphrase(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
  subtle: SubtleCrypto,
): Promise<CryptoKey> {
  // The same words typed on another system may come in another composition.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const words = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    words,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'],
  )
}
