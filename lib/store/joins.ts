import { Dexie, type Collection } from 'dexie'

import type { CustomerRef, MatchKind, MatchVerdict } from '@/lib/customers/identity'

import type { Database } from './database'
import type { Edits } from './edits'
import { byRef, connected, groupPersons, refKey } from './persons'
import type { JoinRow } from './rows-people'

/** What a person says of two accounts, and by what they were found to match. */
interface Judgement {
  readonly a: CustomerRef
  readonly b: CustomerRef
  readonly verdict: MatchVerdict
  readonly reasons: readonly MatchKind[]
}

/** Which accounts are one person, as people said; orders and contacts stay with their accounts. */
export interface Joins {
  /** A later word on the same two accounts takes the place of the earlier one; the order of the two is all the same. */
  readonly judge: (judgement: Judgement) => Promise<void>
  /** Takes the word back, whichever it was. */
  readonly withdraw: (a: CustomerRef, b: CustomerRef) => Promise<void>
  /** All other accounts joined with this one, directly or through others, sorted. */
  readonly personOf: (ref: CustomerRef) => Promise<CustomerRef[]>
  /** For each of these accounts all accounts of the person, its own among them; in as many reads as joins hang on joins. */
  readonly personsOf: (
    refs: readonly CustomerRef[],
  ) => Promise<(ref: CustomerRef) => readonly CustomerRef[]>
  /** What was said of this account and any other. */
  readonly verdictsOn: (ref: CustomerRef) => Promise<JoinRow[]>
  readonly list: () => Promise<JoinRow[]>
}

type JoinKey = [string, string, string, string]

const endKey = ({ shopId, customerId }: CustomerRef): [string, string] => [shopId, customerId]

/** A pair has one row, whichever account is named first. */
function pairOf(one: CustomerRef, other: CustomerRef): Pick<JoinRow, 'a' | 'b'> {
  const order = byRef(one, other)
  if (order === 0) throw new Error('an account is not joined with itself')
  return order < 0 ? { a: one, b: other } : { a: other, b: one }
}

const keyOf = ({ a, b }: Pick<JoinRow, 'a' | 'b'>): JoinKey => [...endKey(a), ...endKey(b)]

/** Rows, withdrawn ones among them, of which one end lies under a key: a shop, or an account. */
export const joinsUnder = (
  db: Database,
  key: readonly string[],
): readonly Collection<JoinRow, JoinKey>[] =>
  ['[a.shopId+a.customerId+b.shopId+b.customerId]', '[b.shopId+b.customerId]'].map((index) =>
    db.joins.where(index).between([...key], [...key, Dexie.maxKey], true, true),
  )

/** Joins of which one end is one of these accounts; a join of two of them comes twice. */
async function joinsOn(db: Database, refs: readonly CustomerRef[]): Promise<JoinRow[]> {
  const keys = refs.map(endKey)
  const found = await Promise.all([
    db.joins
      .where('[a.shopId+a.customerId+b.shopId+b.customerId]')
      .inAnyRange(keys.map((key) => [key, [...key, Dexie.maxKey]]))
      .toArray(),
    db.joins.where('[b.shopId+b.customerId]').anyOf(keys).toArray(),
  ])
  return found.flat().filter(({ deleted }) => !deleted)
}

/** Follows joins from some accounts, all accounts that are as far away in one read. */
async function personsOf(
  db: Database,
  refs: readonly CustomerRef[],
): Promise<(ref: CustomerRef) => readonly CustomerRef[]> {
  const joins: JoinRow[] = []
  const asked = new Set<string>()
  for (let next = refs; next.length > 0;) {
    for (const ref of next) asked.add(refKey(ref))
    const found = (await joinsOn(db, next)).filter(({ verdict }) => verdict === 'same')
    joins.push(...found)
    const ends = new Map(found.flatMap(({ a, b }) => [a, b]).map((ref) => [refKey(ref), ref]))
    next = [...ends.values()].filter((ref) => !asked.has(refKey(ref)))
  }
  const groups = new Map(
    groupPersons(joins).groups.flatMap((group) => group.map((ref) => [refKey(ref), group])),
  )
  return (ref) => groups.get(refKey(ref)) ?? [ref]
}

/** Builds the repository of joins. */
export function createJoins(db: Database, edits: Edits): Joins {
  const verdictsOn: Joins['verdictsOn'] = async (ref) => {
    const rows = await Promise.all(joinsUnder(db, endKey(ref)).map((found) => found.toArray()))
    return rows.flat().filter(({ deleted }) => !deleted)
  }
  return {
    judge: ({ a: one, b: other, verdict, reasons }) =>
      db.transaction('rw', db.joins, db.meta, async () => {
        const pair = pairOf(one, other)
        const known = await db.joins.get(keyOf(pair))
        if (known !== undefined && !known.deleted && known.verdict === verdict) return
        const stamp = await edits.stamp(db)
        await db.joins.put({ ...pair, verdict, reasons: [...reasons], deleted: false, ...stamp })
      }),
    withdraw: (one, other) =>
      db.transaction('rw', db.joins, db.meta, async () => {
        const known = await db.joins.get(keyOf(pairOf(one, other)))
        if (known === undefined || known.deleted) return
        await db.joins.put({ ...known, deleted: true, ...(await edits.stamp(db)) })
      }),
    personOf: (ref) => connected(ref, verdictsOn),
    personsOf: (refs) => personsOf(db, refs),
    verdictsOn,
    list: async () => (await db.joins.toArray()).filter(({ deleted }) => !deleted),
  }
}
