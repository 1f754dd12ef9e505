import type { ContactField, CustomerRef } from '@/lib/customers/identity'
import type { RecordFacts } from '@/lib/customers/record'
import { judgeMatch, type Judgement } from '@/lib/intake/identities'
import type { Store } from '@/lib/store/store'

import type { BuyerOnPage } from './buyer-on-page'
import { CHANGED_SINCE, type CustomerAct } from './customer-acts'

type Change = CustomerAct['change']

/** Accounts of the person on the page, the page's own first. */
const accountsOf = async (store: Store, buyer: BuyerOnPage): Promise<CustomerRef[]> => [
  buyer,
  ...(await store.joins.personOf(buyer)),
]

/** Whether a record is of the person on the page: a panel may touch no other. */
async function isTheirs(store: Store, buyer: BuyerOnPage, recordId: string): Promise<boolean> {
  const record = await store.records.read(recordId)
  const accounts = await accountsOf(store, buyer)
  return accounts.some(({ customerId }) => customerId === record?.customerId)
}

export const judge =
  (judgement: Judgement): Change =>
  (store, buyer) =>
    judgeMatch(store, buyer, judgement)

/** Keeps a new record on the account of the page. */
export const addRecord =
  (id: string, facts: RecordFacts): Change =>
  (store, buyer) =>
    store.records.put({ ...buyer, id, facts })
/** Changes a record from what it said before, as long as it still says so. */
export const changeRecord =
  (id: string, facts: RecordFacts, base: RecordFacts | undefined): Change =>
  async (store, buyer) => {
    const known = await store.records.read(id)
    if (known === undefined || !(await isTheirs(store, buyer, id))) return CHANGED_SINCE
    const { shopId, customerId } = known
    const isKept = await store.records.put({ id, shopId, customerId, facts, base })
    return isKept ? undefined : CHANGED_SINCE
  }
export const removeRecord =
  (id: string): Change =>
  async (store, buyer) => {
    if (await isTheirs(store, buyer, id)) await store.records.remove(id)
  }
export const restoreRecord =
  (id: string): Change =>
  async (store, buyer) => {
    if (await isTheirs(store, buyer, id)) await store.records.restore(id)
  }

/** One contact that somebody asks to see. */
export interface RevealRequest {
  /** The request's, so that a call that arrives twice is one entry of the log. */
  readonly id: string
  readonly account: CustomerRef
  readonly field: ContactField
  /** Name of the person at this browser. */
  readonly by: string
  /** Epoch ms. */
  readonly at: number
}

/** Uncovers one contact of the person on the page, once the log has taken it; empty where there is none. */
export const reveal =
  ({ id, account, field, by, at }: RevealRequest) =>
  async (store: Store, buyer: BuyerOnPage): Promise<{ readonly value: string }> => {
    const accounts = await accountsOf(store, buyer)
    const theirs = accounts.find(
      ({ shopId, customerId }) => shopId === account.shopId && customerId === account.customerId,
    )
    if (theirs === undefined) return { value: '' }
    const contact = await store.contacts.read(theirs.shopId, theirs.customerId)
    const detail = contact?.[field]
    if (detail === undefined) return { value: '' }
    await store.reveals.note({ id, ...theirs, field, by, at })
    return { value: detail.value }
  }
