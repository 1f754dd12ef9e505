import { describe, expect, it } from 'vitest'

import { createOwnFile } from '@/lib/backup/own-file'

const gone = (): never => {
  throw new DOMException('gone', 'NotFoundError')
}

/** A folder as browsers keep it: what is written shows once its stream is closed, and a new file is there before. */
function folderOf() {
  const files = new Map<string, Blob>()
  let writes = 0
  const root = {
    getFileHandle: async (name: string, how?: { readonly create: boolean }) => {
      if (!files.has(name) && how?.create !== true) gone()
      if (!files.has(name)) files.set(name, new Blob())
      const parts: BlobPart[] = []
      return {
        getFile: async () => files.get(name),
        createWritable: async () => ({
          write: async (part: BlobPart) => {
            writes += 1
            parts.push(part)
          },
          close: async () => void files.set(name, new Blob(parts)),
          abort: async () => undefined,
        }),
      }
    },
    removeEntry: async (name: string) => void (files.delete(name) || gone()),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the part of a folder that a file needs
  const folder = async () => root as unknown as FileSystemDirectoryHandle
  return { folder, writes: () => writes }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a file of the extension\u2019s own', () => {
  it('is there once it is closed, and what was there before until then', async () => {
    const { folder } = folderOf()
    const file = createOwnFile(folder, 'a')
    expect(await file.read()).toBeNull()
    const first = await file.write()
    await first?.put([bytesOf('on'), bytesOf('e')])
    expect(await file.read()).toBeNull()
    await first?.close()
    expect(await (await file.read())?.text()).toBe('one')
    const second = await file.write()
    await second?.put([bytesOf('two')])
    await second?.drop()
    expect(await (await file.read())?.text()).toBe('one')
  })

  it('goes to the disk in few large pieces', async () => {
    const { folder, writes } = folderOf()
    const draft = await createOwnFile(folder, 'a').write()
    for (let pieces = 0; pieces < 300; pieces += 1) await draft?.put([new Uint8Array(10_000)])
    await draft?.close()
    expect(writes()).toBe(3)
    expect((await createOwnFile(folder, 'a').read())?.size).toBe(3_000_000)
  })

  it('is taken away, and may be gone before', async () => {
    const { folder } = folderOf()
    const file = createOwnFile(folder, 'a')
    await file.remove()
    const draft = await file.write()
    await draft?.put([bytesOf('one')])
    await draft?.close()
    await file.remove()
    expect(await file.read()).toBeNull()
  })

  it('is none where the browser keeps no files', async () => {
    const file = createOwnFile(async () => null, 'a')
    expect(await file.read()).toBeNull()
    expect(await file.write()).toBeNull()
    await file.remove()
  })
})
