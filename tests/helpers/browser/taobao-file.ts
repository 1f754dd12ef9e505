import { DAY_MS } from '@/lib/shared/time'

/** One order of an ExportOrderList, in the platform's own words. */
export interface TaobaoRow {
  readonly number: string
  /** Empty where the layout names nobody, as that of 2026. */
  readonly nick: string
  readonly title: string
  /** As the file writes it, e.g. `268.00`. */
  readonly paid: string
  readonly status: string
  /** `YYYY-MM-DD`. */
  readonly day: string
}

const HEADER =
  '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,订单创建时间,宝贝标题,宝贝总数量'

/** An export of Taobao with the columns that matter. */
export const taobaoFile = (rows: Iterable<TaobaoRow>): string =>
  [
    HEADER,
    ...Array.from(rows, ({ number, nick, title, paid, status, day }) =>
      [number, nick, paid, paid, status, `${day} 12:00:00`, title, '1'].join(','),
    ),
    '',
  ].join('\r\n')

/** Noon of the newest day of a made file, in China. */
const NEWEST = Date.UTC(2026, 9, 1, 4)

/** The order of a made file at this place, of so many buyers; newest first. */
export const rowAt = (index: number, buyers: number): TaobaoRow => ({
  number: String(4_100_000_000_000_000_000n + BigInt(index)),
  nick: `买家${index % buyers}号`,
  title: '铸铁炒锅 平底不粘',
  paid: `${20 + (index % 300)}.00`,
  status: '交易成功',
  day: new Date(NEWEST - (index % 700) * DAY_MS).toISOString().slice(0, 10),
})
