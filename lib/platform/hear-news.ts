import browser, { type Runtime } from 'webextension-polyfill'

import type { Delivery, Push } from '@/lib/messaging/protocol'

const isDelivery = (message: unknown): message is Delivery =>
  typeof message === 'object' && message !== null && 'to' in message && 'news' in message

/**
 * Hears what the background tells panels (`frame`) or other pages of ours (`own`); gives back how to stop. Content
 * scripts broadcast too, but only the background has no tab. The background learns that news were taken up where `tell`
 * gives true.
 */
export function hearNews(to: Delivery['to'], tell: (news: Push) => unknown): () => void {
  const hear = (message: unknown, sender: Runtime.MessageSender): Promise<true> | undefined => {
    const isOurs = sender.id === browser.runtime.id && sender.tab === undefined
    const isForUs = isOurs && isDelivery(message) && message.to === to
    return isForUs && tell(message.news) === true ? Promise.resolve(true) : undefined
  }
  browser.runtime.onMessage.addListener(hear)
  return () => browser.runtime.onMessage.removeListener(hear)
}
