import { noFacts, type GuardFacts } from '@/lib/replies/guard/guard-facts'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

/** A draft to a buyer of whom orders are known. */
export interface Draft {
  readonly text: string
  readonly facts: GuardFacts
  readonly isWrong: boolean
  readonly rule: string
}

/** 10:00 on 22 November 2026 in Shanghai. */
export const NOW = Date.UTC(2026, 10, 22, 2)

const ITEMS = [
  ['加厚保温杯', '儿童雨衣', '陶瓷汤碗', '真丝围巾', '机械键盘'],
  ['steel water bottle', 'rain jacket', 'soup bowl', 'silk scarf', 'mechanical keyboard'],
] as const

type Pick = <Value>(values: readonly Value[]) => Value

interface Told {
  readonly number: string
  readonly other: string
  readonly paid: string
  readonly notPaid: string
  readonly item: string
  readonly notItem: string
  readonly stranger: string
}

/** What is said rightly, and what wrongly, of the facts at hand. */
type Statement = (told: Told) => readonly [right: string, wrong: string]

const CHINESE: Readonly<Record<string, readonly Statement[]>> = {
  'order-number': [
    ({ number, other }) => [`您的订单号${number}已登记`, `您的订单号${other}已登记`],
    ({ number, other }) => [`查到订单 ${number}，仓库在打包`, `查到订单 ${other}，仓库在打包`],
    ({ number, other }) => [
      `订单尾号${number.slice(-4)}的那单对吗`,
      `订单尾号${other.slice(-4)}的那单对吗`,
    ],
  ],
  amount: [
    ({ paid, notPaid }) => [`这单您实付${paid}元`, `这单您实付${notPaid}元`],
    ({ paid, notPaid }) => [`系统显示您支付了 ¥${paid}`, `系统显示您支付了 ¥${notPaid}`],
    ({ paid, notPaid }) => [`退款${paid}元会原路退回`, `退款${notPaid}元会原路退回`],
    ({ paid, notPaid }) => [`订单金额一共是${paid}元哦`, `订单金额一共是${notPaid}元哦`],
    ({ paid }) => [`另外给您补偿3元，实付${paid}元不变`, '全额退款9999元已提交'],
  ],
  item: [
    ({ item, notItem }) => [`您购买的${item}已经打包`, `您购买的${notItem}已经打包`],
    ({ item, notItem }) => [`您拍的${item}预计周二到`, `您拍的${notItem}预计周二到`],
    ({ item, notItem }) => [`您买的${item}是新批次的`, `您买的${notItem}是新批次的`],
  ],
  'order-state': [
    () => ['您的订单还没发货，在排队', '您的订单已经发货了，请留意'],
    () => ['已付款，等仓库安排', '已为您退款，请查收'],
    () => ['发货后会有短信', '包裹已签收，请确认'],
  ],
  deadline: [
    () => ['明天给您发货', '11月28日给您发货'],
    () => ['我们会在24小时内处理退款', '我们会在5天内处理退款'],
    () => ['今天就审核您的申请', '下周三再审核您的申请'],
    () => ['退款审核后3天内到账', '月底前，11月30日给您退款'],
  ],
  'tier-benefit': [
    () => ['您是银卡会员，可以用95折', '您是金卡会员，欢迎回来'],
    () => ['再消费两百升级到金卡可享免费退换', '给您安排免费退换'],
  ],
  policy: [
    () => ['本店支持7天无理由退货', '本店支持15天无理由退货'],
    () => ['满99元包邮', '满59元包邮'],
    () => ['质保一年', '质保三年'],
    () => ['付款后48小时内发货', '付款后24小时内发货'],
  ],
  'other-buyer': [
    () => ['林晓梅女士您好，地址核对无误', ''],
    ({ stranger }) => ['收件人是林晓梅对吗', `收件人是${stranger}对吗`],
    ({ stranger }) => ['寄到文三路 8 号可以吗', `和${stranger}的那单一起寄的`],
  ],
}

