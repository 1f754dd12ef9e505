import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { inspectFile } from '@/lib/files/inspect-file'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const inspect = (...parts: BlobPart[]) =>
  inspectFile(new Blob(parts), { formats: Object.values(IMPORT_FORMATS), now: NOW })

const HEADER = '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,宝贝标题,订单创建时间'
const row = (number: number, total: string, nick = '半糖风铃'): string =>
  `161800000000${number},${nick},${total},${total},交易成功,砂锅,2016-05-10 09:30:00`

describe('a report on a file', () => {
  it('counts an order once that the file holds twice', async () => {
    const text = [HEADER, row(1001, '34.00'), row(1002, '5.00'), row(1001, '34.00'), ''].join('\n')
    expect(await inspect(text)).toMatchObject({
      rows: 3,
      orders: 2,
      customers: 1,
      totals: [{ minor: 3_900, currency: 'CNY' }],
    })
  })
  it('counts every buyer once, and none where the name is masked', async () => {
    const nicks = ['甲', '乙', '甲', '云**7']
    const rows = nicks.map((nick, index) => row(1001 + index, '1.00', nick))
    expect(await inspect([HEADER, ...rows, ''].join('\n'))).toMatchObject({ customers: 2 })
  })
  it('names warnings by their count and first row', async () => {
    const text = [HEADER, row(1001, '1.00'), row(1002, '1.00'), ''].join('\n')
    expect(await inspect(text.replaceAll('交易成功', '寄存中'))).toMatchObject({
      orders: 2,
      notices: [{ code: 'unknown-state', count: 2, row: 2 }],
    })
  })
  it('of a header alone has no rows, and says so', async () => {
    expect(await inspect(`${HEADER}\n`)).toMatchObject({
      format: 'taobao-orders',
      rows: 0,
      from: null,
      notices: [{ code: 'no-rows' }],
    })
  })
  it.each<[string, BlobPart[]]>([
    ['empty', ['']],
    ['spreadsheet', [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])]],
    ['archive', ['Rar!\u001A\u0007\u0001']],
    ['damaged', ['PK\u0003\u0004orders.csv']],
    ['undecodable', [new Uint8Array([0xff, 0xff, 0x20])]],
    ['unknown-format', ['First Name,Last Name,Email,Total Spent\na,b,c,1\n']],
    ['unclosed-quote', [`${HEADER}\n"${row(1001, '1.00')}\n`]],
    ['long-line', Array.from({ length: 50 }, () => 'x'.repeat(200_000))],
    ['cut-off', [`${HEADER}\n${row(1001, '1.00')}\n16180000`]],
  ])('of a file that is not taken says why: %s', async (code, parts) => {
    expect(await inspect(...parts)).toMatchObject({
      format: null,
      platform: null,
      rows: 0,
      orders: 0,
      totals: [],
      from: null,
      to: null,
      rejected: [],
      notices: [{ code }],
    })
  })
})
