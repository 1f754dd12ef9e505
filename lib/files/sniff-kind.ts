/** What a file is by its first bytes: text to read, a ZIP (workbooks of today are ZIPs too), or what is not read at all. */
export type FileKind = 'text' | 'zip' | 'old-spreadsheet' | 'other-archive'

const HEAD_BYTES = 8
const MARKS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  /** A ZIP without a single file. */
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  /** Compound file: .xls of Excel 97 and .xlsx with a password. */
  ['old-spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  /** RAR, 7z, gzip. */
  ['other-archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['other-archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['other-archive', [0x1f, 0x8b]],
]

/** Tells text from spreadsheets and archives by content, whatever the name says. */
export async function sniffKind(file: Blob): Promise<FileKind> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const isMarked = (mark: readonly number[]): boolean =>
    mark.every((byte, index) => bytes[index] === byte)
  return MARKS.find(([, mark]) => isMarked(mark))?.[0] ?? 'text'
}
