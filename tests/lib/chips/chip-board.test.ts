import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createChips } from '@/lib/chips/chip'
import { createChipBoard } from '@/lib/chips/chip-board'
import { createRuler } from '@/lib/chips/find-place'
import { findOrders } from '@/lib/chips/find-orders'
import { taobao } from '@/lib/consoles/taobao/profile'

import { showFixture } from '../../helpers/console-page'

const [sold] = taobao.pages
if (sold === undefined) throw new Error('the console has a list')
const shape = taobao.orderNumber
const words = { units: { day: 'd', hour: 'h', minute: 'min' }, about: '', overdue: '', card: '' }

let life = new AbortController()
beforeEach(() => {
  life = new AbortController()
  showFixture('taobao', 'sold')
})
afterEach(() => life.abort())

function openBoard() {
  const world = {
    tillsideChipsAlive: undefined,
    tillsideChipTag: undefined,
    tillsidePages: undefined,
    tillsideHoverCard: undefined,
  }
  const options = { document, world, mode: 'open' as const, newId: () => crypto.randomUUID() }
  const hover = {
    seek: () => undefined,
    leave: () => undefined,
    enter: () => undefined,
    hide: () => undefined,
    renew: () => undefined,
    anchor: () => null,
  }
  return createChipBoard({
    makeChip: createChips(options, () => undefined),
    ruler: createRuler(document),
    hover,
    words: () => words,
    isNear: () => true,
    clock: () => 0,
    shape,
    signal: life.signal,
  })
}
const hosts = (): number =>
  [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null).length

describe('the board of chips', () => {
  it.each([
    ['still says its number', (text: Text) => text.data, 1],
    ['says another number by now', (text: Text) => text.data.replace(/\d$/u, '9'), 0],
    ['is empty by now', () => '', 0],
  ])('gives an order its chip as its row %s', (_how, become, expected) => {
    const [order] = findOrders(sold, document, shape)
    if (order === undefined) throw new Error('the list has an order')
    order.text.data = become(order.text)
    const tile = { tier: 'gold', letter: 'G', name: 'Gold' } as const
    openBoard().show(
      [{ order, view: { number: order.number, tile, risk: null, clock: null } }],
      false,
    )
    expect(hosts()).toBe(expected)
  })
})
