import { describe, expect, it } from 'vitest'

import {
  fromMapping,
  isFor,
  negativeColumn,
  newRule,
  startDraft,
  toMapping,
  withColumn,
  withPlatform,
  withProposals,
} from '@/components/workbench/mapping/mapping-draft'
import type { Peek } from '@/lib/files/work-tables-protocol'

const PEEK: Peek = {
  columns: ['Ref', 'Day', 'Qty', 'Price', 'State'],
  rows: [
    ['R1', '5.3.2026', '2', '1,50', 'sent'],
    ['R1', '5.3.2026', '-1', '1,50', 'eaten'],
  ],
  looks: [
    { pattern: null, decimal: 'point' },
    { pattern: 'dmy', decimal: 'point' },
    { pattern: null, decimal: 'point' },
    { pattern: null, decimal: 'comma' },
    { pattern: null, decimal: 'point' },
  ],
  guess: { time: { column: 'Day', by: 'name' }, price: { column: 'Price', by: 'name' } },
}
const draft = startDraft('till.csv', 'taobao')

describe('what the owner says of a table', () => {
  it('begins with nothing said, whatever is proposed', () => {
    expect(draft.columns).toEqual({})
    expect(toMapping(draft, PEEK.columns).mapping).toBeNull()
  })
  it('takes the proposals when told to, with how their cells are written', () => {
    expect(withProposals(draft, PEEK)).toMatchObject({
      columns: { time: 'Day', price: 'Price' },
      pattern: 'dmy',
      decimal: 'comma',
    })
  })
  it('is a mapping as soon as the order number is told', () => {
    const said = withColumn(draft, PEEK, 'number', 'Ref')
    expect(said.grain).toBe('item')
    const { mapping } = toMapping(said, PEEK.columns)
    expect(mapping).toMatchObject({
      name: 'till',
      columns: { number: 'Ref' },
      header: PEEK.columns,
    })
    expect(toMapping(withColumn(said, PEEK, 'number', null), PEEK.columns).mapping).toBeNull()
  })
  it('asks for the meaning of each status word, and keeps those that are told', () => {
    const said = withColumn(withColumn(draft, PEEK, 'number', 'Ref'), PEEK, 'state', 'State')
    expect(said.states).toEqual({ sent: 'shipped', eaten: null })
    expect(toMapping(said, PEEK.columns).mapping?.states).toEqual({ sent: 'shipped' })
  })
  it('names what is wrong', () => {
    const said = withColumn(draft, PEEK, 'number', 'Ref')
    const { wrong } = toMapping({ ...said, zone: 'Moon', currency: 'coins' }, PEEK.columns)
    expect([...wrong].toSorted()).toEqual(['currency', 'zone'])
  })
  it('follows the marketplace until somebody names another zone', () => {
    const moved = withPlatform({ ...draft, currency: 'EUR' }, 'shopify')
    expect(moved).toMatchObject({ zone: 'UTC', currency: 'EUR' })
  })
  it('notices pieces below zero until a rule speaks of them', () => {
    const said = withColumn(draft, PEEK, 'pieces', 'Qty')
    expect(negativeColumn(said, PEEK)).toBe('Qty')
    expect(negativeColumn({ ...said, rules: [newRule('Qty', 'negative')] }, PEEK)).toBeNull()
  })
  it('takes over a shared mapping as far as the columns are there', () => {
    const { mapping } = toMapping(withColumn(draft, PEEK, 'number', 'Ref'), [
      ...PEEK.columns,
      'More',
    ])
    if (mapping === null) throw new Error('no mapping')
    expect(isFor(mapping, PEEK.columns)).toBe(false)
    const taken = fromMapping({ ...mapping, rules: [newRule('More')] }, PEEK)
    expect(taken).toMatchObject({ columns: { number: 'Ref' }, rules: [] })
  })
})
