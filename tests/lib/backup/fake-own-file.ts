import type { OwnFile } from '@/lib/backup/own-file'

/** A file in memory; `dies` breaks the writing off as a browser does that is killed, `refuses` as a full disk does. */
export function fakeOwnFile(how: 'keeps' | 'dies' | 'is full' | 'no place' = 'keeps') {
  let lying: Blob | null = null
  let begun = 0
  const file: OwnFile = {
    read: async () => lying,
    write: async () => {
      if (how === 'no place') return null
      begun += 1
      const parts: BlobPart[] = []
      return {
        put: (bytes) => {
          if (how === 'dies') return new Promise(() => undefined)
          if (how === 'is full')
            return Promise.reject(new DOMException('no room', 'QuotaExceededError'))
          parts.push(...bytes)
          return Promise.resolve()
        },
        close: async () => {
          lying = new Blob(parts)
        },
        drop: async () => undefined,
      }
    },
    remove: async () => {
      lying = null
    },
  }
  return { file, begun: () => begun }
}
