import type { CustomerRef } from '@/lib/customers/identity'
import { groupBy } from '@/lib/shared/group-by'
import type { Clock } from '@/lib/shared/time'
import {
  createMention,
  namelessId,
  NO_COUNTS,
  type ErasureCounts,
  type ErasureProof,
} from '@/lib/vault/erasure'

import { ShopBusyError } from './amend-orders'
import { nicksOf, textsOf } from './contact'
import type { Contacts } from './contacts'
import { readOrdersOfAll } from './customer-runs'
import type { Database } from './database'
import type { DeviceRows } from './device-rows'
import type { Edits } from './edits'
import { countAside, eraseAside } from './erase-aside'
import { makeNameless } from './erase-orders'
import {
  blankRefused,
  countRefused,
  countTraces,
  removeWritten,
  renameDone,
  renameInSurveys,
  shopsOf,
} from './erase-traces'
import { segmentsOf } from './find-orders'
import type { GuardLog } from './guard-log'
import type { Leases } from './leases'
import type { Alias, ErasureRow, TombstoneRow } from './rows-vault'
import type { Tombstones } from './tombstones'

/** Told how much of an erasure is done, 0 to 1. */
export type WatchErasure = (share: number) => void

/** Takes persons out of everything that is kept. */
export interface Erasures {
  /** What is kept of a person with these accounts. */
  readonly count: (accounts: readonly CustomerRef[]) => Promise<ErasureCounts>
  /**
   * Erases a person with these accounts. From its first write on the accounts stay erased, and what a stopped browser
   * breaks off is brought to its end by `heal`. Throws `ShopBusyError`, with nothing changed, while orders come in or go out.
   */
  readonly erase: (accounts: readonly CustomerRef[], watch?: WatchErasure) => Promise<ErasureProof>
  /** Erases again whom an old backup has brought back, each list one person. */
  readonly eraseAgain: (
    persons: readonly (readonly CustomerRef[])[],
    stones: readonly TombstoneRow[],
  ) => Promise<void>
  /** Brings to its end what was broken off, unless somebody is at it. */
  readonly heal: () => Promise<void>
  /** The newest first. */
  readonly proofs: () => Promise<ErasureProof[]>
}

/** What erasing works with; the connection is the strict one. */
export interface ErasureParts {
  readonly db: Database
  readonly contacts: Contacts
  readonly guardLog: GuardLog
  readonly tombstones: Tombstones
  readonly device: Pick<DeviceRows, 'listAside' | 'dropAside'>
  readonly edits: Edits
  readonly leases: Leases
  readonly clock: Clock
  readonly newId: () => string
  /** Writes an erasure down where nobody can change it; the same one again changes nothing. */
  readonly note: (proof: ErasureProof) => Promise<void>
}

/** Held by whoever erases. */
const ERASE_LEASE = 'erase'
/** A page may have written while it was read for the last time. */
const PASSES = 3

/** All orders of some accounts, by shop. */
async function numbersOf({ db }: ErasureParts, accounts: readonly CustomerRef[]) {
  const numbers = new Map<string, string[]>()
  for (const [shopId, own] of groupBy(accounts, (account) => account.shopId)) {
    const ids = own.map(({ customerId }) => customerId)
    const held = await readOrdersOfAll(db, shopId, ids)
    numbers.set(
      shopId,
      [...held.values()].flat().map(({ number }) => number),
    )
  }
  return numbers
}

/** All words by which a person is known: names, how to reach them, numbers of their orders. */
async function wordsOf(parts: ErasureParts, accounts: readonly CustomerRef[]): Promise<string[]> {
  const contacts = await Promise.all(
    accounts.map(({ shopId, customerId }) => parts.contacts.read(shopId, customerId)),
  )
  const numbers = await numbersOf(parts, accounts)
  const told = contacts.filter((contact) => contact !== null)
  return [
    ...told.map(({ nativeId }) => nativeId),
    ...told.flatMap(nicksOf),
    ...told
      .flatMap((contact) => Object.values(textsOf(contact)))
      .filter((text) => text !== undefined),
    ...[...numbers.values()].flat(),
  ]
}

/** What is kept of a person, as far as it can be told apart from what is kept of others. */
async function countAll(
  parts: ErasureParts,
  accounts: readonly CustomerRef[],
): Promise<ErasureCounts> {
  const { db, contacts, guardLog, device } = parts
  const isMention = createMention(await wordsOf(parts, accounts))
  const numbers = await numbersOf(parts, accounts)
  const [known, cases] = await Promise.all([
    Promise.all(accounts.map(({ shopId, customerId }) => contacts.read(shopId, customerId))),
    Promise.all(
      Array.from(numbers, ([shopId, own]) =>
        db.cases
          .where('[record.shopId+record.orderNumber]')
          .anyOf(own.map((number) => [shopId, number]))
          .count(),
      ),
    ),
  ])
  return {
    ...NO_COUNTS,
    ...(await countTraces(db, accounts)),
    contacts: known.filter((contact) => contact !== null).length,
    catches: (await guardLog.about(isMention)).length,
    refusedRows:
      (await countRefused(db, shopsOf(accounts), isMention)) +
      (await countAside(device, accounts, isMention)),
    orders: [...numbers.values()].reduce((sum, own) => sum + own.length, 0),
    cases: cases.reduce((sum, count) => sum + count, 0),
  }
}

