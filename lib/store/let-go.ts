import type { Clock } from '@/lib/shared/time'
import { namelessId, NO_COUNTS } from '@/lib/vault/erasure'

import type { Contacts } from './contacts'
import type { Database } from './database'
import type { Edits } from './edits'
import { makeNameless } from './erase-orders'
import { removeWritten, renameDone, renameInSurveys, shopsOf } from './erase-traces'
import type { ErasureRow } from './rows-vault'

/** What persons who were kept long enough are let go with. */
export interface LetGoParts {
  readonly db: Database
  readonly contacts: Contacts
  readonly edits: Edits
  readonly clock: Clock
  readonly newId: () => string
}

/** Accounts that are let go in one go; whoever stops in between leaves them to the next. */
const TOGETHER = 50

/** Whose orders these are is not known any more, nor anything else of them. Broken off anywhere it can be called anew. */
async function finish({ db, contacts, edits }: LetGoParts, row: ErasureRow): Promise<void> {
  const { pending } = row
  const accounts = (pending ?? []).map(({ account }) => account)
  const aliases = new Map((pending ?? []).map((each) => [each.account.customerId, each.alias]))
  const stamp = await db.transaction('rw', db.meta, () => edits.stamp(db))
  for (const shopId of shopsOf(accounts)) {
    await contacts.erase(shopId, [...aliases.keys()])
    await makeNameless(db, shopId, { aliases, stamp })
    await renameInSurveys(db, aliases, [shopId])
  }
  await removeWritten(db, accounts)
  await renameDone(db, accounts, (id) => aliases.get(id) ?? id)
  await db.erasures.delete(row.id)
}

/** Brings to its end what was broken off. */
export async function finishLettingGo(parts: LetGoParts): Promise<void> {
  const rows = await parts.db.erasures.filter(({ proof }) => proof.why === 'purge').toArray()
  for (const row of rows) await finish(parts, row)
}

/** Persons, some at a time, so that one who is begun stays one. */
function* together(persons: readonly (readonly string[])[]) {
  let some: (readonly string[])[] = []
  for (const person of persons) {
    if (some.length > 0 && some.flat().length + person.length > TOGETHER) {
      yield some
      some = []
    }
    some.push(person)
  }
  if (some.length > 0) yield some
}

/** Lets persons of a shop go, each a list of accounts: what was bought stays, under a random id for each. */
export async function letGo(
  parts: LetGoParts,
  shopId: string,
  persons: readonly (readonly string[])[],
): Promise<void> {
  const { db, newId, clock } = parts
  for (const some of together(persons)) {
    const id = newId()
    const at = clock()
    const pending = some.flatMap((customerIds) => {
      const alias = namelessId(newId())
      return customerIds.map((customerId) => ({ account: { shopId, customerId }, alias }))
    })
    const proof = {
      id,
      why: 'purge',
      at,
      doneAt: null,
      found: NO_COUNTS,
      left: null,
      hashes: [],
    } as const
    const row: ErasureRow = { id, at, proof: { ...proof, hashes: [] }, pending }
    await db.erasures.put(row)
    await finish(parts, row)
  }
}
