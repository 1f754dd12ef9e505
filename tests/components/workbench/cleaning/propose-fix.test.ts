import { describe, expect, it } from 'vitest'

import { leftAfter, proposeFixes } from '@/components/workbench/cleaning/propose-fix'
import type { FlawedOrder, FoundFlaws, PlacedOrder } from '@/lib/files/work-cleaning-protocol'

const order = (number: string, shopId = 'a'): PlacedOrder => ({ shopId, facts: { number } })
const flawed = (
  kind: FlawedOrder['kind'],
  number: string,
  twins: readonly PlacedOrder[] = [],
): FlawedOrder => ({ kind, order: order(number), twins: [...twins] })
const found = (all: readonly FlawedOrder[]): FoundFlaws => ({
  looked: 9,
  flawed: [...all],
  counts: {
    twin: all.filter(({ kind }) => kind === 'twin').length,
    'damaged-number': 0,
    'bad-date': all.filter(({ kind }) => kind === 'bad-date').length,
    'bad-amount': all.filter(({ kind }) => kind === 'bad-amount').length,
    'orphan-items': 0,
  },
})

describe('what is proposed for a wrong order', () => {
  it('joins twins of one shop into the one that tells most, and removes those of other shops', () => {
    expect(proposeFixes(flawed('twin', '1', [order("'1"), order('1', 'b')]))).toEqual([
      { shopId: 'a', number: "'1", fix: { how: 'link', to: '1' } },
      { shopId: 'b', number: '1', fix: { how: 'remove' } },
    ])
  })
  it.each([
    ['bad-date', { how: 'correct', placedAt: null }],
    ['bad-amount', { how: 'correct', paidMinor: null }],
    ['damaged-number', { how: 'remove' }],
    ['orphan-items', { how: 'remove' }],
  ] as const)('with %s is %j', (kind, fix) => {
    expect(proposeFixes(flawed(kind, '1'))).toEqual([{ shopId: 'a', number: '1', fix }])
  })
})

const link = (number: string) => ({
  shopId: 'a',
  number,
  fix: { how: 'link', to: '2' } as const,
})

describe('what is left to mend', () => {
  const all = found([
    flawed('bad-date', '1'),
    flawed('bad-amount', '1'),
    flawed('twin', '2', [order("'2"), order('02')]),
  ])
  it('keeps the wrong amount of an order whose date was corrected', () => {
    const left = leftAfter(all, [
      { shopId: 'a', number: '1', fix: { how: 'correct', placedAt: 5 } },
    ])
    expect(left.flawed.map(({ kind }) => kind)).toEqual(['bad-amount', 'twin'])
    expect(left.counts).toMatchObject({ 'bad-date': 0, 'bad-amount': 1 })
  })
  it('has nothing more of an order that was removed', () => {
    const left = leftAfter(all, [{ shopId: 'a', number: '1', fix: { how: 'remove' } }])
    expect(left.flawed.map(({ kind }) => kind)).toEqual(['twin'])
  })
  it('keeps the other twins until none is left', () => {
    expect(leftAfter(all, [link("'2")]).flawed.at(-1)).toMatchObject({ twins: [order('02')] })
    expect(leftAfter(all, [link("'2"), link('02')]).counts.twin).toBe(0)
  })
})
