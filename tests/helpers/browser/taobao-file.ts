import { DAY_MS } from '@/lib/shared/time'

const HEADER =
  '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,订单创建时间,宝贝标题,宝贝总数量'
/** Noon of the file's newest day in China. */
const NEWEST = Date.UTC(2026, 9, 1, 4)

export const numberAt = (index: number): string =>
  String(4_100_000_000_000_000_000n + BigInt(index))
export const buyerOfOrder = (index: number, buyers: number): string => `买家${index % buyers}号`

/** An export of Taobao as its newest layout with names was: so many orders of so many buyers, newest first. */
export function taobaoFile(orders: number, buyers: number): string {
  const rows = Array.from({ length: orders }, (_, index) => {
    const placed = new Date(NEWEST - (index % 700) * DAY_MS).toISOString().slice(0, 10)
    const paid = `${20 + (index % 300)}.00`
    return `${numberAt(index)},${buyerOfOrder(index, buyers)},${paid},${paid},交易成功,${placed} 12:00:00,铸铁炒锅 平底不粘,1`
  })
  return [HEADER, ...rows, ''].join('\r\n')
}
