import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { inspectFile, type FileReport } from '@/lib/files/inspect-file'

import { csv, tableOf } from '../../../helpers/table-variants'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const inspect = (content: BlobPart): Promise<FileReport> =>
  inspectFile(new Blob([content]), { formats: Object.values(IMPORT_FORMATS), now: NOW })

describe('exports of Shopee sites', () => {
  it.each([
    [
      '訂單編號|訂單狀態|退貨 / 退款狀態|買家帳號|訂單成立日期|買家總支付金額|商品名稱|商品選項貨號|數量',
      '240517ABCD1234|已完成||kettle.fan|2024-05-17 07:15|NT$1,210|琺瑯鍋|POT|1',
      { minor: 121_000, currency: 'TWD' },
    ],
    [
      'หมายเลขคำสั่งซื้อ|สถานะการสั่งซื้อ|สถานะการคืนเงินหรือคืนสินค้า|ชื่อผู้ใช้ (ผู้ซื้อ)|วันที่ทำการสั่งซื้อ|จำนวนเงินทั้งหมด|ชื่อสินค้า|เลขอ้างอิง SKU (SKU Reference No.)|จำนวน',
      '240517ABCD1234|สำเร็จแล้ว||kettle.fan|2024-05-17 07:15|"390.00"|หม้อ|POT|1',
      { minor: 39_000, currency: 'THB' },
    ],
    [
      'Mã đơn hàng|Trạng Thái Đơn Hàng|Trạng thái Trả hàng/Hoàn tiền|Người Mua|Ngày đặt hàng|Tổng số tiền người mua thanh toán|Tên sản phẩm|SKU phân loại hàng|Số lượng',
      '240517ABCD1234|Hoàn thành||kettle.fan|2024-05-17 07:15|₫120.000|Nồi|POT|1',
      { minor: 120_000, currency: 'VND' },
    ],
  ])('in the language of %s', async (header, row, money) => {
    expect(await inspect(csv(tableOf(header, row)))).toMatchObject({
      format: 'shopee-orders',
      orders: 1,
      customers: 1,
      totals: [money],
      notices: [],
      rejected: [],
    })
  })
  it('in Indonesian part thousands by points', async () => {
    const table = tableOf(
      'No. Pesanan|Status Pesanan|Status Pembatalan/ Pengembalian|Username (Pembeli)|Waktu Pesanan Dibuat|Total Pembayaran|Nama Produk|Nomor Referensi SKU|Jumlah',
      '240517ABCD1234|Selesai||kettle.fan|2024-05-17 07:15|Rp1.185.000|Panci|POT|1',
      '240517ABCD1235|Perlu Dikirim||kettle.fan|2024-05-17 07:15|185.000|Panci|POT|1',
    )
    const [total] = (await inspect(csv(table))).totals
    expect(total?.currency).toBe('IDR')
    // How many minor digits a rupiah has is the engine's word; the whole is not.
    expect(String(total?.minor)).toMatch(/^1370000(?:00)?$/u)
  })
})
