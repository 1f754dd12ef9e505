import type { CustomerRef, MatchKind, MatchVerdict } from '@/lib/customers/identity'
import type { Store } from '@/lib/store/store'

type JoinStore = Pick<Store, 'joins'>

const isSame = (a: CustomerRef, b: CustomerRef): boolean =>
  a.shopId === b.shopId && a.customerId === b.customerId

/** Accounts that hang together with one while another is left out. */
async function connectedWithout(
  { joins }: JoinStore,
  from: CustomerRef,
  without: CustomerRef,
): Promise<CustomerRef[]> {
  const found: CustomerRef[] = [from]
  // The list grows while it is gone through.
  for (const account of found)
    for (const { a, b, verdict } of await joins.verdictsOn(account)) {
      const other = isSame(a, account) ? b : a
      if (verdict !== 'same' || isSame(other, without)) continue
      if (!found.some((each) => isSame(each, other))) found.push(other)
    }
  return found
}

/**
 * Splits an account off a person. Only joins between it and the accounts that stay are taken back: what hangs on it alone
 * goes with it, and joining the two again makes the same person.
 */
export async function splitAccount(
  store: JoinStore,
  person: CustomerRef,
  account: CustomerRef,
): Promise<void> {
  const staying = await connectedWithout(store, person, account)
  for (const { a, b, verdict } of await store.joins.verdictsOn(account)) {
    const other = isSame(a, account) ? b : a
    if (verdict === 'same' && staying.some((each) => isSame(each, other)))
      await store.joins.withdraw(a, b)
  }
}

/** What an agent says of two accounts; a null verdict takes their word back, whichever it was. */
export interface Judgement {
  readonly account: CustomerRef
  readonly verdict: MatchVerdict | null
  readonly reasons: readonly MatchKind[]
}

/** Carries out what an agent says of the buyer on the page and another account. */
export async function judgeMatch(
  store: JoinStore,
  buyer: CustomerRef,
  { account, verdict, reasons }: Judgement,
): Promise<void> {
  if (isSame(buyer, account)) return
  if (verdict !== null) return store.joins.judge({ a: buyer, b: account, verdict, reasons })
  await splitAccount(store, buyer, account)
  await store.joins.withdraw(buyer, account)
}
