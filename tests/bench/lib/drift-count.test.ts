import { describe, expect, it } from 'vitest'

import { countReadings, type Read } from '@/bench/lib/drift-count'
import { driftConsole } from '@/bench/lib/drift-console'
import { taobao } from '@/lib/consoles/taobao/profile'

import { parseHtml } from '../../contracts/console-fixtures'

const ORDER = {
  facts: { number: '7', title: 'Wok', state: 'paid' },
  shownBy: 'platform',
} as const
const READ: Read['sighting'] = {
  platform: 'amazon',
  page: 'order-list',
  observedAt: 1,
  shop: { id: 's' },
  orders: [ORDER],
  cases: [],
  messageCount: 0,
  hasComposer: false,
  fields: [
    { field: 'shop', state: 'read' },
    { field: 'orders', state: 'read' },
  ],
}
const TRUTH = { people: { u1: 'Ann' }, worded: (value: string) => value }
const count = (after: Partial<Read['sighting']>, truth = TRUTH) =>
  countReadings(
    { sighting: READ, isSameBox: null },
    { sighting: { ...READ, ...after }, isSameBox: null },
    truth,
  )

describe('counting what became of readings', () => {
  it('counts each value that is the same', () => {
    expect(count({})).toEqual({ survived: 4, reported: [], wrong: [] })
  })

  it.each<[string, Partial<Read['sighting']>, string[], string[]]>([
    [
      'reported where its field is named',
      { shop: undefined, fields: [{ field: 'shop', state: 'conflict' }] },
      ['page/shop is unread'],
      [],
    ],
    ['wrong where nobody says so', { shop: undefined }, [], ['page/shop is silently absent']],
    [
      'reported where its order names it',
      {
        orders: [
          { facts: { number: '7', state: 'paid' }, shownBy: 'platform', unread: ['orderTitle'] },
        ],
      },
      ['order 7/title is unread'],
      [],
    ],
    [
      'wrong where it is another',
      { orders: [{ ...ORDER, facts: { ...ORDER.facts, state: 'shipped' } }] },
      [],
      ['order 7/state is "shipped", not "paid"'],
    ],
    [
      'wrong where it comes out of nothing',
      { orders: [ORDER, { facts: { number: '8' }, shownBy: 'platform' }] },
      [],
      ['order 8/number is "platform", out of nothing'],
    ],
    [
      'right where the people of the page bear it out',
      { buyer: { nick: 'Ann', id: 'u1' } },
      [],
      [],
    ],
    [
      'wrong where they do not',
      { buyer: { nick: 'Ann', id: 'u2' } },
      [],
      ['page/buyer is "Ann", out of nothing', 'page/buyerId is "u2", out of nothing'],
    ],
  ])('calls a value %s', (_what, after, reported, wrong) => {
    expect(count(after)).toMatchObject({ reported, wrong })
  })

  it('takes a word of the other language for the same', () => {
    const truth = { ...TRUTH, worded: (value: string) => (value === '"Wok"' ? '"锅"' : value) }
    const orders = [{ ...ORDER, facts: { ...ORDER.facts, title: '锅' } }]
    expect(count({ orders }, truth)).toMatchObject({ survived: 4, wrong: [] })
  })
})

describe('a drift of a console', () => {
  const options = { mutants: 24, seed: 5, parse: parseHtml }

  it('is the same for the same seed, and loses nothing silently', () => {
    const drift = driftConsole(taobao, options)
    expect(driftConsole(taobao, options)).toEqual(drift)
    expect(drift).toMatchObject({ mutants: 24, wrong: 0 })
    expect(drift.survived).toBeGreaterThan(9 * drift.reported)
  })

  it('notices a reader that gives another value', () => {
    const liar = { ...taobao, shop: [] }
    expect(driftConsole(liar, options).survived).toBeLessThan(
      driftConsole(taobao, options).survived,
    )
  })

  it('fails for a console without fixtures', () => {
    expect(() => driftConsole({ ...taobao, id: 'shopify' }, options)).toThrow('has no fixtures')
  })
})
