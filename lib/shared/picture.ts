/** Kinds of pictures that every chat takes and every browser shows. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** Largest picture that is kept, in bytes. */
export const PICTURE_LIMIT = 2 * 1024 * 1024

/** Signatures by their place in the file, after the specifications of PNG, JPEG (ITU T.81), GIF87a/89a and WebP. */
const SIGNATURES: readonly (readonly [PictureType, ...(readonly [number, string])[]])[] = [
  ['image/png', [0, '\u0089PNG\r\n\u001A\n']],
  ['image/jpeg', [0, '\u00FF\u00D8\u00FF']],
  ['image/gif', [0, 'GIF87a']],
  ['image/gif', [0, 'GIF89a']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
]

const standsAt = (bytes: Uint8Array, at: number, mark: string): boolean =>
  [...mark].every((sign, index) => bytes[at + index] === sign.codePointAt(0))

/** Tells a picture's kind by its first bytes, whatever anybody says of it; null for anything else. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const found = SIGNATURES.find(([, ...marks]) =>
    marks.every(([at, mark]) => standsAt(bytes, at, mark)),
  )
  return found?.[0] ?? null
}
