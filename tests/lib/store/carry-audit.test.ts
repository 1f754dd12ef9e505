import { describe, expect, it } from 'vitest'

import type { AuditWish } from '@/lib/store/audit'
import { decodeRows, type TableRows } from '@/lib/store/row-codec'
import type { Store } from '@/lib/store/store'
import { createFakeLocks } from '@/tests/fixtures/store/fake-locks'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const ALL: AuditWish = { kinds: [], from: 0, to: NOON * 2, skip: 0, limit: 100 }
const quiet = (): void => undefined

async function chunksOf(store: Store) {
  const { version, read } = await store.takeSnapshot()
  const chunks: TableRows[] = []
  for await (const chunk of read()) chunks.push(decodeRows(chunk.bytes))
  return { version, chunks }
}

async function restore(store: Store, { version, chunks }: Awaited<ReturnType<typeof chunksOf>>) {
  const restoration = await store.startRestore(version)
  for (const chunk of chunks) await restoration.put(chunk)
  await restoration.check()
  await restoration.swap()
}

const append = (store: Store, times: number) =>
  Promise.all(
    Array.from({ length: times }, () => store.audit.append({ kind: 'export', subject: null })),
  )

describe('a restore', () => {
  it('takes no entry of the audit log back, and the chain goes on', async () => {
    const name = freshName()
    const locks = createFakeLocks()
    const before = await openTestStore({ name, locks })
    await append(before, 2)
    const backup = await chunksOf(before)
    await append(before, 3)
    await restore(before, backup)

    const after = await openTestStore({ name, locks })
    expect((await after.audit.page(ALL)).map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1])
    await append(after, 1)
    expect(await after.audit.verify(quiet)).toMatchObject({ entries: 6, breaks: [] })
  })

  it('brings another browser’s log beside the one that is there', async () => {
    const elsewhere = await openTestStore()
    await append(elsewhere, 2)
    const name = freshName()
    const here = await openTestStore({ name })
    await append(here, 1)
    await restore(here, await chunksOf(elsewhere))

    const after = await openTestStore({ name })
    const entries = await after.audit.page(ALL)
    expect(new Set(entries.map(({ device }) => device)).size).toBe(2)
    expect(await after.audit.verify(quiet)).toMatchObject({
      entries: 3,
      breaks: [],
      head: { seq: 1 },
    })
  })
})
