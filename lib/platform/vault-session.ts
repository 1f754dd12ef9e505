import browser from 'webextension-polyfill'

const KEY = 'vault-key'
const USED = 'vault-used'

/** What lasts as long as the browser runs, and no longer: the wrapped key of the vault, and when somebody last used it. */
export interface VaultSession {
  readonly read: () => Promise<string | null>
  readonly write: (wrapped: string | null) => Promise<void>
  /** Epoch ms; null: not since the browser started. */
  readonly readUse: () => Promise<number | null>
  readonly writeUse: (at: number) => Promise<void>
}

/** Content scripts and frames in pages have no part in this storage. */
export function createVaultSession(): VaultSession {
  const area = browser.storage.session
  return {
    read: async () => {
      const { [KEY]: wrapped } = await area.get(KEY)
      return typeof wrapped === 'string' ? wrapped : null
    },
    write: (wrapped) => (wrapped === null ? area.remove(KEY) : area.set({ [KEY]: wrapped })),
    readUse: async () => {
      const { [USED]: at } = await area.get(USED)
      return typeof at === 'number' ? at : null
    },
    writeUse: (at) => area.set({ [USED]: at }),
  }
}
