import { BrokenFileError } from './broken-file'

/** Encodings in which marketplaces write their files. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const CHUNK_BYTES = 1024 * 1024
/** Of them so many become text at once: rows of a small piece are read and gone before whoever collects garbage finds them. */
const PIECE_BYTES = 64 * 1024
const HEAD_BYTES = 4096

/** Gives the bytes of a file piece by piece (1 MiB), so that a large one is never held whole. */
async function* readBytes(
  file: Blob,
  chunkBytes: number = CHUNK_BYTES,
): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += chunkBytes)
    yield new Uint8Array(await file.slice(from, from + chunkBytes).arrayBuffer())
}

async function isValid(file: Blob, encoding: FileEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    // The end may lack part of a character: then the file was cut off, which is said when it is read.
    for await (const bytes of readBytes(file)) decoder.decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

async function readByteOrderMark(file: Blob): Promise<FileEncoding | null> {
  const [a, b, c] = new Uint8Array(await file.slice(0, 3).arrayBuffer())
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/** Text of one byte a sign has none; UTF-16 without its mark, and what is no text at all, does. */
const hasZeroByte = async (file: Blob): Promise<boolean> =>
  new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()).includes(0)

/**
 * Finds the encoding from the bytes alone, never from the name: a byte order mark, else UTF-8 if every byte fits, else
 * GB18030 (which holds GBK) if every byte fits; null where none does.
 */
export async function detectEncoding(file: Blob): Promise<FileEncoding | null> {
  const marked = await readByteOrderMark(file)
  if (marked === null && (await hasZeroByte(file))) return null
  const candidates: readonly FileEncoding[] = marked === null ? ['utf-8', 'gb18030'] : [marked]
  for (const encoding of candidates) if (await isValid(file, encoding)) return encoding
  return null
}

/** Gives the text of a file piece by piece, with the bytes read so far; characters cut by a piece's edge stay whole. */
export async function* readText(
  file: Blob,
  encoding: FileEncoding,
  chunkBytes: number = CHUNK_BYTES,
): AsyncGenerator<{ readonly text: string; readonly bytesDone: number; readonly last: boolean }> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let bytesDone = 0
  for await (const bytes of readBytes(file, chunkBytes))
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      const piece = bytes.subarray(from, from + PIECE_BYTES)
      bytesDone += piece.byteLength
      const last = bytesDone >= file.size
      yield {
        text: decoder.decode(piece, { stream: true }) + (last ? flush(decoder) : ''),
        bytesDone,
        last,
      }
    }
}

function flush(decoder: TextDecoder): string {
  try {
    return decoder.decode()
  } catch (error) {
    throw new BrokenFileError('cut-off', { cause: error })
  }
}
