type PickFolder = (about: {
  readonly id: string
  readonly mode: 'readwrite'
}) => Promise<FileSystemDirectoryHandle>

const isPicker = (value: unknown): value is PickFolder => typeof value === 'function'

/** Chromium's picker of folders; undefined where the browser has none. */
const picker = (): PickFolder | undefined => {
  const found: unknown = Reflect.get(globalThis, 'showDirectoryPicker')
  return isPicker(found) ? found : undefined
}

const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

/** Folders of this computer, as far as the browser lets people choose one. */
export interface Folders {
  readonly canPick: boolean
  /** Only in answer to a press; null where the person chose none. */
  pick(): Promise<FileSystemDirectoryHandle | null>
  /** Asks whether a folder that was chosen before may be written to again; only in answer to a press. */
  allow(folder: FileSystemDirectoryHandle): Promise<boolean>
}

const hasRequest = (
  folder: object,
): folder is {
  readonly requestPermission: (about: { readonly mode: 'readwrite' }) => Promise<string>
} => 'requestPermission' in folder

export function createFolders(): Folders {
  const pick = picker()
  return {
    canPick: pick !== undefined,
    pick: async () => {
      try {
        return (await pick?.call(globalThis, { id: 'tillside-backups', mode: 'readwrite' })) ?? null
      } catch (error) {
        if (isCancelled(error)) return null
        throw error
      }
    },
    allow: async (folder) =>
      !hasRequest(folder) || (await folder.requestPermission({ mode: 'readwrite' })) === 'granted',
  }
}
