import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { guessColumns, PRODUCT_COLUMNS } from '@/lib/offers/formats/columns'
import { readProductTable } from '@/lib/offers/formats/product-table'
import { productPatchSchema } from '@/lib/offers/product'
import { productIdOfTitle } from '@/lib/offers/product-id'

const HEADER = ['商家编码', '商品名称', '售价', '成本价', '库存', '类目', '属性', '复购周期']
const MAP = guessColumns(HEADER, PRODUCT_COLUMNS)
const read = (...rows: readonly string[][]) => readProductTable([HEADER, ...rows], MAP, 'CNY')

describe('a list of products', () => {
  it('says of each product what its cells say, and nothing where they are empty', () => {
    const { products, refused } = read(
      ['="POT-26"', '铸铁锅', '¥1,199.00', '90', '1.2万', '锅', '颜色:红;尺寸:26cm', '60天'],
      ['', '锅刷  竹柄', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', ''],
    )
    expect(refused).toEqual([])
    expect(products).toEqual([
      {
        id: 'POT-26',
        facts: {
          title: '铸铁锅',
          price: { minor: 119_900, currency: 'CNY' },
          cost: { minor: 9_000, currency: 'CNY' },
          stock: 12_000,
          category: '锅',
          attributes: { 颜色: '红', 尺寸: '26cm' },
          cycleDays: 60,
        },
      },
      { id: productIdOfTitle('锅刷 竹柄'), facts: { title: '锅刷  竹柄' } },
    ])
  })
  it.each([
    [['', '', '9', '', '', '', '', ''], 'no-product'],
    [['1.23E+15', '锅', '9', '', '', '', '', ''], 'damaged-id'],
    [['A', '锅', '面议', '', '', '', '', ''], 'bad-price'],
    [['A', '锅', '-3', '', '', '', '', ''], 'bad-price'],
    [['A', '锅', '9', 'x', '', '', '', ''], 'bad-cost'],
    [['A', '锅', '9', '', '1.5', '', '', ''], 'bad-stock'],
    [['A', '锅', '9', '', '', '', '', '0'], 'bad-cycle'],
  ])('names the row %j that it does not take', (cells, reason) => {
    const { products, refused } = read(['B', '盖', '', '', '', '', '', ''], cells)
    expect(products.map(({ id }) => id)).toEqual(['B'])
    expect(refused).toEqual([{ row: 3, reason, cells }])
  })
  it('loses no row, and takes nothing that a product cannot be, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1e999', '=1+1', '"', '99999999999999999999', '０', '-0', '1.2万', 'a:b;c'),
    )
    const rows = fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 10 })
    fc.assert(
      fc.property(rows, (given) => {
        const { products, refused } = read(...given)
        const filled = given.filter((cells) => cells.some((each) => each.trim() !== ''))
        expect(products.length + refused.length).toBe(filled.length)
        for (const { id, facts } of products) {
          expect(id.length).toBeLessThanOrEqual(64)
          expect(productPatchSchema.safeParse(facts).success).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
