import { describe, expect, it } from 'vitest'

import { openBackup } from '@/lib/backup/open-backup'
import { refreshPictures, withPictures } from '@/lib/backup/picture-mirror'
import { restoreBackup } from '@/lib/backup/restore-backup'
import { writeBackup } from '@/lib/backup/write-backup'
import { openRescueFor } from '@/tests/fixtures/store/open-rescue'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'

import { fakeOwnFolder } from './fake-own-folder'

const forever = new AbortController().signal
const quiet = (): void => undefined

const jpeg = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, at) => [0xff, 0xd8, 0xff][at] ?? at % 251)

async function storeWith(lengths: readonly number[]) {
  const store = await openTestStore()
  const ids: string[] = []
  for (const length of lengths) {
    const kept = await store.images.keep(jpeg(length))
    if (kept.ok) ids.push(kept.value)
  }
  return { store, ids }
}

const nowhere = async () => null

describe('the mirror of pictures', () => {
  it('writes each picture once, and takes away what the library holds no more', async () => {
    const { folder, writes, names } = fakeOwnFolder()
    const { store, ids } = await storeWith([100, 101])
    expect(await refreshPictures(store.images, folder, store.device)).toBe(true)
    expect(await refreshPictures(store.images, folder, store.device)).toBe(false)
    expect(writes()).toBe(2)
    expect(names('pictures').toSorted()).toEqual(ids.toSorted())
    await store.images.remove(ids[0] ?? '')
    expect(await refreshPictures(store.images, folder, store.device)).toBe(true)
    expect(names('pictures')).toEqual(ids.slice(1))
  })

  it('writes a picture anew that a killed browser has only begun', async () => {
    const { folder, begin, names } = fakeOwnFolder()
    const { store, ids } = await storeWith([100])
    begin('pictures', ids[0] ?? '')
    await refreshPictures(store.images, folder, store.device)
    expect(names('pictures')).toEqual(ids)
  })

  it('comes back with the words of the mirror', async () => {
    const { folder } = fakeOwnFolder()
    const { store, ids } = await storeWith([100, 5_000])
    await store.notes.add({ id: 'n', shopId: 's', customerId: 'c', text: 'likes blue' })
    await refreshPictures(store.images, folder, store.device)
    const about = { crypto, tell: quiet, signal: forever, passphrase: null }
    const mirror = await writeBackup(await store.takeMirror(), { ...about, app: '1', now: NOON })
    const whole = await withPictures(mirror.file, folder, crypto)
    expect(whole.pictures).toBe(2)

    const opened = await openBackup(whole.file, about)
    if (!opened.ok) throw new Error(opened.error)
    expect(opened.value.head.madeAt).toBe(NOON)
    const name = freshName()
    await restoreBackup(openRescueFor(name), opened.value, quiet, forever)
    const restored = await openTestStore({ name, mustExist: true })
    for (const id of ids)
      expect(await restored.images.read(id)).toEqual(await store.images.read(id))
    expect(await restored.notes.list('c')).toHaveLength(1)
  })

  it('is not there where the browser keeps no files, and the words are', async () => {
    const { store } = await storeWith([100])
    expect(await refreshPictures(store.images, nowhere, store.device)).toBe(false)
    const file = new Blob(['words'])
    expect(await withPictures(file, nowhere, crypto)).toEqual({ file, pictures: null })
  })
})
