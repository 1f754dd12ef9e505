import type { Words } from './practice-words'

/** One line of a made-up talk before the buyer's last message; a card is filled from the buyer's own goods or newest order. */
export interface Line {
  readonly side: 'buyer' | 'shop'
  readonly text?: Words
  readonly card?: 'goods' | 'order'
}

/** What was said before the last message, and for how many minutes that one has been waiting. */
export interface Talk {
  readonly waitingMinutes: number
  readonly lines: readonly Line[]
}

const buyer = (zh: string, en: string): Line => ({ side: 'buyer', text: { zh, en } })
const shop = (zh: string, en: string): Line => ({ side: 'shop', text: { zh, en } })
const goodsCard: Line = { side: 'buyer', card: 'goods' }
const orderCard: Line = { side: 'buyer', card: 'order' }

/** The talks of the practice chat by buyer. */
export const TALKS: Readonly<Record<string, Talk>> = {
  '7000000001': {
    waitingMinutes: 2,
    lines: [
      buyer('你好，在吗', 'Hello, anyone there?'),
      shop('在的，请讲～', 'Yes, how can I help?'),
      buyer('想给爸妈换个锅', 'Looking for a new pan for my parents'),
      shop('是想炒菜用，还是炖煮多一些？', 'More frying, or more stews?'),
      buyer('炒菜多', 'Mostly frying'),
      goodsCard,
    ],
  },
  '7000000002': {
    waitingMinutes: 14,
    lines: [
      buyer('锅盖有个小缺口，想退', 'The lid is chipped, I want to return it'),
      orderCard,
      shop('收到，请在订单里申请退货退款', 'Understood, apply for a return in the order'),
      buyer('已经寄回去了', 'I have sent it back'),
      shop('签收后会检查并处理', 'It is checked as soon as it arrives'),
    ],
  },
  '7000000003': { waitingMinutes: 6, lines: [buyer('在吗', 'Hello?'), orderCard] },
  '7000000004': {
    waitingMinutes: 9,
    lines: [
      buyer('锅底有一圈黑的，正常吗', 'There is a black ring at the base, is that normal?'),
      shop('方便拍张图看看吗', 'Could you send a picture?'),
    ],
  },
  '7000000005': {
    waitingMinutes: 4,
    lines: [
      buyer('漏勺能放洗碗机吗', 'Is the skimmer dishwasher-safe?'),
      shop('可以的，304 不锈钢', 'Yes, it is 304 steel'),
    ],
  },
  '7000000006': {
    waitingMinutes: 31,
    lines: [shop('压力锅已送达，用得上手吗', 'The pressure cooker was delivered, how does it do?')],
  },
  '7000000007': { waitingMinutes: 3, lines: [buyer('你好', 'Hello')] },
  '7000000008': {
    waitingMinutes: 1,
    lines: [
      buyer('上次的发票呢', 'Where is the invoice of last time?'),
      shop('请发一下抬头和税号', 'Send the title and the tax number, then it is issued'),
      buyer('我要专票', 'I want a VAT special invoice'),
    ],
  },
}
