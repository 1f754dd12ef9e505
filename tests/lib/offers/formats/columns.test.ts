import { describe, expect, it } from 'vitest'

import {
  findHeader,
  guessColumns,
  headerKey,
  PRODUCT_COLUMNS,
  TRAFFIC_COLUMNS,
} from '@/lib/offers/formats/columns'

describe('the columns of a list', () => {
  it('are found by their names, whatever case, width and order', () => {
    expect(guessColumns(['库存', ' 商家编码 ', '售价', '备注'], PRODUCT_COLUMNS)).toEqual({
      id: '商家编码',
      price: '售价',
      stock: '库存',
    })
    expect(guessColumns(['Page Views', 'ASIN', 'Bounce-Rate'], TRAFFIC_COLUMNS)).toEqual({
      id: 'ASIN',
      visits: 'Page Views',
      bounce: 'Bounce-Rate',
    })
  })
  it('stand below titles that some files begin with', () => {
    const rows = [['店铺商品表'], [''], ['商品id', '商品名称'], ['1', '锅']]
    expect(findHeader(rows, PRODUCT_COLUMNS)).toBe(2)
    expect(
      findHeader(
        [
          ['', ''],
          ['a', 'b'],
        ],
        PRODUCT_COLUMNS,
      ),
    ).toBe(1)
    expect(findHeader([['', '']], PRODUCT_COLUMNS)).toBe(-1)
  })
  it('are known again where the header is the same', () => {
    expect(headerKey(['A', ' b'])).toBe(headerKey(['A ', 'b']))
    expect(headerKey(['A', 'b'])).not.toBe(headerKey(['b', 'A']))
  })
})
