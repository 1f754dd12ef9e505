import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { Fix, FoundFlaws } from '@/lib/files/work-cleaning-protocol'
import type { WorkDesk } from '@/lib/files/work-desk'

import { go, heading, setUp } from '../set-up'

const FOUND: FoundFlaws = {
  looked: 6_000,
  counts: {
    twin: 1,
    'damaged-number': 2,
    'bad-date': 1,
    'bad-amount': 0,
    'orphan-items': 0,
  },
  flawed: [
    {
      kind: 'twin',
      order: { shopId: 'shop', facts: { number: '261', title: '<b>pot</b>' } },
      twins: [{ shopId: 'shop', facts: { number: "'261" } }],
    },
    ...['1E+18', '2E+18'].map((number) => ({
      kind: 'damaged-number' as const,
      order: { shopId: 'shop', facts: { number } },
      twins: [],
    })),
    { kind: 'bad-date', order: { shopId: 'shop', facts: { number: '9', placedAt: 5 } }, twins: [] },
  ],
}

function open(busy = false) {
  const fixed: (readonly Fix[])[] = []
  const undone: unknown[] = []
  const desk: Pick<WorkDesk, 'findFlaws' | 'fixFlaws' | 'undoFixes'> = {
    findFlaws: () => ({
      ended: Promise.resolve({ how: 'done', value: FOUND }),
      cancel: () => undefined,
    }),
    fixFlaws: (fixes) => {
      fixed.push(fixes)
      const amended = busy
        ? []
        : [{ shopId: 'shop', numbers: fixes.map(({ number }) => number), places: [] }]
      return {
        ended: Promise.resolve({ how: 'done', value: { amended, busy } }),
        cancel: () => undefined,
      }
    },
    undoFixes: (amended) => {
      undone.push(amended)
      return {
        ended: Promise.resolve({ how: 'done', value: { busy: false } }),
        cancel: () => undefined,
      }
    },
  }
  go('#/import/clean')
  const { named } = setUp({ work: desk })
  return { fixed, undone, named }
}

const look = async (): Promise<void> => {
  await heading('Clean up orders')
  fireEvent.click(screen.getByTestId('find-flaws'))
  await screen.findByTestId('flaws-twin')
}

describe('the page that cleans up', () => {
  it('shows what is wrong and why, with hostile text as text', async () => {
    open()
    await look()
    expect(screen.getByText(/6,000 orders looked at/)).toBeDefined()
    expect(screen.getByText(/<b>pot<\/b>/)).toBeDefined()
    expect(screen.queryByTestId('flaws-bad-amount')).toBeNull()
  })

  it('joins a twin, says so, and brings it back', async () => {
    const { fixed, undone, named } = open()
    await look()
    fireEvent.click(screen.getByTestId('link-order'))
    await screen.findByText('1 order mended.')
    expect(fixed).toEqual([[{ shopId: 'shop', number: "'261", fix: { how: 'link', to: '261' } }]])
    expect(screen.queryByTestId('flaws-twin')).toBeNull()
    await waitFor(() => expect(named('announceOrders')).toHaveLength(1))
    fireEvent.click(screen.getByTestId('undo-fixes'))
    await screen.findByTestId('flaws-twin')
    expect(undone).toHaveLength(1)
  })

  it('asks before it mends all of a kind', async () => {
    const { fixed } = open()
    await look()
    fireEvent.click(screen.getByTestId('fix-all-damaged-number'))
    expect(fixed).toEqual([])
    fireEvent.click(screen.getByTestId('fix-all-damaged-number-sure'))
    await screen.findByText('2 orders mended.')
    expect(fixed[0]?.map(({ fix }) => fix.how)).toEqual(['remove', 'remove'])
  })

  it('takes the right date in the marketplace’s zone', async () => {
    const { fixed } = open()
    await look()
    const card = within(screen.getByTestId('flaws-bad-date'))
    fireEvent.change(card.getByTestId('right-value'), { target: { value: '2026-03-01' } })
    fireEvent.click(card.getByTestId('set-value'))
    await screen.findByText('1 order mended.')
    const placedAt = Date.parse('2026-03-01T00:00:00+08:00')
    expect(fixed[0]?.[0]?.fix).toEqual({ how: 'correct', placedAt })
  })

  it('says that it has to wait for an import', async () => {
    open(true)
    await look()
    fireEvent.click(screen.getByTestId('link-order'))
    await screen.findByText(/Orders are on their way/)
    expect(screen.getByTestId('flaws-twin')).toBeDefined()
  })
})
