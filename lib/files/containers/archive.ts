import {
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  ERR_OVERLAPPING_ENTRY,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_UNSAFE_FILENAME,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_SPLIT_ZIP_FILE,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-reader.js'

import { fail, ok, type Result } from '@/lib/shared/result'

import type { ArchiveFault } from './container-refusal'

/** Thrown while a part is unpacked. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  constructor(
    readonly why: ArchiveFault,
    options?: ErrorOptions,
  ) {
    super(why, options)
  }
}

/** One file in an archive. */
export interface PackedFile {
  /** As the archive names it, with `/` between folders. */
  readonly path: string
  /** Bytes when unpacked; unpacking never gives more. */
  readonly size: number
  /** Gives its bytes piece by piece; throws `ArchiveError`. */
  readonly unpack: () => AsyncGenerator<Uint8Array<ArrayBuffer>>
}

/** What an archive may unpack to: far more than the largest export of a marketplace. */
const UNPACKED_LIMIT = 2 * 1024 * 1024 * 1024
const ENTRIES_LIMIT = 2_000

/** zip.js's own workers and modules are not used: the extension's policy forbids what they are loaded by. */
const QUIET = { useWebWorkers: false, useCompressionStream: true } as const

const FAULTS: Readonly<Record<string, ArchiveFault>> = {
  [ERR_ENCRYPTED]: 'password-needed',
  [ERR_INVALID_PASSWORD]: 'wrong-password',
  [ERR_OVERLAPPING_ENTRY]: 'unsafe-archive',
  [ERR_AMBIGUOUS_ARCHIVE]: 'unsafe-archive',
  [ERR_UNSAFE_FILENAME]: 'unsafe-archive',
  [ERR_UNSUPPORTED_COMPRESSION]: 'archive',
  [ERR_UNSUPPORTED_ENCRYPTION]: 'archive',
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY]: 'archive',
  [ERR_SPLIT_ZIP_FILE]: 'archive',
}

const faultOf = (error: unknown): ArchiveFault =>
  (error instanceof Error ? FAULTS[error.message] : undefined) ?? 'damaged'

/** Reads a blob in the way zip.js asks for it; its own readers would bring ways to ask the network along. */
const readerOf = (file: Blob) => ({
  size: file.size,
  init: async () => undefined,
  readUint8Array: async (from: number, length: number) =>
    new Uint8Array(await file.slice(from, from + length).arrayBuffer()),
  createReadable: ({ offset = 0, size = file.size }: { offset?: number; size?: number } = {}) =>
    file.slice(offset, offset + size).stream(),
  get readable() {
    return file.stream()
  },
})

/** Names of files: UTF-8 where every byte fits, else GBK, in which Chinese tools write them. */
function decodeName(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return undefined
}

/** Opens a ZIP and lists its files; one that would unpack to too much is refused before anything of it is unpacked. */
export async function openArchive(
  file: Blob,
  password?: string,
): Promise<Result<readonly PackedFile[], ArchiveFault>> {
  const files: PackedFile[] = []
  let unpacked = 0
  try {
    const reader = new ZipReader(readerOf(file), QUIET)
    for await (const entry of reader.getEntriesGenerator({ decodeText: decodeName })) {
      if (entry.directory) continue
      unpacked += entry.uncompressedSize
      if (files.length >= ENTRIES_LIMIT || unpacked > UNPACKED_LIMIT) return fail('too-large')
      const { filename: path, uncompressedSize: size } = entry
      files.push({ path, size, unpack: () => unpack(entry, password) })
    }
    return ok(files)
  } catch (error) {
    return fail(faultOf(error))
  }
}

async function* unpack(
  entry: FileEntry,
  password: string | undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (entry.encrypted && password === undefined) throw new ArchiveError('password-needed')
  const { readable, writable } = new TransformStream<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  >()
  const failed: { error?: unknown } = {}
  const done = entry
    .getData(writable, {
      ...QUIET,
      checkOverlappingEntry: true,
      checkCrc32: true,
      ...(password === undefined ? {} : { password }),
    })
    .catch(async (error: unknown) => {
      failed.error = error
      await writable.abort(error).catch(() => undefined)
    })
  const pieces = readable.getReader()
  try {
    for (;;) {
      const { done: ended, value } = await pieces.read()
      if (ended) break
      yield value
    }
    await done
  } catch (error) {
    failed.error ??= error
  } finally {
    await pieces.cancel().catch(() => undefined)
  }
  if (failed.error !== undefined) throw asArchiveError(failed.error, entry)
}

/** An old cipher lets one of 256 wrong passwords pass: what it makes of the file is then no file. */
function asArchiveError(error: unknown, { encrypted, zipCrypto }: FileEntry): ArchiveError {
  const why = faultOf(error)
  const isGuess = why === 'damaged' && encrypted && zipCrypto
  return new ArchiveError(isGuess ? 'wrong-password' : why, { cause: error })
}
