import { describe, expect, it } from 'vitest'

import { readMessages } from '@/lib/consoles/engine/read-messages'
import type { MessageRule } from '@/lib/consoles/profile'

const rule: MessageRule = {
  evidence: 'guess',
  list: '.list',
  item: '.item',
  notice: '.notice',
  text: '.words',
  cards: '.card',
  product: { title: '.title', price: ['.price', '.sum'].map((css) => ({ from: 'css', css })) },
  fromBuyer: '.buyer',
  fromShop: '.shop',
}

function readFrom(html: string) {
  const document = new DOMParser().parseFromString(`<ul class="list">${html}</ul>`, 'text/html')
  const source = { document, address: new URL('https://shop.test/'), stored: () => null }
  return readMessages(rule, source, { currency: 'CNY', orderNumber: String.raw`\d{6}` })
}
const stateIn = (html: string, field = 'messages') =>
  readFrom(html).states.find((each) => each.field === field)?.state

const ASKED = '<li class="item"><p class="buyer words">When?</p></li>'
const CARD = '<b class="title">Wok</b>'

describe('reading a conversation', () => {
  it.each([
    ['a message', ASKED, 'read'],
    ['none', '', 'empty'],
    ['a notice alone', '<li class="item"><p class="notice words">Queue</p></li>', 'empty'],
    [
      'a notice without the mark of a message',
      `${ASKED}<li class="notice words">Queue</li>`,
      'read',
    ],
    ['words outside of any message', `${ASKED}<li><p class="words">Now?</p></li>`, 'malformed'],
    ['a side outside of any message', `${ASKED}<li><p class="shop">Today</p></li>`, 'malformed'],
    ['a card outside of any message', `${ASKED}<li><p class="card">${CARD}</p></li>`, 'malformed'],
    ['words alone', '<li><p class="words">Now?</p></li>', 'malformed'],
  ])('calls a list with %s %s', (_what, html, state) => {
    expect(stateIn(html)).toBe(state)
  })

  it('gives neither a count nor a newest message while one was not recognised', () => {
    const { count, last } = readFrom(`${ASKED}<li><p class="words">Now?</p></li>`)
    expect({ count, last }).toEqual({ count: 0, last: undefined })
  })

  it('leaves notices out of the count', () => {
    const html = `${ASKED}<li class="item"><p class="notice">Queue</p></li>`
    expect(readFrom(html)).toMatchObject({ count: 1, last: { side: 'buyer', text: 'When?' } })
  })

  it.each([
    ['one price', '<i class="price">¥59</i><i class="sum">¥59</i>', undefined],
    ['no price', '', undefined],
    ['two prices', '<i class="price">¥59</i><i class="sum">¥5</i>', 'malformed'],
  ])('calls products of a card with %s %s', (_what, prices, state) => {
    const html = `<li class="item"><p class="buyer card">${CARD}${prices}</p></li>`
    expect(stateIn(html, 'products')).toBe(state)
  })
})
