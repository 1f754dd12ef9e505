/** A folder in memory, as the browser hands folders out. */
export function fakeFolder() {
  const files = new Map<string, Blob>()
  let permission = 'granted'
  let isGone = false
  let isFull = false
  let isSpoiling = false
  const entryOf = (name: string) => ({
    createWritable: async () => ({
      write: async (file: Blob) => {
        if (isFull) throw new DOMException('no room', 'QuotaExceededError')
        files.set(name, isSpoiling ? file.slice(0, file.size - 1) : file)
      },
      close: async () => undefined,
    }),
    getFile: async () => files.get(name) ?? new Blob(),
  })
  const handle = {
    kind: 'directory',
    name: 'backups',
    queryPermission: async () => permission,
    keys: () => ({
      next: async () => {
        if (isGone) throw new DOMException('gone', 'NotFoundError')
        return { done: true, value: undefined }
      },
    }),
    getFileHandle: async (name: string) => entryOf(name),
    removeEntry: async (name: string) => {
      if (!files.delete(name)) throw new DOMException('gone', 'NotFoundError')
    },
  }
  return {
    files,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the part of a folder that backups use
    handle: handle as unknown as FileSystemDirectoryHandle,
    /** What is written from now on lies there cut off. */
    spoil: () => {
      isSpoiling = true
    },
    lose: (how: 'asks' | 'is gone') => {
      if (how === 'asks') permission = 'prompt'
      else isGone = true
    },
    fill: () => {
      isFull = true
    },
  }
}
