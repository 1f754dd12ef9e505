import { Dexie } from 'dexie'

import type { Database } from './database'
import type { ClaimRow } from './rows'

/** Claims on some numbers; a shop without claims, as most are at their first import, is asked once a slice. */
export async function claimsOn(
  db: Database,
  shopId: string,
  numbers: readonly string[],
): Promise<Map<string, ClaimRow>> {
  const shopClaims = db.claims
    .where('[shopId+number]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
  if ((await shopClaims.limit(1).primaryKeys()).length === 0) return new Map()
  const keys = [...new Set(numbers)].map((number): [string, string] => [shopId, number])
  const rows = await db.claims.bulkGet(keys)
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.number, row]])))
}
