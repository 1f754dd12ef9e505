import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { proveLedger } from '@/components/workbench/ledger/ledger-state'
import type { LedgerLine } from '@/lib/aftersales/read-ledger'
import { HOUR_MS } from '@/lib/shared/time'

import { go, NOW, setUp } from '../set-up'

beforeEach(() => go('#/after-sale/ledger'))
afterEach(() => {
  cleanup()
  go('')
})

const makeLine = (change: Partial<LedgerLine> = {}): LedgerLine => ({
  stageKey: `a|main|${HOUR_MS}|0`,
  caseId: 'a',
  clockId: 'main',
  offsetMs: HOUR_MS,
  dueAt: NOW + HOUR_MS,
  noDue: false,
  status: 'shown',
  plannedAt: NOW,
  armedAt: NOW,
  shownAt: NOW,
  clickedAt: null,
  acknowledgedAt: null,
  lateMs: 0,
  lateBecause: null,
  awayFrom: null,
  inDigest: false,
  ...change,
})
const late = makeLine({
  stageKey: 'b',
  caseId: 'b',
  lateMs: 3 * HOUR_MS,
  lateBecause: 'away',
  awayFrom: NOW - 9 * HOUR_MS,
  inDigest: true,
})
const open = (written: readonly LedgerLine[]) =>
  setUp({
    answers: {
      readLedger: {
        written,
        planned: [makeLine({ stageKey: 'p', status: 'planned', armedAt: null, shownAt: null })],
        cases: [
          { id: 'a', number: '1001', kind: null, platform: 'pinduoduo' },
          { id: 'b', number: '1002', kind: null, platform: 'pinduoduo' },
        ],
        clockSetBackMs: null,
      },
    },
  })

describe('the ledger', () => {
  it('says that nothing was lost or late', async () => {
    open([makeLine()])
    expect(await screen.findByText('1 alert: not lost, not late.')).toBeDefined()
  })
  it('says what was late and why, apart from the rest', async () => {
    open([makeLine(), late])
    expect((await screen.findByTestId('ledger-proof')).textContent).toContain(
      '1 late: 1 while the browser was shut or asleep',
    )
    const missed = within(screen.getByTestId('ledger-missed'))
    expect(missed.getAllByTestId('ledger-line')).toHaveLength(1)
    expect(missed.getByText(/3 h late.*away since.*with others/)).toBeDefined()
  })
  it('says of a clock that nothing told that it was unknown, not that it was late', async () => {
    open([makeLine({ offsetMs: 0, noDue: true })])
    const written = within(await screen.findByTestId('ledger-written'))
    expect(written.getByText('clock unknown')).toBeDefined()
    expect(written.queryByText(/late|due time/)).toBeNull()
  })
  it('shows the lines of one case', async () => {
    open([makeLine(), late])
    fireEvent.change(await screen.findByTestId('ledger-case'), { target: { value: '1002' } })
    const written = within(screen.getByTestId('ledger-written'))
    await waitFor(() => expect(written.getAllByTestId('ledger-line')).toHaveLength(1))
    expect(written.getByText('1002')).toBeDefined()
    fireEvent.change(screen.getByTestId('ledger-day'), { target: { value: '2001-01-01' } })
    expect(await written.findByText('No alert fits.')).toBeDefined()
  })
  it('can be used by everybody', async () => {
    open([makeLine(), late])
    await screen.findByTestId('ledger-written')
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})

describe('proveLedger', () => {
  it.each([
    ['shown', 0, 0],
    ['uncertain', 1, 0],
    ['armed', 0, 1],
  ] as const)('counts a stage that is %s', (status, uncertain, pending) => {
    expect(proveLedger([makeLine({ status })])).toMatchObject({ all: 1, uncertain, pending })
  })
  it('does not count what a more urgent stage stood for', () => {
    expect(proveLedger([makeLine({ status: 'superseded' })]).all).toBe(0)
  })
})
