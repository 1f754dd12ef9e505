import { expect, it } from 'vitest'

import { PICTURE_LIMIT } from '@/lib/shared/picture'
import { makeReply } from '@/tests/fixtures/replies/make-reply'
import { openTestStore } from '@/tests/fixtures/store/open-store'

function jpeg(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  bytes.set([0xff, 0xd8, 0xff, 0xe0])
  return bytes
}

it('keeps a picture once, however often it comes', async () => {
  const { images } = await openTestStore()
  const first = await images.keep(jpeg(2000))
  expect(await images.keep(jpeg(2000))).toEqual(first)
  expect(await images.keep(jpeg(2001))).not.toEqual(first)
  if (!first.ok) throw new Error('not kept')
  expect(await images.read(first.value)).toMatchObject({ type: 'image/jpeg', bytes: jpeg(2000) })
})

it.each([
  ['too-large', jpeg(PICTURE_LIMIT + 1)],
  ['no-picture', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['no-picture', new Uint8Array()],
])('refuses with %s', async (error, bytes) => {
  const { images } = await openTestStore()
  expect(await images.keep(bytes)).toEqual({ ok: false, error })
})

it('takes a picture of the largest size', async () => {
  const { images } = await openTestStore()
  expect(await images.keep(jpeg(PICTURE_LIMIT))).toMatchObject({ ok: true })
})

it('takes a picture out once no reply shows it', async () => {
  const { images, replies } = await openTestStore()
  const kept = await images.keep(jpeg(100))
  if (!kept.ok) throw new Error('not kept')
  await replies.keep({ replies: [makeReply('a', { imageIds: [kept.value] })] }, '')
  expect(await images.remove(kept.value)).toBe(false)
  await replies.remove(['a'], '')
  expect(await images.remove(kept.value)).toBe(true)
  expect(await images.remove(kept.value)).toBe(true)
  expect(await images.read(kept.value)).toBeUndefined()
})

it('takes out what no reply shows or once showed, and no draft holds', async () => {
  const { images, replies } = await openTestStore()
  const keep = async (length: number): Promise<string> => {
    const kept = await images.keep(jpeg(length))
    if (!kept.ok) throw new Error('not kept')
    return kept.value
  }
  const [shown, once, held, stray] = [
    await keep(100),
    await keep(101),
    await keep(102),
    await keep(103),
  ]
  await replies.keep({ replies: [makeReply('a', { imageIds: [once] })] }, '')
  await replies.keep({ replies: [makeReply('a', { imageIds: [shown] })] }, '')
  expect(await images.prune([held])).toBe(1)
  expect(await images.read(stray)).toBeUndefined()
  expect(await images.prune([held])).toBe(0)
  expect(await images.prune([])).toBe(1)
  for (const id of [shown, once]) expect(await images.read(id)).toBeDefined()
})
