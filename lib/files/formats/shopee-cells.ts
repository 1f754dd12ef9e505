import type { OrderState } from '@/lib/shared/orders'

import { RowRefused, type RowView } from '../import-format'
import { readWord } from '../local-cells'
import { readNumber } from '../row-cells'

/** Words of 訂單狀態 and its like on the sites in English, Indonesian, Thai, Traditional Chinese and Vietnamese. */
const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/cancel|batal|ยกเลิก|取消|不成立|hủy/iu, 'closed'],
  [
    /unpaid|belum bayar|ยังไม่ชำระ|ที่ต้องชำระ|尚未付款|待付款|chờ thanh toán|chưa thanh toán/iu,
    'unpaid',
  ],
  [
    /complete|delivered|selesai|diterima|สำเร็จ|已完成|完成|hoàn thành|đã giao|đã nhận/iu,
    'received',
  ],
  [/to ship|perlu dikirim|ที่ต้องจัดส่ง|待出貨|chờ lấy|chờ xác nhận|ready to ship|processed/iu, 'paid'],
  [/shipp|to receive|dikirim|จัดส่ง|運送|已出貨|待收貨|đang giao|vận chuyển/iu, 'shipped'],
]

/** A request that was called off or turned down changes nothing; the file of most orders leaves the cell empty. */
const AFTERSALES: readonly (readonly [RegExp, OrderState | null])[] = [
  [/cancel|reject|ditolak|dibatalkan|ยกเลิก|ปฏิเสธ|取消|拒絕|từ chối/iu, null],
  [
    /complete|refunded|approved|selesai|disetujui|สำเร็จ|คืนเงินแล้ว|完成|已退款|hoàn thành|đã hoàn/iu,
    'refunded',
  ],
  [
    /request|process|pending|judging|diajukan|diproses|รอ|กำลัง|處理|申請|退貨|退款|yêu cầu|đang/iu,
    'refunding',
  ],
]

/** How far an order has come, its return above its own state; `isNew` where a word is not known. */
export function readShopeeState(
  stateText: string,
  aftersaleText: string,
): { readonly state: OrderState | null; readonly isNew: boolean; readonly isNewReturn: boolean } {
  const own = readWord(stateText.normalize('NFC'), STATES)
  const aftersale = readWord(aftersaleText.normalize('NFC'), AFTERSALES)
  return {
    state: aftersale ?? own ?? null,
    isNew: own === undefined,
    isNewReturn: aftersale === undefined,
  }
}

/** Order numbers begin with the day: `240517ABCD1234`. */
export function readShopeeNumber<Column extends string>(
  row: RowView<Column>,
  column: Column,
): string {
  const number = readNumber(row, column)
  if (!/^\d{6}[A-Z\d]{8,9}$/u.test(number)) throw new RowRefused('wrong-number', column)
  return number
}
