import { describe, expect, it } from 'vitest'

import { BrokenFileError } from '@/lib/files/broken-file'
import { detectEncoding, readText } from '@/lib/files/decode'

/** 订单号,商品 in GBK bytes. */
const GBK = new Uint8Array([0xb6, 0xa9, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xc9, 0xcc, 0xc6, 0xb7])
const UTF16 = new Uint8Array([0xff, 0xfe, 0xa2, 0x8b, 0x55, 0x53])

const readAll = async (file: Blob, chunkBytes?: number): Promise<string> => {
  const encoding = await detectEncoding(file)
  if (encoding === null) throw new Error('no encoding')
  let whole = ''
  for await (const { text } of readText(file, encoding, chunkBytes)) whole += text
  return whole
}

describe('a file’s encoding', () => {
  it.each([
    ['utf-8', new Blob(['订单号,商品'])],
    ['utf-8', new Blob(['\uFEFF订单号'])],
    ['gb18030', new Blob([GBK])],
    ['utf-16le', new Blob([UTF16])],
  ])('is found to be %s from the bytes', async (encoding, file) => {
    expect(await detectEncoding(file)).toBe(encoding)
  })
  it('is unknown where the bytes fit none', async () => {
    expect(await detectEncoding(new Blob([new Uint8Array([0xff, 0xff, 0x20])]))).toBeNull()
  })
  it('is unknown where signs take two bytes and no mark says so', async () => {
    expect(await detectEncoding(new Blob([UTF16.slice(2), new Uint8Array([0, 65])]))).toBeNull()
  })
  it('is found all the same where the last sign was cut off', async () => {
    const cut = new Blob([new TextEncoder().encode('订单号').slice(0, -1)])
    expect(await detectEncoding(cut)).toBe('utf-8')
    await expect(readAll(cut)).rejects.toThrow(new BrokenFileError('cut-off'))
  })
  it('is found late, when the first odd byte stands at the very end', async () => {
    expect(await detectEncoding(new Blob(['a'.repeat(3_000_000), GBK]))).toBe('gb18030')
  })
})

describe('a file’s text', () => {
  it.each([1, 2, 3, 5])('keeps characters whole when cut every %i bytes', async (chunkBytes) => {
    expect(await readAll(new Blob(['订单号，😀']), chunkBytes)).toBe('订单号，😀')
    expect(await readAll(new Blob([GBK]), chunkBytes)).toBe('订单号,商品')
  })
  it('comes without its byte order mark', async () => {
    expect(await readAll(new Blob(['\uFEFF订单号']))).toBe('订单号')
    expect(await readAll(new Blob([UTF16]))).toBe('订单')
  })
})
