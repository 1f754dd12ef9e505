import type { OrderState } from '@/lib/shared/orders'

/** States by the words that consoles have for them, in the languages that we met; the first entry whose word occurs decides. */
const STATE_WORDS: readonly (readonly [RegExp, OrderState])[] = [
  [/refunded|退款成功|已退款|reembols|rembours|erstattet/iu, 'refunded'],
  [/refunding|退款中|return requested/iu, 'refunding'],
  [/cancel|closed|void|关闭|已取消|取消|annul|storniert/iu, 'closed'],
  [/deliver|received|complete|交易成功|已收货|已完成|entregad|livr|zugestellt/iu, 'received'],
  [/unshipped|awaiting shipment|待发货|processing/iu, 'paid'],
  [/unpaid|pending|awaiting payment|待付款|等待买家付款/iu, 'unpaid'],
  [/ship|dispatch|sent|已发货|enviad|expédi|versandt/iu, 'shipped'],
  [/paid|已付款|pagad|payé|bezahlt/iu, 'paid'],
]

/** The state that a word of a file most likely stands for; null where nobody can tell. */
export const guessState = (word: string): OrderState | null =>
  STATE_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null
