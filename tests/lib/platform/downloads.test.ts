import browser from 'webextension-polyfill'
import { describe, expect, it, onTestFinished } from 'vitest'

import { createDownloads } from '@/lib/platform/downloads'

/** Downloads of a browser, each of which ends as it is told to. */
function withDownloads(ends: readonly (object | undefined)[]) {
  const done: unknown[] = []
  let looks = 0
  const api = {
    download: async (about: unknown) => {
      done.push(about)
      return 7
    },
    search: async () => {
      const item = ends[Math.min(looks, ends.length - 1)]
      looks += 1
      return item === undefined ? [] : [item]
    },
    removeFile: () => Promise.reject(new Error('gone already')),
    erase: async (about: unknown) => done.push(about),
  }
  const before: unknown = Reflect.get(browser, 'downloads')
  Reflect.set(browser, 'downloads', api)
  onTestFinished(() => {
    Reflect.set(browser, 'downloads', before)
  })
  return { downloads: createDownloads(), done }
}

describe('downloads', () => {
  it('are saved without asking, and waited for until they are on the disk', async () => {
    const running = { state: 'in_progress', fileSize: -1 }
    const { downloads, done } = withDownloads([running, { state: 'complete', fileSize: 12 }])
    expect(await downloads.save('blob:x', 'Tillside/a.tillside')).toEqual({ id: 7, bytes: 12 })
    expect(done).toEqual([
      {
        url: 'blob:x',
        filename: 'Tillside/a.tillside',
        saveAs: false,
        conflictAction: 'overwrite',
      },
    ])
  })

  it.each([[{ state: 'interrupted' }], [undefined]])('are not there after %o', async (item) => {
    expect(await withDownloads([item]).downloads.save('blob:x', 'a')).toBeNull()
  })

  it('go from the list also where somebody has moved the file', async () => {
    const { downloads, done } = withDownloads([])
    await downloads.remove(7)
    expect(done).toEqual([{ id: 7 }])
  })
})
