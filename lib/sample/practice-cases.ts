/** One row of the practice marketplace's after-sale list, in the platform's own words; amounts in fen. */
export interface PracticeCase {
  /** After-sale number, 14 digits. */
  readonly number: string
  readonly orderNumber: string
  readonly title: string
  readonly type: '仅退款' | '退货退款' | '换货' | '补寄' | '维修'
  readonly status:
    | '待商家处理'
    | '待商家确认收货'
    | '待买家退货'
    | '平台处理中'
    | '退款成功'
    | '已撤销'
  readonly amountMinor: number
  /** Seconds left when the page opens; null: closed, without a countdown. */
  readonly secondsLeft: number | null
  /** What stands after the time in the countdown: the row reads `（` + time + these words + `）`. */
  readonly countdownWords: string
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The seven cases of the practice after-sale list, one of them closed. */
export const PRACTICE_CASES: readonly PracticeCase[] = [
  {
    number: '30061112336101',
    orderNumber: '261112-336104887215509',
    title: '珐琅炖锅 24 cm',
    type: '退货退款',
    status: '待商家确认收货',
    amountMinor: 26_800,
    secondsLeft: 24 * MINUTE,
    countdownWords: '未处理，系统将自动退款',
  },
  {
    number: '30061118073502',
    orderNumber: '261118-073512345670273',
    title: '硅胶锅铲 耐热',
    type: '仅退款',
    status: '待商家处理',
    amountMinor: 3_900,
    secondsLeft: 3 * HOUR + 12 * MINUTE,
    countdownWords: '未处理，系统将自动退款',
  },
  {
    number: '30061115502803',
    orderNumber: '261115-502863391177040',
    title: '漏勺 304 长柄',
    type: '仅退款',
    status: '待商家处理',
    amountMinor: 8_600,
    secondsLeft: 7 * HOUR + 38 * MINUTE,
    countdownWords: '未处理，系统将自动退款',
  },
  {
    number: '30061110145504',
    orderNumber: '261110-145578206691437',
    title: '铸铁珐琅锅 26 cm',
    type: '退货退款',
    status: '待商家处理',
    amountMinor: 45_900,
    secondsLeft: 9 * HOUR + 5 * MINUTE,
    countdownWords: '未处理，系统将自动退款',
  },
  {
    number: '30061114617205',
    orderNumber: '261114-617240089935526',
    title: '压力锅 5 L',
    type: '退货退款',
    status: '待商家处理',
    amountMinor: 35_200,
    secondsLeft: 19 * HOUR + 28 * MINUTE,
    countdownWords: '未处理，系统将自动退款',
  },
  {
    number: '30061107259906',
    orderNumber: '261107-259904418360775',
    title: '油壶 玻璃 500 ml',
    type: '退货退款',
    status: '待买家退货',
    amountMinor: 12_800,
    secondsLeft: 5 * DAY + 2 * HOUR,
    countdownWords: '未处理，系统将自动关闭',
  },
  {
    number: '30061105263307',
    orderNumber: '261105-263391740582246',
    title: '量勺套装',
    type: '仅退款',
    status: '退款成功',
    amountMinor: 5_900,
    secondsLeft: null,
    countdownWords: '',
  },
]
