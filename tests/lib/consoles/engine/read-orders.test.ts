import { describe, expect, it } from 'vitest'

import { readOrders } from '@/lib/consoles/engine/read-orders'
import type { OrderRule } from '@/lib/consoles/profile'

const NUMBER = String.raw`\d{8}`
const rule: OrderRule = {
  id: 'rows',
  card: '.head',
  rest: '.body',
  scope: 'main',
  number: {
    field: 'orders',
    anchors: [
      {
        id: 'text',
        from: 'text',
        shape: `^订单 ${NUMBER}$`,
        match: `(${NUMBER})$`,
        evidence: 'guess',
      },
    ],
  },
  title: { from: 'css', css: 'i' },
  evidence: 'guess',
}
const head = (number: string, mark = 'head') => `<p class="${mark}">订单 ${number}</p>`
const body = (title: string) => `<p class="body"><i>${title}</i></p>`

function titlesIn(main: string) {
  const document = new DOMParser().parseFromString(`<main>${main}</main>`, 'text/html')
  const source = { document, address: new URL('https://shop.test/'), stored: () => null }
  const shape = { currency: 'CNY', orderNumber: NUMBER }
  return readOrders([rule], source, shape).orders.map(({ facts }) => [facts.number, facts.title])
}

describe('an order that goes on in the nodes behind its card', () => {
  it.each([
    [
      'each has its own',
      head('11111111') + body('锅') + head('22222222') + body('铲'),
      [
        ['11111111', '锅'],
        ['22222222', '铲'],
      ],
    ],
    [
      'something else stands between',
      `${head('11111111')}<hr>${body('锅')}`,
      [['11111111', undefined]],
    ],
    ['two of them disagree', head('11111111') + body('锅') + body('铲'), [['11111111', undefined]]],
    [
      'cards are known by their numbers alone',
      head('11111111', 'x') + body('锅') + head('22222222', 'x') + body('铲'),
      [
        ['11111111', '锅'],
        ['22222222', '铲'],
      ],
    ],
  ])('is read where %s', (_, main, expected) => {
    expect(titlesIn(main)).toEqual(expected)
  })
})
