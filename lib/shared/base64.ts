/** Bytes that one call of `String.fromCharCode` surely takes as arguments. */
const RUN_BYTES = 8192

/** Bytes as base64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += RUN_BYTES)
    text += String.fromCharCode(...bytes.subarray(from, from + RUN_BYTES))
  return btoa(text)
}

/** Bytes of a base64 text; null where it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
  } catch {
    return null
  }
}
