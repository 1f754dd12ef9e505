/** What a file is by its first bytes: text to read, a spreadsheet or another archive. */
export type FileKind = 'text' | 'spreadsheet' | 'archive'

const HEAD_BYTES = 4096
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Compound file: .xls of Excel 97 and password-protected .xlsx. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const SPREADSHEET_PARTS = ['[Content_Types].xml', 'xl/', '_rels/', 'mimetypeapplication/vnd.oasis']

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** Tells text from spreadsheets and archives by content, whatever the name says. */
export async function sniffKind(file: Blob): Promise<FileKind> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  if (startsWith(bytes, COMPOUND)) return 'spreadsheet'
  if (!startsWith(bytes, ZIP)) return 'text'
  const head = new TextDecoder('latin1').decode(bytes)
  return SPREADSHEET_PARTS.some((part) => head.includes(part)) ? 'spreadsheet' : 'archive'
}
