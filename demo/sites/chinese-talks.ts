import { answers, asks, shows, type Talk } from './site'

/** One made-up buyer as a Chinese console numbers them. */
interface Person extends Pick<Talk, 'id' | 'nick'> {
  readonly orderNumber: string
  /** Absent: no case. */
  readonly caseNumber?: string
}

const HOUR_S = 3_600

const TALKS = [
  {
    order: { title: '铸铁炒锅 28 cm 平底', paidMinor: 39_900, status: '待发货' },
    case: {
      kind: '仅退款',
      status: '待商家处理',
      reason: '不想要了',
      secondsLeft: 47 * HOUR_S + 59 * 60 + 10,
    },
    lines: [
      asks('你好，在吗'),
      answers('在的，请讲～'),
      shows('order'),
      asks('这个炒锅电磁炉能用吗？'),
    ],
  },
  {
    order: { title: '珐琅炖锅 24 cm', paidMinor: 26_800, status: '已发货' },
    case: {
      kind: '退货退款',
      status: '待商家处理',
      reason: '商品有瑕疵',
      secondsLeft: 3 * HOUR_S + 12 * 60,
    },
    lines: [
      shows('goods'),
      asks('炖锅的盖子有个小缺口'),
      answers('麻烦拍张照片，马上看'),
      asks('怎么退？'),
    ],
  },
  {
    order: { title: '榉木砧板 大号', paidMinor: 8_900, status: '已收货' },
    case: { kind: '仅退款', status: '退款成功', reason: '少件', secondsLeft: null },
    lines: [asks('砧板要不要先上油？'), answers('第一次用前薄薄抹一层就好'), asks('好的谢谢')],
  },
] as const

/** The talks of a kitchen shop with three buyers. */
export const chineseTalks = (...people: readonly [Person, Person, Person]): readonly Talk[] =>
  people.map(({ id, nick, orderNumber, caseNumber }, index) => {
    const talk = TALKS[index] ?? TALKS[0]
    return {
      id,
      nick,
      order: { ...talk.order, number: orderNumber },
      case: caseNumber === undefined ? undefined : { ...talk.case, number: caseNumber },
      lines: talk.lines,
    }
  })
