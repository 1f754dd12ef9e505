import { describe, expect, it } from 'vitest'

import { addCounts, createWriteTally, NOTHING_WRITTEN } from '@/lib/store/write-counts'

type Changes = Parameters<ReturnType<typeof createWriteTally>>[0]
type Outcome = Changes[number]['change']['outcome']

const change = (outcome: Outcome, owner?: string): Changes[number]['change'] => ({
  number: 'n1',
  outcome,
  after: { order: undefined, owner },
})
const statement = { order: { moves: [] } }
const page = { order: {} }

/** What several writes of one import come to. */
function countAll(changes: Changes) {
  const tally = createWriteTally()
  const sums = changes.map((each) => tally([each])).reduce(addCounts, NOTHING_WRITTEN)
  return Object.entries(sums).flatMap(([key, count]) => (count === 0 ? [] : [`${count} ${key}`]))
}

describe('counts of an import', () => {
  it('hold an order once for each time that an order file tells it', () => {
    const changes = [change('added', 'anna'), change('unchanged', 'anna')]
    expect(countAll(changes.map((each) => ({ change: each, told: page })))).toEqual([
      '1 added',
      '1 unchanged',
      '2 claimed',
    ])
  })
  it.each<[string, Outcome[], string[]]>([
    ['updated once', ['updated', 'updated'], ['1 updated', '1 unclaimed']],
    ['updated by its last', ['unchanged', 'updated'], ['1 updated', '1 unclaimed']],
    ['updated by its first', ['updated', 'unchanged'], ['1 updated', '1 unclaimed']],
    ['unchanged once', ['unchanged', 'unchanged'], ['1 unchanged', '1 unclaimed']],
    ['unknown once', ['unknown', 'unknown'], ['1 unknown']],
    ['known by now', ['unknown', 'updated'], ['1 updated', '1 unclaimed']],
  ])('hold an order that a statement names twice as %s', (_what, outcomes, counts) => {
    const changes = outcomes.map((outcome) => ({ change: change(outcome), told: statement }))
    expect(countAll(changes)).toEqual(counts)
  })
})