const ENGLISH: Readonly<Record<string, readonly Statement[]>> = {
  'order-number': [
    ({ number, other }) => [`Your order ${number} is packed`, `Your order ${other} is packed`],
    ({ number, other }) => [
      `I checked order number ${number} for you`,
      `I checked order number ${other} for you`,
    ],
    ({ number, other }) => [
      `About the order ending in ${number.slice(-4)}`,
      `About the order ending in ${other.slice(-4)}`,
    ],
  ],
  amount: [
    ({ paid, notPaid }) => [`You paid $${paid} for it`, `You paid $${notPaid} for it`],
    ({ paid, notPaid }) => [`The total was $${paid}`, `The total was $${notPaid}`],
    ({ paid, notPaid }) => [
      `Your refund of $${paid} is on file`,
      `Your refund of $${notPaid} is on file`,
    ],
  ],
  item: [
    ({ item, notItem }) => [
      `The ${item} you ordered is packed`,
      `The ${notItem} you ordered is packed`,
    ],
    ({ item, notItem }) => [
      `Your order of the ${item} is confirmed`,
      `Your order of the ${notItem} is confirmed`,
    ],
  ],
  'order-state': [
    () => ['It has not been shipped yet', 'Good news, it has been shipped'],
    () => ['Once it has been shipped you get a number', 'Your order was delivered, please check'],
    () => ['Your payment has been received', 'Your refund has been issued'],
  ],
  deadline: [
    () => ['We will ship it tomorrow', 'We will ship it on November 28'],
    () => ['I will process the refund within 24 hours', 'I will process the refund within 6 days'],
    () => ['I will answer today', 'We ship it next Friday'],
  ],
  'tier-benefit': [
    () => ['You are a Silver member, so 5% off applies', 'As a Gold member you are welcome'],
    () => ['Once you reach Gold you get free exchange', 'You have free exchange on this one'],
  ],
  policy: [
    () => ['We offer 7-day returns', 'We offer 30-day returns'],
    () => ['12-month warranty', 'The warranty lasts for three years'],
  ],
  'other-buyer': [
    ({ stranger }) => ['The recipient is Anna Lin, right?', `The recipient is ${stranger}, right?`],
    ({ stranger }) => ['Shipped to Anna Lin as written', `Shipped to ${stranger} as written`],
  ],
}

const SHEET = {
  return_days: 7,
  free_shipping_from: { minor: 9_900, currency: 'CNY' },
  dispatch_hours: 48,
  warranty_months: 12,
} as const

const figuresOf = (random: () => number, length: number): string =>
  Array.from({ length }, () => String(Math.floor(1 + random() * 9))).join('')
const sumOf = (random: () => number): number => Math.floor(1_000 + random() * 50_000)

function makeFacts(random: () => number, isChinese: boolean) {
  const pick: Pick = (values) => {
    const value = values[Math.floor(random() * values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
  const number = isChinese
    ? figuresOf(random, 19)
    : `111-${figuresOf(random, 7)}-${figuresOf(random, 7)}`
  const other = isChinese
    ? figuresOf(random, 19)
    : `113-${figuresOf(random, 7)}-${figuresOf(random, 7)}`
  const items = ITEMS[isChinese ? 0 : 1]
  const item = pick(items)
  const minor = sumOf(random)
  const stranger = isChinese
    ? pick(['王建国', '陈思思', '赵小川'])
    : pick(['Peter Hall', 'Maria Cruz', 'Tom Baker'])
  const platform = isChinese ? ('taobao' as const) : ('amazon' as const)
  const facts: GuardFacts = {
    ...noFacts(platform, 'Asia/Shanghai'),
    buyer: {
      nick: 'lin_88',
      names: isChinese ? ['林晓梅'] : ['Anna Lin'],
      phones: [],
      mails: [],
      addresses: ['文三路 8 号'],
    },
    orders: [
      {
        number,
        state: 'paid',
        paid: { minor, currency: isChinese ? 'CNY' : 'USD' },
        amounts: [],
        items: [item],
        otherNumbers: [],
        deadlines: [NOW + 2 * DAY_MS + HOUR_MS],
      },
    ],
    tier: {
      held: [isChinese ? '银卡' : 'Silver'],
      atLeast: false,
      published: true,
      ladder: isChinese
        ? [
            { names: ['银卡'], benefits: ['95折'], isHeld: true },
            { names: ['金卡'], benefits: ['免费退换'], isHeld: false },
          ]
        : [
            { names: ['Silver'], benefits: ['5% off'], isHeld: true },
            { names: ['Gold'], benefits: ['free exchange'], isHeld: false },
          ],
    },
    policy: SHEET,
    ofOthers: [stranger],
  }
  const told: Told = {
    number,
    other,
    paid: (minor / 100).toFixed(2),
    notPaid: ((minor + 100 + sumOf(random)) / 100).toFixed(2),
    item,
    notItem: pick(items.filter((each) => each !== item)),
    stranger,
  }
  return { facts, told }
}

/** Drafts on the facts of made-up orders, right and wrong ones. */
export function makeDrafts(random: () => number, rounds: number): readonly Draft[] {
  const drafts: Draft[] = []
  for (let round = 0; round < rounds; round += 1)
    for (const isChinese of [true, false])
      for (const [rule, statements] of Object.entries(isChinese ? CHINESE : ENGLISH))
        for (const statement of statements) {
          const { facts, told } = makeFacts(random, isChinese)
          const [right, wrong] = statement(told)
          drafts.push({ text: right, facts, isWrong: false, rule })
          if (wrong !== '') drafts.push({ text: wrong, facts, isWrong: true, rule })
        }
  return drafts
}
