import { describe, expect, it } from 'vitest'

import { ArchiveError, openArchive } from '@/lib/files/containers/archive'

import { makeZip } from '../../../helpers/make-zip'

const TEXT = '订单号,金额\n'.repeat(20_000)

async function unpackFirst(bytes: Uint8Array<ArrayBuffer>, password?: string): Promise<string> {
  const opened = await openArchive(new Blob([bytes]), password)
  if (!opened.ok) throw new ArchiveError(opened.error)
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of opened.value[0]?.unpack() ?? [])
    text += decoder.decode(piece, { stream: true })
  return text
}
const faultOf = (bytes: Uint8Array<ArrayBuffer>, password?: string): Promise<unknown> =>
  unpackFirst(bytes, password).then(
    () => null,
    (error: unknown) => (error instanceof ArchiveError ? error.why : error),
  )
/** The archive with one byte changed. */
const spoil = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> =>
  bytes.with(at, (bytes[at] ?? 0) ^ 0xff)

describe('an archive', () => {
  it.each([
    ['packed', {}],
    ['only stored', { level: 0 }],
    ['with sizes behind the files', { dataDescriptor: true }],
    ['in the large format', { zip64: true }],
  ])('%s gives its files back', async (_how, options) => {
    expect(await unpackFirst(await makeZip({ 'orders.csv': TEXT }, options))).toBe(TEXT)
  })
  it.each([
    ['AES of 256 bits', {}],
    ['AES of 128 bits', { encryptionStrength: 1 as const }],
    ['ZipCrypto', { zipCrypto: true }],
  ])('locked with %s opens with its password and no other', async (_how, options) => {
    const bytes = await makeZip({ 'orders.csv': TEXT }, { password: '取件码 123', ...options })
    expect(await unpackFirst(bytes, '取件码 123')).toBe(TEXT)
    expect(await faultOf(bytes)).toBe('password-needed')
    expect(await faultOf(bytes, 'wrong')).toBe('wrong-password')
  })
  it('whose names are GBK tells them', async () => {
    // 订单.csv in GBK, which no flag announces.
    const name = String.fromCodePoint(0xb6, 0xa9, 0xb5, 0xa5)
    const bytes = await makeZip(
      { [`${name}.csv`]: 'a' },
      {
        useUnicodeFileNames: false,
        encodeText: (text) => Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0),
      },
    )
    const opened = await openArchive(new Blob([bytes]))
    expect(opened.ok ? opened.value.map(({ path }) => path) : opened).toEqual(['订单.csv'])
  })
  it('that is spoilt inside is found out', async () => {
    expect(await faultOf(spoil(await makeZip({ 'orders.csv': TEXT }), 120))).toBe('damaged')
  })
  it('that breaks off is found out', async () => {
    const bytes = await makeZip({ 'orders.csv': TEXT })
    expect(await faultOf(bytes.slice(0, -40))).toBe('damaged')
    expect(await faultOf(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]))).toBe('damaged')
  })
  it.each([
    [true, 'unsafe-archive'],
    [false, 'damaged'],
  ])('gives no more than it says, sizes behind the file: %s', async (dataDescriptor, why) => {
    const bytes = await makeZip({ 'orders.csv': TEXT }, { dataDescriptor })
    const view = new DataView(bytes.buffer)
    // The uncompressed size, in the directory and before the file.
    const directory = view.getUint32(bytes.byteLength - 22 + 16, true)
    for (const at of [directory + 24, 22]) view.setUint32(at, 1_000, true)
    expect(await faultOf(bytes)).toBe(why)
  })
  it('that says it unpacks to too much is not begun', async () => {
    const bytes = await makeZip({ 'a.csv': TEXT, 'b.csv': TEXT })
    const view = new DataView(bytes.buffer)
    const directory = view.getUint32(bytes.byteLength - 22 + 16, true)
    view.setUint32(directory + 24, 0xf0_00_00_00, true)
    expect(await openArchive(new Blob([bytes]))).toEqual({ ok: false, error: 'too-large' })
  })
  it.each(['../orders.csv', '/etc/orders.csv', 'a/../../orders.csv'])(
    'whose names point elsewhere is unsafe: %s',
    async (path) => {
      expect(await openArchive(new Blob([await makeZip({ [path]: 'a' })]))).toEqual({
        ok: false,
        error: 'unsafe-archive',
      })
    },
  )
  it('whose files share their bytes is unsafe', async () => {
    const bytes = await makeZip({ 'a.csv': TEXT, 'b.csv': TEXT })
    const view = new DataView(bytes.buffer)
    const directory = view.getUint32(bytes.byteLength - 22 + 16, true)
    const second =
      directory + 46 + view.getUint16(directory + 28, true) + view.getUint16(directory + 30, true)
    // The second file begins where the first does.
    view.setUint32(second + 42, view.getUint32(directory + 42, true), true)
    const opened = await openArchive(new Blob([bytes]))
    const readAll = async (): Promise<void> => {
      for (const { unpack } of opened.ok ? opened.value : []) {
        const pieces = unpack()
        while ((await pieces.next()).done !== true);
      }
    }
    await expect(readAll()).rejects.toMatchObject({ why: 'unsafe-archive' })
  })
  it('packed in a way that is not known is said to be so', async () => {
    const bytes = await makeZip({ 'orders.csv': TEXT })
    const view = new DataView(bytes.buffer)
    const directory = view.getUint32(bytes.byteLength - 22 + 16, true)
    // LZMA.
    for (const at of [directory + 10, 8]) view.setUint16(at, 14, true)
    expect(await faultOf(bytes)).toBe('archive')
  })
  it('can be left in the middle', async () => {
    const opened = await openArchive(new Blob([await makeZip({ 'orders.csv': TEXT.repeat(20) })]))
    const pieces = opened.ok ? opened.value[0]?.unpack() : undefined
    expect((await pieces?.next())?.done).toBe(false)
    await expect(pieces?.return(undefined)).resolves.toEqual({ done: true, value: undefined })
  })
})
