/** Kinds of pictures that every chat takes and every browser shows. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** Largest picture that is kept, in bytes. */
export const PICTURE_LIMIT = 2 * 1024 * 1024

/** A place in a file, and what stands there in hexadecimal. */
type Mark = readonly [number, string]

/** Signatures by their place in the file, after the specifications of PNG, JPEG (ITU T.81), GIF87a/89a and WebP. */
const SIGNATURES: readonly { readonly type: PictureType; readonly marks: readonly Mark[] }[] = [
  { type: 'image/png', marks: [[0, '89504e470d0a1a0a']] },
  { type: 'image/jpeg', marks: [[0, 'ffd8ff']] },
  { type: 'image/gif', marks: [[0, '474946383761']] },
  { type: 'image/gif', marks: [[0, '474946383961']] },
  {
    type: 'image/webp',
    marks: [
      [0, '52494646'],
      [8, '57454250'],
    ],
  },
]

const hexAt = (bytes: Uint8Array, at: number, length: number): string =>
  Array.from(bytes.subarray(at, at + length), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Tells a picture's kind by its first bytes, whatever anybody says of it; null for anything else. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const found = SIGNATURES.find(({ marks }) =>
    marks.every(([at, hex]) => hexAt(bytes, at, hex.length / 2) === hex),
  )
  return found?.type ?? null
}
