import { describe, expect, it, onTestFinished } from 'vitest'

import { currentDatabase } from '@/lib/store/current-database'
import { openDatabase, type Database } from '@/lib/store/database'
import type { AuditWish } from '@/lib/store/audit'
import type { Store } from '@/lib/store/store'
import { createFakeLocks } from '@/tests/fixtures/store/fake-locks'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const BUYER = 'WeFVu_ZBY0Wi-xgNIPPvCg'
const ALL: AuditWish = { kinds: [], from: 0, to: NOON * 2, skip: 0, limit: 100 }
const quiet = (): void => undefined

/** The very database of a store, as the browser's own tools show it. */
async function openBeneath(name: string): Promise<Database> {
  const db = await openDatabase(await currentDatabase(name, {}), 'strict')
  onTestFinished(() => db.close())
  return db
}

async function openLog(entries: number) {
  const name = freshName()
  let now = NOON
  const store = await openTestStore({ name, clock: () => (now += 1000) })
  for (let count = 0; count < entries; count += 1)
    await store.audit.append({ kind: 'reveal', subject: BUYER, about: ['phone'], role: 'lead' })
  return { name, store, db: await openBeneath(name) }
}

const check = ({ audit }: Store) => audit.verify(quiet)
const seqsOf = async ({ audit }: Store) => (await audit.page(ALL)).map(({ seq }) => seq)

describe('the audit log', () => {
  it('lists what was done, the newest first, numbered without a gap', async () => {
    const { store } = await openLog(3)
    const [newest] = await store.audit.page(ALL)
    expect(await seqsOf(store)).toEqual([3, 2, 1])
    expect(newest).toMatchObject({ kind: 'reveal', subject: BUYER, about: ['phone'], role: 'lead' })
  })

  it('is narrowed by kind and time, and read by pages', async () => {
    const { store } = await openLog(3)
    await store.audit.append({ kind: 'export', subject: null })
    const page = async (wish: Partial<AuditWish>) =>
      (await store.audit.page({ ...ALL, ...wish })).map(({ seq }) => seq)
    expect(await page({ kinds: ['export'] })).toEqual([4])
    expect(await page({ from: NOON + 2000, to: NOON + 4000 })).toEqual([3, 2])
    expect(await page({ skip: 1, limit: 2 })).toEqual([3, 2])
  })

  it('takes the same request once', async () => {
    const { store } = await openLog(0)
    for (let times = 0; times < 2; times += 1)
      await store.audit.append({ id: 'request-1', kind: 'export', subject: null })
    expect(await seqsOf(store)).toEqual([1])
  })

  it('refuses a subject that is no id of ours, and stays whole', async () => {
    const { store } = await openLog(1)
    await expect(store.audit.append({ kind: 'reveal', subject: 'anna' })).rejects.toThrow(/subject/)
    expect(await check(store)).toMatchObject({ entries: 1, breaks: [] })
  })

  it('stays one chain whoever writes at once', async () => {
    const name = freshName()
    const locks = createFakeLocks()
    const one = await openTestStore({ name, locks })
    const other = await openTestStore({ name, locks })
    await Promise.all(
      Array.from({ length: 10 }, (_, turn) =>
        (turn % 2 === 0 ? one : other).audit.append({ kind: 'lock', subject: null }),
      ),
    )
    expect(await check(one)).toMatchObject({ entries: 10, breaks: [], head: { seq: 10 } })
  })

  it('tells what was changed, taken out or cut off beneath it', async () => {
    const { store, db } = await openLog(5)
    const device = (await db.audit.toArray())[0]?.device ?? ''
    const row = await db.audit.get([device, 3])
    if (row === undefined) throw new Error('five entries were written')
    await db.audit.put({ ...row, role: 'owner' })
    expect((await check(store)).breaks).toEqual([{ device, seq: 3, fault: 'changed' }])
    await db.audit.delete([device, 3])
    expect((await check(store)).breaks).toEqual([{ device, seq: 3, fault: 'missing' }])
    await db.audit.put(row)
    await db.audit.delete([device, 5])
    expect((await check(store)).breaks).toEqual([{ device, seq: 5, fault: 'cut-off' }])
    await db.audit.clear()
    expect((await check(store)).breaks).toEqual([{ device, seq: 1, fault: 'cut-off' }])
  })

  it('never closes over what was cut off', async () => {
    const { store, db } = await openLog(4)
    const { device = '' } = (await db.audit.toArray())[0] ?? {}
    await db.audit.bulkDelete([
      [device, 3],
      [device, 4],
    ])
    await store.audit.append({ kind: 'lock', subject: null })
    expect(await seqsOf(store)).toEqual([5, 2, 1])
    expect((await check(store)).breaks).toEqual([{ device, seq: 3, fault: 'missing' }])
  })

  it('goes on where a stopped browser had not noted the end yet', async () => {
    const { name, db } = await openLog(2)
    const heads = indexedDB.deleteDatabase(`${name}-audit`)
    await new Promise((resolve) => heads.addEventListener('success', resolve))
    const again = await openTestStore({ name, clock: () => NOON })
    await again.audit.append({ kind: 'lock', subject: null })
    expect(await check(again)).toMatchObject({ entries: 3, breaks: [] })
    expect(await db.audit.count()).toBe(3)
  })

  it('tells how far a check has come', async () => {
    const { store } = await openLog(70)
    const shares: number[] = []
    await store.audit.verify((share) => shares.push(share))
    expect(shares).toEqual([64 / 70, 1])
  })
})
