import { askOfCustomer } from './customer-acts'
import type { CustomerParts } from './customer-handlers'

/** A text that was filled in, and the reply it was made from, where it was made from one. */
export interface FilledText {
  readonly tabId: number
  readonly contextId: string
  /** The request's, so that a call that arrives twice is one use. */
  readonly id: string
  readonly reply: { readonly id: string; readonly title: string } | undefined
}

/** Notes a fill in the buyer's history; the text stands in the box already, so that a failure here changes nothing for the agent. */
export async function noteUse(
  parts: Pick<CustomerParts, 'store' | 'tabs' | 'clock' | 'settings'>,
  { tabId, contextId, id, reply }: FilledText,
): Promise<void> {
  const use = { id, at: parts.clock(), replyId: reply?.id ?? null, title: reply?.title ?? null }
  try {
    await askOfCustomer(parts, {
      tabId,
      contextId,
      ask: async (store, buyer) => {
        const { agentName } = await parts.settings.read()
        const by = agentName === '' ? {} : { by: agentName }
        await store.uses.note({ ...buyer, ...use, ...by })
      },
    })
  } catch (error) {
    console.error('tillside: a use was not noted', error)
  }
}
