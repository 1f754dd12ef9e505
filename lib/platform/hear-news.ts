import browser, { type Runtime } from 'webextension-polyfill'

import type { Delivery, Push } from '@/lib/messaging/protocol'

const isDelivery = (message: unknown): message is Delivery =>
  typeof message === 'object' && message !== null && 'to' in message && 'news' in message

/**
 * Hears what the background tells panels (`frame`) or other pages of ours (`own`); gives back how to stop. Content
 * scripts broadcast too, but only the background has no tab.
 */
export function hearNews(to: Delivery['to'], tell: (news: Push) => void): () => void {
  const hear = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const isOurs = sender.id === browser.runtime.id && sender.tab === undefined
    if (isOurs && isDelivery(message) && message.to === to) tell(message.news)
  }
  browser.runtime.onMessage.addListener(hear)
  return () => browser.runtime.onMessage.removeListener(hear)
}
