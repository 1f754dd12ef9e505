import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { WorkDesk } from '@/lib/files/work-desk'
import type { Foresight, ImportSummary } from '@/lib/files/work-protocol'

import { go, setUp } from '../workbench/set-up'

const FORESIGHT: Foresight = {
  known: 312,
  unknown: 14,
  payments: 0,
  refunds: 312,
  returns: 1,
  keepsUnknown: false,
  buyers: 0,
}
const SUMMARY: ImportSummary = {
  shopId: 'shop',
  added: 0,
  updated: 312,
  unchanged: 0,
  unknown: 14,
  claimed: 300,
  unclaimed: 12,
  from: null,
  to: null,
  tookMs: 5,
  refusedCount: 0,
  refusedBy: {},
  spool: new Blob([]),
  wentOnAt: 0,
  header: [],
  refused: [],
  warnings: { 'no-order': 20 },
}

function drop(foresight: Foresight, summary: ImportSummary = SUMMARY) {
  const taken: string[] = []
  const kind = { format: 'alipay-bill', platform: null, grain: 'movement' } as const
  const work: Partial<WorkDesk> = {
    inspectFile: async () => ({
      how: 'done',
      value: [{ known: true, table: 0, name: '', encoding: 'gb18030', ...kind }],
    }),
    foreseeImport: () => ({
      ended: Promise.resolve({ how: 'done', value: foresight }),
      cancel: () => undefined,
    }),
    importFile: (file) => {
      taken.push(file.name)
      return {
        ended: Promise.resolve({ how: 'done', value: summary }),
        cancel: () => undefined,
        hold: () => undefined,
        letGo: () => undefined,
      }
    },
  }
  go('#/import')
  setUp({ work })
  return taken
}
async function choose() {
  const input = await screen.findByTestId('import-file')
  fireEvent.change(input, { target: { files: [new File(['x'], 'bill.csv')] } })
  await waitFor(() => expect(screen.getByTestId('import-row').dataset['status']).toBe('foreseen'))
}

describe('a statement that was dropped', () => {
  it('says what it would add, and adds it when somebody says so', async () => {
    const taken = drop(FORESIGHT)
    await choose()
    expect(
      screen.getByText('Adds refunds to 312 known orders, returned goods to 1 known order.'),
    ).toBeDefined()
    expect(
      screen.getByText('14 are not about a known order: nothing of them is kept.'),
    ).toBeDefined()
    expect(taken).toEqual([])
    fireEvent.click(screen.getByTestId('confirm-import'))
    await waitFor(() => expect(screen.getByTestId('import-row').dataset['status']).toBe('done'))
    expect(taken).toEqual(['bill.csv'])
    expect(screen.getByText('312 known orders changed')).toBeDefined()
    expect(screen.getByText(/20 about no order, left out/)).toBeDefined()
  })
  it('says that it would add nothing', async () => {
    drop({ ...FORESIGHT, known: 0, refunds: 0, returns: 0, unknown: 1, keepsUnknown: true })
    await choose()
    expect(screen.getByText('Adds nothing to a known order.')).toBeDefined()
    expect(screen.getByText(/1 order is not known yet/)).toBeDefined()
  })
  it('names the buyers of a list of customers', async () => {
    drop({ ...FORESIGHT, buyers: 120 }, { ...SUMMARY, buyers: 120 })
    await choose()
    expect(screen.getByText(/Names 120 buyers/)).toBeDefined()
    fireEvent.click(screen.getByTestId('confirm-import'))
    expect(await screen.findByText('120 buyers named')).toBeDefined()
  })
})
