import { PRACTICE_BUYERS, PRACTICE_SHOP, type PracticeBuyer } from '@/lib/sample/practice-buyers'
import { PRACTICE_CASES, type PracticeCase } from '@/lib/sample/practice-cases'
import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

import { TALKS, type Line } from './practice-talks'
import { GOODS_IN_ENGLISH, MESSAGES_IN_ENGLISH, type Words } from './practice-words'

/** Goods or an order as the marketplace puts it into the chat as a card. */
export type ShopCard =
  | { readonly kind: 'goods'; readonly title: Words; readonly priceMinor: number }
  | { readonly kind: 'order'; readonly order: ShopOrder }

export interface ShopMessage {
  readonly side: 'buyer' | 'shop'
  /** Epoch ms. */
  readonly at: number
  readonly text: Words | undefined
  readonly card: ShopCard | undefined
}

export interface ShopOrder {
  readonly number: string
  readonly title: Words
  readonly paidMinor: number
  /** The platform's own word. */
  readonly status: string
}

export interface Conversation {
  readonly uid: string
  readonly nick: string
  /** The marketplace's own level of this buyer, as its tag words it. */
  readonly level: Words | undefined
  readonly orders: readonly ShopOrder[]
  readonly messages: readonly ShopMessage[]
}

export interface ShopCase extends Omit<PracticeCase, 'title' | 'secondsLeft'> {
  readonly title: Words
  /** Epoch ms; null where the row has no countdown. */
  readonly dueAt: number | null
}

/** Everything that the practice pages show, with absolute instants. */
export interface PracticeShop {
  readonly mallId: string
  readonly mallName: string
  readonly conversations: readonly Conversation[]
  readonly cases: readonly ShopCase[]
}

const STATUS_WORDS = {
  unpaid: '待付款',
  paid: '待发货',
  shipped: '已发货',
  received: '已收货',
  refunding: '退款中',
  refunded: '已退款',
  closed: '已取消',
} as const

/** Buyers whom the marketplace marks, by uid. */
const LEVELS: Readonly<Record<string, Words>> = {
  '7000000002': { zh: '金卡会员', en: 'Gold member' },
  '7000000006': { zh: '店铺会员', en: 'Shop member' },
}

const goods = (title: string): Words => ({ zh: title, en: GOODS_IN_ENGLISH[title] ?? title })
const message = (text: string): Words => ({ zh: text, en: MESSAGES_IN_ENGLISH[text] ?? text })

const ordersOf = (buyer: PracticeBuyer): ShopOrder[] =>
  buyer.orders.map(({ number, title, paidMinor, state }) => ({
    number,
    title: goods(title),
    paidMinor,
    status: STATUS_WORDS[state],
  }))

const cardOf = (line: Line, buyer: PracticeBuyer): ShopCard | undefined => {
  if (line.card === 'goods' && buyer.goods !== undefined)
    return { kind: 'goods', title: goods(buyer.goods.title), priceMinor: buyer.goods.priceMinor }
  const order = ordersOf(buyer)[0]
  return line.card === 'order' && order !== undefined ? { kind: 'order', order } : undefined
}

/** One conversation: what its talk says, then the buyer's own last message. */
const conversationOf = (buyer: PracticeBuyer, now: number): Conversation => {
  const talk = TALKS[buyer.uid] ?? { waitingMinutes: 1, lines: [] }
  const last = now - talk.waitingMinutes * MINUTE_MS
  const earlier = talk.lines.map((line, index) => ({
    side: line.side,
    at: last - (talk.lines.length - index) * MINUTE_MS,
    text: line.text,
    card: cardOf(line, buyer),
  }))
  return {
    uid: buyer.uid,
    nick: buyer.nick,
    level: LEVELS[buyer.uid],
    orders: ordersOf(buyer),
    messages: [
      ...earlier,
      { side: 'buyer', at: last, text: message(buyer.lastMessage), card: undefined },
    ],
  }
}

const caseOf = ({ title, secondsLeft, ...rest }: PracticeCase, now: number): ShopCase => ({
  ...rest,
  title: goods(title),
  dueAt: secondsLeft === null ? null : now + secondsLeft * SECOND_MS,
})

/** The practice shop as its pages show it when they are opened at `now`, epoch ms. */
export function buildPracticeShop(now: number): PracticeShop {
  return {
    mallId: PRACTICE_SHOP.nativeId,
    mallName: PRACTICE_SHOP.name,
    conversations: PRACTICE_BUYERS.map((buyer) => conversationOf(buyer, now)),
    cases: PRACTICE_CASES.map((each) => caseOf(each, now)),
  }
}