const sumOf = (counts: ErasureCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The steps of an erasure in their order: what others are found by goes last. */
function stepsOf(
  parts: ErasureParts,
  pending: readonly Alias[],
  isMention: (text: string) => boolean,
) {
  const { db, contacts, guardLog, device, edits } = parts
  const accounts = pending.map(({ account }) => account)
  const aliases = new Map(pending.map(({ account, alias }) => [account.customerId, alias]))
  const aliasOf = (id: string): string => aliases.get(id) ?? id
  const byShop = [...groupBy(pending, ({ account }) => account.shopId)]
  const shopIds = shopsOf(accounts)
  return [
    () => blankRefused(db, shopIds, isMention),
    () => eraseAside(device, accounts, isMention),
    async () => guardLog.remove(await guardLog.about(isMention)),
    () => removeWritten(db, accounts),
    () => renameDone(db, accounts, aliasOf),
    () => renameInSurveys(db, aliases, shopIds),
    ...byShop.map(([shopId, own]) => async () => {
      const ids = own.map(({ account }) => account.customerId)
      await contacts.erase(shopId, ids)
      await contacts.pruneFinders(shopId, ids)
    }),
    ...byShop.map(([shopId, own]) => async () => {
      const stamp = await db.transaction('rw', db.meta, () => edits.stamp(db))
      const inShop = new Map(own.map(({ account, alias }) => [account.customerId, alias]))
      await makeNameless(db, shopId, { aliases: inShop, stamp })
    }),
  ]
}

/** Goes through the steps until nothing is left; whoever calls has the lease. */
async function carryOut(
  parts: ErasureParts,
  row: ErasureRow,
  watch: WatchErasure,
): Promise<ErasureProof> {
  const { db, clock, note } = parts
  const { pending } = row
  if (pending === null) return row.proof
  const accounts = pending.map(({ account }) => account)
  const steps = stepsOf(parts, pending, createMention(await wordsOf(parts, accounts)))
  let left = 0
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [index, step] of steps.entries()) {
      await step()
      watch((index + 1) / (steps.length + 1))
    }
    left = sumOf(await countAll(parts, accounts))
    if (left === 0) break
  }
  const proof: ErasureProof = { ...row.proof, doneAt: clock(), left }
  await note(proof)
  await db.erasures.put({ ...row, proof, pending: null })
  watch(1)
  return proof
}

/** Writes down that a person is to be erased: from then on they are. */
async function begin(
  parts: ErasureParts,
  accounts: readonly CustomerRef[],
  { why, stones }: { readonly why: ErasureProof['why']; readonly stones: readonly TombstoneRow[] },
): Promise<ErasureRow> {
  const { db, newId, clock } = parts
  const shops = new Map(shopsOf(accounts).map((shopId) => [shopId, namelessId(newId())]))
  const id = newId()
  const at = clock()
  const row: ErasureRow = {
    id,
    at,
    proof: {
      id,
      why,
      at,
      doneAt: null,
      found: await countAll(parts, accounts),
      left: null,
      hashes: stones.map((stone) => stone.id),
    },
    pending: accounts.map((account) => ({ account, alias: shops.get(account.shopId) ?? '' })),
  }
  await db.transaction('rw', db.tombstones, db.erasures, async () => {
    await db.tombstones.bulkPut([...stones])
    await db.erasures.put(row)
  })
  return row
}

/** Throws while orders of one of these shops come in or go out. */
async function mindArrivals(db: Database, shopIds: readonly string[]): Promise<void> {
  for (const shopId of shopIds)
    if ((await segmentsOf(db, shopId)).some(({ state }) => state !== 'done'))
      throw new ShopBusyError(shopId)
}

const nothing = (): void => undefined

/** Builds what erases persons. */
export function createErasures(parts: ErasureParts): Erasures {
  const { db, tombstones, leases, clock } = parts
  return {
    count: (accounts) => countAll(parts, accounts),
    erase: async (accounts, watch = nothing) => {
      const endLease = await leases.take(ERASE_LEASE)
      try {
        await mindArrivals(db, shopsOf(accounts))
        const stones = await tombstones.make(accounts, clock())
        const row = await begin(parts, accounts, { why: 'request', stones })
        return await carryOut(parts, row, watch)
      } finally {
        endLease()
      }
    },
    eraseAgain: async (persons, stones) => {
      await db.tombstones.bulkPut([...stones])
      for (const accounts of persons)
        await carryOut(parts, await begin(parts, accounts, { why: 'restore', stones: [] }), nothing)
    },
    heal: async () => {
      const pending = await db.erasures
        .filter((row) => row.pending !== null && row.proof.why !== 'purge')
        .toArray()
      if (pending.length === 0) return
      const endLease = await leases.tryTake(ERASE_LEASE)
      if (endLease === undefined) return
      try {
        for (const row of pending) await carryOut(parts, row, nothing)
      } catch (error) {
        // Orders are on their way: it goes on at the next start.
        if (!(error instanceof ShopBusyError)) throw error
      } finally {
        endLease()
      }
    },
    proofs: async () => {
      // oxlint-disable-next-line unicorn/no-array-reverse -- a query that reads backwards
      const rows = await db.erasures.orderBy('at').reverse().toArray()
      return rows.flatMap(({ proof }) => (proof.why === 'purge' ? [] : [proof]))
    },
  }
}
