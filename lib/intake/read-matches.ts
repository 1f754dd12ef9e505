import type { CustomerRef, MatchProposal } from '@/lib/customers/identity'
import type { Store } from '@/lib/store/store'

import { readAccount } from './read-person'
import { viewAccount } from './view-account'

/** Accounts that may be the same person as this one, for a person to judge. */
export async function readMatches(
  store: Pick<Store, 'contacts' | 'matches' | 'orders' | 'shops'>,
  ref: CustomerRef,
): Promise<MatchProposal[]> {
  const found = await store.matches.of(ref)
  const proposals = await Promise.all(
    found.map(async ({ ref: other, reasons }) => {
      const account = await readAccount(store, other)
      return account === null ? null : { account: viewAccount(account), reasons }
    }),
  )
  return proposals.filter((proposal) => proposal !== null)
}
