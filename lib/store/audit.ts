import { Dexie } from 'dexie'

import type { Clock } from '@/lib/shared/time'
import { linkEntry, walkChains, type ChainBreak } from '@/lib/vault/audit-chain'
import {
  auditActSchema,
  type AuditAct,
  type AuditEntry,
  type AuditHead,
  type UnlinkedEntry,
} from '@/lib/vault/audit-entry'
import type { AuditKind } from '@/lib/vault/audit-kinds'

import type { AuditHeads } from './audit-heads'
import type { Database } from './database'
import { eachSlice } from './each-slice'
import type { Leases } from './leases'

/** Which entries: `from` up to and without `to`, epoch ms; all kinds where none is named. */
export interface AuditWish {
  readonly kinds: readonly AuditKind[]
  readonly from: number
  readonly to: number
  readonly skip: number
  readonly limit: number
}

/** What a check of the audit log has found. */
export interface AuditVerdict {
  readonly entries: number
  /** The first entry of each chain that does not hold; none where all do. */
  readonly breaks: readonly ChainBreak[]
  /** The end of this device's chain, which an owner may write down; null while there is none. */
  readonly head: AuditHead | null
}

/** The audit log: who did what when, each entry chained to the one before it, never changed and never taken out. */
export interface Audit {
  /** Once this has answered the entry survives a power cut. The same `id` again changes nothing. */
  readonly append: (act: AuditAct) => Promise<void>
  /** The newest first. */
  readonly page: (wish: AuditWish) => Promise<AuditEntry[]>
  /** Reckons all chains anew; tells the share done, 0 to 1. */
  readonly verify: (tell: (share: number) => void) => Promise<AuditVerdict>
}

export interface AuditParts {
  /** Of strict durability. */
  readonly db: Database
  readonly heads: AuditHeads
  readonly device: string
  readonly leases: Leases
  readonly clock: Clock
  readonly newId: () => string
  readonly subtle: Pick<SubtleCrypto, 'digest'>
}

/** Held by whoever makes a chain longer: a hash cannot be waited for inside a transaction. */
export const AUDIT_LEASE = 'audit'

/** The entries of one device, in the order of its chain. */
const chainOf = (db: Database, device: string) =>
  db.audit.where('[device+seq]').between([device, Dexie.minKey], [device, Dexie.maxKey])

/**
 * Where the next entry goes. An end that was noted and is not in the table any more still counts: what was cut off stays
 * a gap for good.
 */
async function lastOf({ db, heads, device }: AuditParts): Promise<AuditHead | undefined> {
  const [last, head] = [await chainOf(db, device).last(), await heads.read(device)]
  return head !== undefined && head.seq >= (last?.seq ?? 0) ? head : last
}

async function appendEntry(parts: AuditParts, act: AuditAct): Promise<void> {
  const { db, heads, device, clock, newId, subtle } = parts
  const { id = newId(), kind, subject, about = [], role = null } = auditActSchema.parse(act)
  if ((await db.audit.where('id').equals(id).count()) > 0) return
  const last = await lastOf(parts)
  const seq = (last?.seq ?? 0) + 1
  const entry: UnlinkedEntry = { device, seq, id, at: clock(), kind, subject, about, role }
  const link = await linkEntry(last?.link ?? null, entry, subtle)
  await db.audit.add({ ...entry, link })
  await heads.write({ device, seq, link })
}

/** Builds the audit log. */
export function createAudit(parts: AuditParts): Audit {
  const { db, heads, device, leases, subtle } = parts
  return {
    append: async (act) => {
      const endLease = await leases.take(AUDIT_LEASE)
      try {
        await appendEntry(parts, act)
      } finally {
        endLease()
      }
    },
    page: ({ kinds, from, to, skip, limit }) => {
      const inSpan = db.audit.where('at').between(from, to)
      const wished = kinds.length === 0 ? inSpan : inSpan.and(({ kind }) => kinds.includes(kind))
      // oxlint-disable-next-line unicorn/no-array-reverse -- a query that reads backwards
      return wished.reverse().offset(skip).limit(limit).toArray()
    },
    verify: async (tell) => {
      const walk = walkChains(await heads.list(), subtle)
      const entries = await db.audit.count()
      let done = 0
      await eachSlice(db.audit, async (rows) => {
        await walk.take(rows)
        done += rows.length
        tell(done / Math.max(1, entries))
      })
      return { entries: done, breaks: walk.end(), head: (await heads.read(device)) ?? null }
    },
  }
}
