import { pictureTypeOf } from '@/lib/shared/picture'
import { encodeEach, type TableRows } from '@/lib/store/row-codec'

import type { BackupCrypto } from './lock'
import { openBackup } from './open-backup'
import type { OwnFolder } from './own-file'
import { writeBackup } from './write-backup'

/** The pictures of replies, as the mirror needs them. */
export interface MirroredPictures {
  /** Ids, which the bytes alone make. */
  readonly ids: () => Promise<readonly string[]>
  readonly read: (id: string) => Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | undefined>
}

/** The folder of pictures within the extension's own: a file each, named by its id. */
const FOLDER = 'pictures'

async function openFolder(own: OwnFolder): Promise<FileSystemDirectoryHandle | null> {
  return (await (await own())?.getDirectoryHandle(FOLDER, { create: true })) ?? null
}

/** Where this device notes which pictures lie in the folder: files are not gone through for nothing each minute. */
interface Rows {
  readonly read: (name: string) => Promise<unknown>
  readonly keep: (name: string, value: unknown) => Promise<void>
}
const NOTE = 'mirrored-pictures'

/** Names of the files in a folder; one that was begun and never closed is empty, and counts as none. */
async function wholeFiles(folder: FileSystemDirectoryHandle): Promise<Map<string, File>> {
  const found = new Map<string, File>()
  for await (const name of folder.keys()) {
    const file = await (await folder.getFileHandle(name)).getFile()
    if (file.size > 0) found.set(name, file)
  }
  return found
}

/**
 * Brings the files of pictures to what the library holds: each is written once, as its name is made of its bytes. A browser
 * that keeps no files for extensions, as Firefox in private windows, mirrors none. Gives whether there was anything to do.
 */
export async function refreshPictures(
  pictures: MirroredPictures,
  own: OwnFolder,
  { read, keep }: Rows,
): Promise<boolean> {
  const ids = new Set(await pictures.ids())
  const mark = [...ids].toSorted().join(' ')
  if ((await read(NOTE)) === mark) return false
  const folder = await openFolder(own)
  if (folder === null) return false
  const kept = await wholeFiles(folder)
  for (const name of kept.keys()) if (!ids.has(name)) await folder.removeEntry(name)
  for (const id of ids) {
    if (kept.has(id)) continue
    const picture = await pictures.read(id)
    if (picture === undefined) continue
    const stream = await (await folder.getFileHandle(id, { create: true })).createWritable()
    await stream.write(picture.bytes)
    await stream.close()
  }
  await keep(NOTE, mark)
  return true
}

/** A mirror, with the pictures that lie beside it. */
export interface WholeMirror {
  readonly file: Blob
  /** null: this browser, or this window of it, keeps none. */
  readonly pictures: number | null
}

/** Puts the pictures that are kept as files into the mirror, so that it is looked at and taken in as one backup. */
export async function withPictures(
  mirror: Blob,
  own: OwnFolder,
  crypto: BackupCrypto,
): Promise<WholeMirror> {
  const folder = await openFolder(own)
  if (folder === null) return { file: mirror, pictures: null }
  const files = await wholeFiles(folder)
  const about = { crypto, tell: () => undefined, signal: new AbortController().signal }
  const opened = await openBackup(mirror, { ...about, passphrase: null })
  if (!opened.ok || files.size === 0) return { file: mirror, pictures: files.size }
  const { head, rows } = opened.value
  async function* read(): AsyncGenerator<TableRows> {
    yield* rows()
    for (const [id, file] of files) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const type = pictureTypeOf(bytes)
      if (type !== null) yield { table: 'images', rows: [{ id, type, bytes }] }
    }
  }
  const snapshot = { version: head.schema, chunks: files.size, read: () => encodeEach(read()) }
  const order = { ...about, passphrase: null, app: head.app, now: head.madeAt }
  return { file: (await writeBackup(snapshot, order)).file, pictures: files.size }
}
