import type { CustomerRef } from '@/lib/customers/identity'

import type { JoinRow } from './rows-people'

/** An account as one text, by which accounts are told apart and sorted. */
export const refKey = ({ shopId, customerId }: CustomerRef): string => `${shopId}|${customerId}`

/** Order of accounts that every device sees alike. */
export const byRef = (a: CustomerRef, b: CustomerRef): number => {
  const [x, y] = [refKey(a), refKey(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

const otherEnd = ({ a, b }: JoinRow, key: string): CustomerRef => (refKey(a) === key ? b : a)

/** All other accounts that are joined with this one, directly or through others, sorted. */
export async function connected(
  ref: CustomerRef,
  verdictsOn: (ref: CustomerRef) => Promise<readonly JoinRow[]>,
): Promise<CustomerRef[]> {
  const found = new Map([[refKey(ref), ref]])
  // A map goes on to what is added while it is gone through.
  for (const [key, account] of found)
    for (const join of await verdictsOn(account)) {
      const other = otherEnd(join, key)
      if (join.verdict === 'same') found.set(refKey(other), other)
    }
  found.delete(refKey(ref))
  return [...found.values()].toSorted(byRef)
}

/** Who is one person by a set of joins. */
export interface Persons {
  /** Persons with more than one account, the accounts of each sorted. */
  readonly groups: readonly (readonly CustomerRef[])[]
  /** Whether people have said that these two accounts, or others joined with them, are the same person or are not. */
  readonly isSettled: (a: CustomerRef, b: CustomerRef) => boolean
}

/** Groups accounts into persons. */
export function groupPersons(joins: readonly JoinRow[]): Persons {
  const personOf = new Map<string, CustomerRef[]>()
  const of = (ref: CustomerRef): CustomerRef[] => {
    const known = personOf.get(refKey(ref)) ?? [ref]
    personOf.set(refKey(ref), known)
    return known
  }
  for (const { a, b, verdict } of joins) {
    const [one, other] = [of(a), of(b)]
    if (verdict !== 'same' || one === other) continue
    one.push(...other)
    for (const ref of other) personOf.set(refKey(ref), one)
  }
  const groups = [...new Set(personOf.values())].map((group) => group.toSorted(byRef))
  const nameOf = (ref: CustomerRef): string => refKey(personOf.get(refKey(ref))?.[0] ?? ref)
  const apart = new Set(
    joins.flatMap(({ a, b, verdict }) =>
      verdict === 'different' ? [`${nameOf(a)} ${nameOf(b)}`, `${nameOf(b)} ${nameOf(a)}`] : [],
    ),
  )
  return {
    groups: groups.filter(({ length }) => length > 1),
    isSettled: (a, b) => nameOf(a) === nameOf(b) || apart.has(`${nameOf(a)} ${nameOf(b)}`),
  }
}
