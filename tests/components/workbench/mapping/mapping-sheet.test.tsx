import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { ColumnMapping } from '@/lib/files/mapping/column-mapping'
import { writeMappingFile } from '@/lib/files/mapping/mapping-file'
import type { Peek, Preview } from '@/lib/files/work-tables-protocol'

import { go, setUp } from '../set-up'

const PEEK: Peek = {
  columns: ['Ref', 'Day', 'Sum'],
  rows: [['R1', '5.3.2026', '1,50']],
  looks: [
    { pattern: null, decimal: 'point' },
    { pattern: 'dmy', decimal: 'point' },
    { pattern: null, decimal: 'comma' },
  ],
  guess: {
    number: { column: 'Ref', by: 'name' },
    time: { column: 'Day', by: 'name' },
    amount: { column: 'Sum', by: 'values' },
  },
}
const PREVIEW: Preview = {
  rows: 2,
  orders: [
    {
      facts: { number: 'R1', title: '<img src=x>', paidMinor: 150, currency: 'CNY' },
      nick: 'kim',
      items: 1,
    },
  ],
  orderCount: 1,
  refused: [{ row: 3, reason: 'bad-time', column: 'Day', cell: 'soon', cells: ['R2', 'soon'] }],
  refusedCount: 1,
  warnings: { 'left-out': 4 },
}

const value = (testId: string): string =>
  screen.getByTestId<HTMLSelectElement | HTMLInputElement>(testId).value

async function open() {
  const previewed: ColumnMapping[] = []
  let looks = 0
  go('#/import')
  const { named } = setUp({
    work: {
      inspectFile: async () => {
        looks += 1
        return {
          how: 'done',
          value: [
            {
              known: false,
              table: 0,
              name: '',
              refusal: { why: 'unknown-format', columns: PEEK.columns },
            },
          ],
        }
      },
    },
    tables: {
      peek: async () => ({ how: 'done', value: PEEK }),
      preview: (_file, mapping) => {
        previewed.push(mapping)
        return {
          ended: Promise.resolve({ how: 'done', value: PREVIEW }),
          cancel: () => undefined,
        }
      },
    },
  })
  const input = await screen.findByTestId('import-file')
  fireEvent.change(input, { target: { files: [new File(['x'], 'till.csv')] } })
  fireEvent.click(await screen.findByTestId('explain-table'))
  await screen.findByTestId('map-number')
  return { named, previewed, looks: () => looks }
}

describe('the sheet that asks what the columns are', () => {
  it('proposes, and says nothing by itself', async () => {
    const { previewed } = await open()
    expect(value('map-number')).toBe('')
    expect(screen.getByText('Use “Ref”', { exact: false })).toBeDefined()
    expect(screen.getByTestId('keep-mapping').textContent).toBe('Missing: the order number')
    expect(previewed).toEqual([])
  })

  it('shows orders and refusals of what was said, with hostile text as text', async () => {
    const { previewed } = await open()
    fireEvent.click(screen.getByTestId('take-proposals'))
    expect([value('map-number'), value('map-pattern'), value('map-decimal')]).toEqual([
      'Ref',
      'dmy',
      'comma',
    ])
    const table = within(await screen.findByTestId('mapping-preview'))
    expect(table.getByText('<img src=x>')).toBeDefined()
    expect(within(screen.getByTestId('preview-refused')).getByText(/soon/)).toBeDefined()
    expect(screen.getByText(/4 left out/)).toBeDefined()
    expect(previewed.at(-1)).toMatchObject({ columns: { number: 'Ref' }, header: PEEK.columns })
  })

  it('remembers it, and looks at the file again', async () => {
    const { named, looks } = await open()
    fireEvent.click(screen.getByTestId('take-proposals'))
    fireEvent.change(screen.getByTestId('table-name'), { target: { value: 'Our till' } })
    fireEvent.click(screen.getByTestId('keep-mapping'))
    await waitFor(() => expect(looks()).toBe(2))
    expect(named('saveSettings').at(-1)?.[1]).toMatchObject({
      orderTables: [{ name: 'Our till', columns: { number: 'Ref', amount: 'Sum' } }],
    })
    expect(screen.queryByTestId('mapping-sheet')).toBeNull()
    expect(within(await screen.findByTestId('kept-mappings')).getByText('Our till')).toBeDefined()
  })

  it('forgets a table only when asked twice', async () => {
    const { named } = await open()
    fireEvent.click(screen.getByTestId('take-proposals'))
    fireEvent.click(screen.getByTestId('keep-mapping'))
    const forget = await screen.findByTestId('forget-mapping')
    fireEvent.click(forget)
    expect(named('saveSettings')).toHaveLength(1)
    fireEvent.click(forget)
    await waitFor(() => expect(named('saveSettings').at(-1)?.[1]).toEqual({ orderTables: [] }))
  })

  it('takes over what somebody else has said, and refuses other files', async () => {
    const { previewed } = await open()
    fireEvent.click(screen.getByTestId('take-proposals'))
    await waitFor(() => expect(previewed).toHaveLength(1))
    const [mapping] = previewed
    if (mapping === undefined) throw new Error('nothing was tried')
    const shared = new File([writeMappingFile({ ...mapping, name: 'Theirs' })], 'columns.json')
    fireEvent.change(screen.getByTestId('map-load'), { target: { files: [shared] } })
    await waitFor(() => expect(value('table-name')).toBe('Theirs'))
    const other = new File(['{}'], 'other.json')
    fireEvent.change(screen.getByTestId('map-load'), { target: { files: [other] } })
    expect(await screen.findByText(/holds no columns that were said/)).toBeDefined()
    expect(value('table-name')).toBe('Theirs')
  })
})
