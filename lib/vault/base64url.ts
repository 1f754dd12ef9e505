const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const CODES = Uint8Array.from(SIGNS, (sign) => sign.charCodeAt(0))

/** Bytes as base64url without padding (RFC 4648, section 5). Ids are made by the million, which `btoa` is too slow for. */
export function toBase64Url(bytes: Uint8Array): string {
  const codes: number[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (let shift = 18; shift >= 0; shift -= 6) codes.push(CODES[(three >>> shift) & 63] ?? 0)
  }
  codes.length = Math.ceil((bytes.length * 4) / 3)
  return String.fromCharCode(...codes)
}

/** Bytes of base64url without padding; throws where the text is not that. */
export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  )
