import { describe, expect, it } from 'vitest'

import {
  draftList,
  mapKey,
  needsDays,
  readList,
  withColumn,
} from '@/components/workbench/offers/list-draft'

const table = (...rows: string[][]) => ({ name: '', rows })
const GOODS = table(['商家编码', '商品名称', '售价'], ['POT', '汤锅', '269'], ['', '', '5'])
const VISITS = table(['商品编号', '访客数'], ['POT', '120'])

describe('a list on its way in', () => {
  it('guesses its columns, and takes the rows that name a product', () => {
    const draft = draftList('products', GOODS, 'goods.csv', {})
    expect(draft.map).toEqual({ id: '商家编码', title: '商品名称', price: '售价' })
    const { products, refused } = readList(draft, 'CNY')
    expect(products).toEqual([
      { id: 'POT', facts: { title: '汤锅', price: { minor: 26_900, currency: 'CNY' } } },
    ])
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([[3, 'no-product']])
  })

  it('has the columns that were last said of such a file', () => {
    const first = draftList('products', GOODS, 'goods.csv', {})
    const known = { [mapKey(first)]: { id: '商家编码' } }
    expect(draftList('products', GOODS, 'other.csv', known).map).toEqual({ id: '商家编码' })
    expect(draftList('traffic', GOODS, 'other.csv', known).map).not.toEqual({ id: '商家编码' })
  })

  it('can be told another column, or none', () => {
    const draft = draftList('products', GOODS, 'goods.csv', {})
    expect(withColumn(draft, 'price', null).map).toEqual({ id: '商家编码', title: '商品名称' })
    expect(withColumn(draft, 'cost', '售价').map).toMatchObject({ cost: '售价' })
  })
})

describe('a traffic report on its way in', () => {
  it('has its days from the name of the file', () => {
    const draft = draftList('traffic', VISITS, '商品_2026-11-14_2026-11-20.csv', {})
    expect([needsDays(draft), draft.from, draft.to]).toEqual([true, '2026-11-14', '2026-11-20'])
    expect(readList(draft, 'CNY').figures).toMatchObject([{ productId: 'POT', visitors: 120 }])
  })

  it('takes no row whose days nobody told', () => {
    const draft = draftList('traffic', VISITS, 'report.csv', {})
    expect(readList(draft, 'CNY')).toMatchObject({ figures: [], refused: [{ reason: 'no-day' }] })
  })
})
