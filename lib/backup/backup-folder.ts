/** A folder that backups are laid into. */
export interface BackupFolder {
  /** Writes a file whole, and gives it as it lies there. */
  readonly write: (name: string, file: Blob) => Promise<Blob>
  /** One that is gone already is no fault. */
  readonly remove: (name: string) => Promise<void>
}

const hasQuery = (
  folder: object,
): folder is {
  readonly queryPermission: (about: { readonly mode: 'readwrite' }) => Promise<string>
} => 'queryPermission' in folder

/** The folder, where it is still there and may be written to without asking anybody; null where not. */
export async function keptInFolder(
  handle: FileSystemDirectoryHandle,
): Promise<BackupFolder | null> {
  if (hasQuery(handle) && (await handle.queryPermission({ mode: 'readwrite' })) !== 'granted')
    return null
  try {
    // A folder that was deleted still has a handle: going through it tells.
    await handle.keys().next()
  } catch {
    return null
  }
  return {
    write: async (name, file) => {
      const entry = await handle.getFileHandle(name, { create: true })
      const stream = await entry.createWritable()
      await stream.write(file)
      await stream.close()
      return entry.getFile()
    },
    remove: async (name) => {
      try {
        await handle.removeEntry(name)
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error
      }
    },
  }
}
