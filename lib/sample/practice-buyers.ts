import type { OrderState } from '@/lib/shared/orders'

/** The shop that the practice marketplace and the sample share; nobody trades under it. */
export const PRACTICE_SHOP = {
  platform: 'pinduoduo',
  nativeId: '900100200',
  name: '青禾厨具',
} as const

/** One order that the chat lists beside a practice buyer; amounts in fen, age in whole days before now. */
interface PracticeOrder {
  readonly number: string
  readonly title: string
  readonly paidMinor: number
  readonly state: OrderState
  readonly daysAgo: number
}

/** One made-up buyer of the practice marketplace, with what the sample shop knows of them. */
export interface PracticeBuyer {
  readonly uid: string
  readonly nick: string
  /** The goods page they came from, where the chat shows its card before their message. */
  readonly goods?: { readonly title: string; readonly priceMinor: number }
  readonly lastMessage: string
  /** Newest first; all orders of the sample shop older than these are made up by the generator. */
  readonly orders: readonly PracticeOrder[]
  /** All orders of the sample shop, those paid for and kept among them, and the sum of the latter in fen; null: not in it. */
  readonly sample: {
    readonly orders: number
    readonly counted: number
    readonly countedMinor: number
  } | null
}

/** The eight buyers of the practice chat; nicks, ids and numbers are invented and the same in every language. */
export const PRACTICE_BUYERS: readonly PracticeBuyer[] = [
  {
    uid: '7000000001',
    nick: '蓝鲸煮面',
    goods: { title: '铸铁炒锅 28 cm 平底', priceMinor: 19_900 },
    lastMessage: '28cm 的炒锅电磁炉能用吗？今天拍周二能到吗？',
    orders: [
      {
        number: '261118-073512345670273',
        title: '硅胶锅铲 耐热',
        paidMinor: 3_900,
        state: 'refunding',
        daysAgo: 3,
      },
      {
        number: '261029-148820031190642',
        title: '珐琅汤锅 22 cm',
        paidMinor: 26_900,
        state: 'received',
        daysAgo: 23,
      },
      {
        number: '261002-550917730048816',
        title: '双层蒸锅 26 cm',
        paidMinor: 42_800,
        state: 'received',
        daysAgo: 50,
      },
    ],
    sample: { orders: 12, counted: 11, countedMinor: 328_000 },
  },
  {
    uid: '7000000002',
    nick: '纸飞机不落地',
    lastMessage: '好的谢谢',
    orders: [
      {
        number: '261112-336104887215509',
        title: '珐琅炖锅 24 cm',
        paidMinor: 26_800,
        state: 'received',
        daysAgo: 9,
      },
      {
        number: '261024-902277140063318',
        title: '不粘煎锅三件套',
        paidMinor: 45_900,
        state: 'received',
        daysAgo: 28,
      },
      {
        number: '261009-417750926638104',
        title: '榉木砧板 大号',
        paidMinor: 12_900,
        state: 'received',
        daysAgo: 43,
      },
    ],
    sample: { orders: 37, counted: 37, countedMinor: 1_246_000 },
  },
  {
    uid: '7000000003',
    nick: '三号灯塔',
    lastMessage: '怎么还没发？明天能到吗，急用',
    orders: [
      {
        number: '261119-680331927745021',
        title: '不锈钢蒸锅 三层',
        paidMinor: 29_900,
        state: 'paid',
        daysAgo: 2,
      },
      {
        number: '261107-259904418360775',
        title: '油壶 玻璃 500 ml',
        paidMinor: 12_800,
        state: 'received',
        daysAgo: 14,
      },
      {
        number: '260903-771206533948152',
        title: '砂锅 3 L',
        paidMinor: 21_300,
        state: 'received',
        daysAgo: 79,
      },
    ],
    sample: { orders: 3, counted: 3, countedMinor: 64_000 },
  },
  {
    uid: '7000000004',
    nick: '慢半拍企鹅',
    lastMessage: '[图片]',
    orders: [
      {
        number: '261110-145578206691437',
        title: '铸铁珐琅锅 26 cm',
        paidMinor: 45_900,
        state: 'received',
        daysAgo: 11,
      },
      {
        number: '261016-830095127764280',
        title: '刀具五件套',
        paidMinor: 32_900,
        state: 'received',
        daysAgo: 36,
      },
    ],
    sample: { orders: 14, counted: 14, countedMinor: 418_800 },
  },
  {
    uid: '7000000005',
    nick: '一罐云',
    lastMessage: '还能便宜点吗',
    orders: [
      {
        number: '261115-502863391177040',
        title: '漏勺 304 长柄',
        paidMinor: 8_600,
        state: 'shipped',
        daysAgo: 6,
      },
    ],
    sample: { orders: 1, counted: 1, countedMinor: 8_600 },
  },
  {
    uid: '7000000006',
    nick: '半糖火箭',
    lastMessage: '收到了，很好',
    orders: [
      {
        number: '261114-617240089935526',
        title: '压力锅 5 L',
        paidMinor: 35_200,
        state: 'received',
        daysAgo: 7,
      },
      {
        number: '261030-094418852730661',
        title: '打蛋盆 三件套',
        paidMinor: 9_900,
        state: 'received',
        daysAgo: 22,
      },
      {
        number: '261011-385529170046398',
        title: '烤盘 不粘 方形',
        paidMinor: 7_900,
        state: 'received',
        daysAgo: 41,
      },
    ],
    sample: { orders: 31, counted: 31, countedMinor: 1_035_200 },
  },
  {
    uid: '7000000007',
    nick: '云**7',
    lastMessage: '我之前买的横幅什么时候发',
    orders: [
      {
        number: '261102-350011223344556',
        title: '开业横幅 3 米',
        paidMinor: 2_680,
        state: 'paid',
        daysAgo: 19,
      },
      {
        number: '260531-607198974342268',
        title: '接考横幅',
        paidMinor: 1_780,
        state: 'received',
        daysAgo: 174,
      },
    ],
    sample: null,
  },
  {
    uid: '7000000008',
    nick: '发票先生示例',
    lastMessage: '不开专票我就去投诉，你看着办',
    orders: [
      {
        number: '261115-718836204459017',
        title: '削皮刀 陶瓷',
        paidMinor: 5_900,
        state: 'received',
        daysAgo: 6,
      },
      {
        number: '261105-263391740582246',
        title: '量勺套装',
        paidMinor: 5_900,
        state: 'refunded',
        daysAgo: 16,
      },
    ],
    sample: { orders: 6, counted: 2, countedMinor: 11_800 },
  },
]
