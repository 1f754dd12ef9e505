import { beforeEach, describe, expect, it } from 'vitest'

import { findOrders } from '@/lib/chips/find-orders'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import type { ConsoleProfile, PageProfile } from '@/lib/consoles/profile'
import { taobao } from '@/lib/consoles/taobao/profile'

import { find, showFixture } from '../../helpers/console-page'

const pageOf = ({ pages }: ConsoleProfile, kind: PageProfile['kind']): PageProfile => {
  const page = pages.find((each) => each.kind === kind)
  if (page === undefined) throw new Error(`no ${kind}`)
  return page
}
const sold = pageOf(taobao, 'order-list')
const listed = (page: PageProfile, { orderNumber }: ConsoleProfile) =>
  findOrders(page, document, orderNumber).map(({ number, row, buyer }) => ({
    number,
    row: row.className,
    buyer: buyer?.data.trim() ?? null,
  }))

describe('the orders of a list', () => {
  beforeEach(() => showFixture('taobao', 'sold'))

  it('are found by their numbers, each with its row and the name of its buyer', () => {
    expect(listed(sold, taobao)).toEqual([
      { number: '2607080103344550018', row: 'order_card__x1', buyer: '示例买家甲' },
      { number: '2607080103344550019', row: 'order_card__x1', buyer: '示**乙' },
      { number: '2607080103344550020', row: 'order_card__x1', buyer: '示例买家丙' },
    ])
  })

  it('are found in rows of cases too', () => {
    showFixture('pinduoduo', 'aftersale-list')
    const [first] = listed(pageOf(pinduoduo, 'aftersale-list'), pinduoduo)
    expect(first).toEqual({
      number: '261118-073512345670273',
      row: 'after-sales-table_order_item__3hQ7x',
      buyer: null,
    })
  })

  it('are found where the rows are called something else, each beside its own number', () => {
    for (const row of document.querySelectorAll('.next-table-body > *')) {
      const other = document.createElement('section')
      row.replaceWith(other)
      other.append(row)
    }
    const unknown = { ...sold, orders: [{ id: 'x', evidence: 'guess' as const, card: '.gone' }] }
    expect(listed(unknown, taobao).map(({ number }) => number)).toHaveLength(3)
  })

  it('are none of a text that holds two numbers, or a longer one', () => {
    find('.order_card__x1 span').textContent = '2607080103344550018 2607080103344550019'
    expect(listed(sold, taobao)).toHaveLength(2)
    find('.order_card__x1 span').textContent = '26070801033445500181'
    expect(listed(sold, taobao)).toHaveLength(2)
  })

  it('are left alone outside of the list', () => {
    document.body.append('2607080103344550099')
    expect(listed(sold, taobao)).toHaveLength(3)
  })

  it('count once where a row shows a number twice', () => {
    find('.order_card__x1').append('2607080103344550018')
    expect(listed(sold, taobao)).toHaveLength(3)
  })
})
