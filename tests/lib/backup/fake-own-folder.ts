/** The extension's own folder in memory. */
export function fakeOwnFolder() {
  const folders = new Map<string, Map<string, Blob>>()
  let writes = 0
  const inside = (name: string): Map<string, Blob> => {
    const known = folders.get(name) ?? new Map<string, Blob>()
    folders.set(name, known)
    return known
  }
  const handleOf = (files: Map<string, Blob>) => ({
    keys: () => [...files.keys()][Symbol.iterator](),
    removeEntry: async (name: string) => void files.delete(name),
    getFileHandle: async (name: string) => {
      if (!files.has(name)) files.set(name, new Blob())
      return {
        getFile: async () => files.get(name) ?? new Blob(),
        createWritable: async () => ({
          write: async (bytes: BlobPart) => {
            writes += 1
            files.set(name, new Blob([bytes]))
          },
          close: async () => undefined,
        }),
      }
    },
  })
  const root = { getDirectoryHandle: async (name: string) => handleOf(inside(name)) }
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the part of a folder that mirrors use
    folder: async () => root as unknown as FileSystemDirectoryHandle,
    writes: () => writes,
    names: (name: string) =>
      [...inside(name)].filter(([, { size }]) => size > 0).map(([file]) => file),
    /** A file that was begun and never closed. */
    begin: (name: string, file: string) => void inside(name).set(file, new Blob()),
  }
}
