import browser from 'webextension-polyfill'

import type { Mirror, MirrorShelf } from '@/lib/shared/mirror'

const MARK = 'mirror-mark'
const MIRROR = 'mirror'

const isMirror = (stored: unknown): stored is Omit<Mirror, 'mark'> =>
  typeof stored === 'object' &&
  stored !== null &&
  'madeAt' in stored &&
  typeof stored.madeAt === 'number' &&
  'file' in stored &&
  typeof stored.file === 'string'

/** Keeps the mirror in the extension's own storage, which does not go with the database. */
export function createMirrorShelf(): MirrorShelf {
  const area = browser.storage.local
  return {
    readMark: async () => {
      const { [MARK]: mark } = await area.get(MARK)
      return typeof mark === 'string' ? mark : null
    },
    read: async () => {
      const { [MARK]: mark, [MIRROR]: stored } = await area.get([MARK, MIRROR])
      return typeof mark === 'string' && isMirror(stored) ? { mark, ...stored } : null
    },
    write: ({ mark, madeAt, file }) => area.set({ [MARK]: mark, [MIRROR]: { madeAt, file } }),
  }
}
