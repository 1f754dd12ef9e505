import { describe, expect, it, onTestFinished } from 'vitest'

import { createFolders } from '@/lib/platform/pick-folder'

function pickWith(pick: unknown) {
  Reflect.set(globalThis, 'showDirectoryPicker', pick)
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, 'showDirectoryPicker')
  })
  return createFolders()
}

const left = () => Promise.reject(new DOMException('left', 'AbortError'))

describe('choosing a folder', () => {
  it('is not offered where the browser has no picker', () => {
    expect(createFolders().canPick).toBe(false)
  })

  it('gives the folder that was chosen', async () => {
    const folders = pickWith(async () => ({ name: 'shop' }))
    expect(folders.canPick).toBe(true)
    expect(await folders.pick()).toEqual({ name: 'shop' })
  })

  it('gives none where the person left the picker', async () => {
    expect(await pickWith(left).pick()).toBeNull()
  })

  it.each([
    ['granted', true],
    ['denied', false],
  ])('says whether it may be written to again: %s', async (answer, isAllowed) => {
    const folder = { requestPermission: async () => answer }
    const asked = createFolders().allow(folder as unknown as FileSystemDirectoryHandle)
    expect(await asked).toBe(isAllowed)
  })
})
