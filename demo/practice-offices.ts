/** An order as Seller Central lists it. */
interface AmazonOrder {
  readonly number: string
  /** First name, as far as the console tells it. */
  readonly buyer: string
  readonly title: string
  readonly status: string
}

/** An order of the Taobao back office, in the platform's own words; the nick is masked unless the buyer allows it. */
interface TaobaoOrder {
  readonly number: string
  readonly nick: string
  /** 会员等级, where the shop's members have one. */
  readonly level?: string
  readonly title: string
  readonly paidMinor: number
  readonly status: string
}

/** A refund of the Taobao back office. */
interface TaobaoRefund {
  readonly number: string
  readonly orderNumber: string
  readonly kind: string
  readonly status: string
  /** Minutes left when the page opens; null: closed, without a countdown. */
  readonly minutesLeft: number | null
  /** What stands behind the countdown. */
  readonly words: string
}

interface Offices {
  readonly amazon: { readonly account: string; readonly orders: readonly AmazonOrder[] }
  readonly taobao: {
    readonly shopName: string
    readonly orders: readonly TaobaoOrder[]
    readonly refunds: readonly TaobaoRefund[]
  }
}

const HOUR = 60
const DAY = 24 * HOUR

/** What the practice pages of Amazon and Taobao show; everything is made up. */
export const OFFICES: Offices = {
  amazon: {
    account: 'Greenleaf Kitchen',
    orders: [
      {
        number: '112-4410093-7718204',
        buyer: 'Robin',
        title: 'Enamel stew pot, 24 cm',
        status: 'Unshipped',
      },
      {
        number: '112-8830127-5520946',
        buyer: 'Sasha',
        title: 'Cast-iron wok, 28 cm',
        status: 'Unshipped',
      },
      {
        number: '111-2094477-3309815',
        buyer: 'Kim',
        title: 'Beech chopping board, large',
        status: 'Shipped',
      },
      {
        number: '113-6672018-9041273',
        buyer: 'Alex',
        title: 'Glass oil jug, 500 ml',
        status: 'Canceled',
      },
    ],
  },
  taobao: {
    shopName: '青禾厨具旗舰店',
    orders: [
      {
        number: '2607118830334550018',
        nick: '青柠煎蛋',
        level: '店铺会员 V2',
        title: '珐琅炖锅 24 cm',
        paidMinor: 26_800,
        status: '买家已付款',
      },
      {
        number: '2607109920334550027',
        nick: '月**舟',
        title: '铸铁炒锅 28 cm 平底',
        paidMinor: 39_900,
        status: '卖家已发货',
      },
      {
        number: '2607092210334550036',
        nick: '海盐汽水',
        title: '榉木砧板 大号',
        paidMinor: 8_900,
        status: '交易成功',
      },
      {
        number: '2607083310334550045',
        nick: '石**七',
        title: '油壶 玻璃 500 ml',
        paidMinor: 4_500,
        status: '交易关闭',
      },
    ],
    refunds: [
      {
        number: '260711883033455001',
        orderNumber: '2607118830334550018',
        kind: '仅退款',
        status: '待商家处理',
        minutesLeft: DAY + 3 * HOUR + 20,
        words: '，逾期未处理，系统将自动退款',
      },
      {
        number: '260710992033455002',
        orderNumber: '2607109920334550027',
        kind: '退货退款',
        status: '待买家退货',
        minutesLeft: 5 * DAY + 2 * HOUR,
        words: '，逾期系统将自动关闭',
      },
      {
        number: '260708331033455004',
        orderNumber: '2607083310334550045',
        kind: '仅退款',
        status: '退款成功',
        minutesLeft: null,
        words: '',
      },
    ],
  },
}
