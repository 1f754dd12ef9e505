import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fileStart, type Bytes } from '@/lib/backup/frames'
import { keepLock, type KeptLock } from '@/lib/backup/lock'
import { openBackup } from '@/lib/backup/open-backup'
import { writeBackup } from '@/lib/backup/write-backup'
import { NOON, openShopStore } from '@/tests/fixtures/store/open-store'

/** Kind and length stand before each piece. */
const PREFIX_BYTES = 5
const forever = new AbortController().signal
const quiet = (): void => undefined

/** The bytes of a backup that is locked with a key at hand: making one of words anew each time would take most of the time. */
async function writtenBytes(kept: KeptLock | null): Promise<Bytes> {
  const shop = await openShopStore()
  const about = { shopId: shop.shopId, customerId: 'anna' }
  await shop.store.notes.add({ id: 'a', ...about, text: 'likes blue' })
  await shop.store.tags.add({ ...about, tag: 'vip' })
  const order = { app: '1.2.3', now: NOON, crypto, tell: quiet, signal: forever }
  const { file } = await writeBackup(await shop.store.takeSnapshot(), {
    ...order,
    passphrase: null,
    ...(kept === null ? {} : { kept }),
  })
  return new Uint8Array(await file.arrayBuffer())
}

const openBytes = (parts: readonly Bytes[], kept: KeptLock | null) =>
  openBackup(new Blob([...parts]), {
    passphrase: null,
    ...(kept === null ? {} : { key: kept.key }),
    crypto,
    tell: quiet,
    signal: forever,
  })

/** The first bytes with the head, and each piece behind it with its kind and length. */
function piecesOf(bytes: Bytes): Bytes[] {
  const view = new DataView(bytes.buffer)
  const ends: number[] = []
  for (let at = fileStart().length; at < bytes.length; ends.push(at))
    at += PREFIX_BYTES + view.getUint32(at + 1)
  return ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end))
}

const textOf = (parts: readonly Bytes[]): string => parts.join()

describe('a file that is opened as a backup', () => {
  it.each([
    ['anybody reads', false],
    ['is locked', true],
  ])('is refused when any byte is changed or missing (one that %s)', async (_, isLocked) => {
    const kept = isLocked ? await keepLock('words', crypto) : null
    const bytes = await writtenBytes(kept)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = bytes.slice()
          changed[at] = ((changed[at] ?? 0) + by) % 256
          expect((await openBytes([changed], kept)).ok).toBe(false)
          expect((await openBytes([bytes.slice(0, at)], kept)).ok).toBe(false)
        },
      ),
      { numRuns: 150 },
    )
  })

  it.each([
    ['anybody reads', false],
    ['is locked', true],
  ])(
    'is refused when pieces are moved, left out, doubled or of another (one that %s)',
    async (_, isLocked) => {
      const kept = isLocked ? await keepLock('words', crypto) : null
      const pieces = piecesOf(await writtenBytes(kept))
      const strange = piecesOf(await writtenBytes(kept))
      expect((await openBytes(pieces, kept)).ok).toBe(true)
      const order = fc.array(
        fc.record({ from: fc.constantFrom(pieces, strange), at: fc.nat(pieces.length - 1) }),
        { maxLength: pieces.length + 2 },
      )
      const wholes = new Set([pieces, strange].map(textOf))
      await fc.assert(
        fc.asyncProperty(order, async (chosen) => {
          const parts = chosen.map(({ from, at }) => from[at] ?? new Uint8Array())
          fc.pre(!wholes.has(textOf(parts)))
          expect((await openBytes(parts, kept)).ok).toBe(false)
        }),
        { numRuns: 150 },
      )
    },
  )

  it('is refused, without harm, when it is any other file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const start = new TextEncoder().encode('TILLSIDE\u0001')
        for (const file of [bytes, [...start, ...bytes]])
          expect((await openBytes([Uint8Array.from(file)], null)).ok).toBe(false)
      }),
    )
  })
})
