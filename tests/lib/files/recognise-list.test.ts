import { describe, expect, it } from 'vitest'

import { recogniseList } from '@/lib/files/recognise-list'

describe('a header that names no order', () => {
  it.each([
    ['SKU,Title,Price,Cost,Stock', 'product-list'],
    ['商品id,商品名称,类目,库存,一口价', 'product-list'],
    ['统计日期,商品ID,商品名称,商品访客数,商品浏览量,支付买家数', 'traffic-report'],
    ['日期,访客数,浏览量,跳出率', 'traffic-report'],
    ['(Child) ASIN,Title,Sessions - Total,Page Views,Total Order Items', 'traffic-report'],
    ['SKU,Title,Stock,Customer', null],
    ['InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country', null],
    ['Order ID,Item name,Quantity,Price', null],
    ['订单编号,商品名称,库存,访客数', null],
    ['下单时间,商品名称,库存,单价', null],
    ['a,b,c', null],
    ['', null],
  ])('%s is read as %s', (header, kind) => {
    expect(recogniseList(header.split(','))).toBe(kind)
  })
})
