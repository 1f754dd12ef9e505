import { linkOrder, unlinkOrder } from '@/lib/intake/claims'
import type { Answer } from '@/lib/messaging/client'
import type { PanelView } from '@/lib/messaging/panel-view'
import { fail, ok } from '@/lib/shared/result'
import type { Store } from '@/lib/store/store'

import { identifyBuyer, type BuyerOnPage } from './buyer-on-page'
import type { PanelDesk } from './panel-desk'
import type { TabStates } from './tab-states'

/** What a change gives that would have undone somebody else's: nothing was written. */
export const CHANGED_SINCE = 'changed-since'

/** What an agent does to the customer on the page, and the context they saw when they did it. */
export interface CustomerAct {
  readonly tabId: number
  readonly contextId: string
  readonly change: (store: Store, buyer: BuyerOnPage) => Promise<unknown>
}

export interface ActParts {
  readonly store: () => Promise<Store>
  readonly tabs: TabStates
  readonly desk: PanelDesk
}

/** What a panel wants to know of a customer, and the context it asks in. */
export interface CustomerQuestion<Value> {
  readonly tabId: number
  readonly contextId: string
  readonly ask: (store: Store, buyer: BuyerOnPage) => Promise<Value>
}

/** Asks about the buyer of that very context, or not at all. */
export async function askOfCustomer<Value>(
  { store, tabs }: Pick<ActParts, 'store' | 'tabs'>,
  { tabId, contextId, ask }: CustomerQuestion<Value>,
): Promise<Answer<Value>> {
  const { sighting } = await tabs.read(tabId)
  if (sighting === null || sighting.contextId !== contextId) return fail('stale-context')
  const opened = await store()
  const buyer = await identifyBuyer(opened, sighting)
  return buyer === null ? fail('stale-context') : ok(await ask(opened, buyer))
}

/** Does it to the buyer of that very context, or not at all; answers with what the panel shows then. */
export async function actOnCustomer(
  parts: ActParts,
  { tabId, contextId, change }: CustomerAct,
): Promise<Answer<PanelView>> {
  const done = await askOfCustomer(parts, { tabId, contextId, ask: change })
  if (!done.ok) return done
  // The panel sees what there is now, whoever has written it.
  const view = await parts.desk.refresh(tabId)
  return done.value === CHANGED_SINCE ? fail(CHANGED_SINCE) : ok(view)
}

type Change = CustomerAct['change']

/** `id` is the request's, so that a call that arrives twice makes one note. */
export const addNote =
  (id: string, text: string): Change =>
  (store, buyer) =>
    store.notes.add({ ...buyer, id, text })
export const removeNote =
  (noteId: string): Change =>
  (store, { customerId }) =>
    store.notes.remove(customerId, noteId)
export const restoreNote =
  (noteId: string): Change =>
  (store, { customerId }) =>
    store.notes.restore(customerId, noteId)
export const addTag =
  (tag: string): Change =>
  (store, buyer) =>
    store.tags.add({ ...buyer, tag })
export const removeTag =
  (tag: string): Change =>
  (store, buyer) =>
    store.tags.remove({ ...buyer, tag })
export const link =
  (orderNumber: string): Change =>
  (store, buyer) =>
    linkOrder(store, { ...buyer, orderNumber })
export const unlink =
  (orderNumber: string): Change =>
  (store, buyer) =>
    unlinkOrder(store, { ...buyer, orderNumber })
