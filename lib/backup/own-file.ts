import type { Bytes } from './frames'

/** A file on its way to the disk: until `close` what was there before stays, whenever the browser stops. */
export interface FileDraft {
  readonly put: (bytes: readonly Bytes[]) => Promise<void>
  readonly close: () => Promise<void>
  /** Leaves everything as it was. */
  readonly drop: () => Promise<void>
}

/** One file of the extension's own, apart from its databases (the browser's origin private file system). */
export interface OwnFile {
  /** null: there is none, or none can be read. */
  readonly read: () => Promise<Blob | null>
  /** null: this browser, or this window of it, keeps no files. */
  readonly write: () => Promise<FileDraft | null>
  /** One that is gone already is no fault. */
  readonly remove: () => Promise<void>
}

/** Where such files lie; null where the browser keeps none, as Firefox does in private windows. */
export type OwnFolder = () => Promise<FileSystemDirectoryHandle | null>

/** Pieces are small, and each write is a message to another process: so many bytes go at once. */
const GATHER_BYTES = 2 ** 20

function createDraft(stream: FileSystemWritableFileStream): FileDraft {
  let waiting: Bytes[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    const batch = new Blob(waiting)
    waiting = []
    length = 0
    await stream.write(batch)
  }
  return {
    put: async (bytes) => {
      waiting.push(...bytes)
      for (const each of bytes) length += each.length
      if (length >= GATHER_BYTES) await flush()
    },
    close: async () => {
      await flush()
      await stream.close()
    },
    drop: () => stream.abort(),
  }
}

/** Builds the way to the file of that name. */
export function createOwnFile(folder: OwnFolder, name: string): OwnFile {
  return {
    read: async () => {
      try {
        const handle = await (await folder())?.getFileHandle(name)
        const file = await handle?.getFile()
        // One that was begun and never closed is there, and empty.
        return file === undefined || file.size === 0 ? null : file
      } catch {
        return null
      }
    },
    write: async () => {
      const handle = await (await folder())?.getFileHandle(name, { create: true })
      return handle === undefined ? null : createDraft(await handle.createWritable())
    },
    remove: async () => {
      try {
        await (await folder())?.removeEntry(name)
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error
      }
    },
  }
}
