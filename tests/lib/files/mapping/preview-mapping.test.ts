import { describe, expect, it } from 'vitest'

import { columnMappingSchema } from '@/lib/files/mapping/column-mapping'
import { peekTable } from '@/lib/files/mapping/peek-table'
import { PREVIEW_SHOWN, previewMapping } from '@/lib/files/mapping/preview-mapping'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const MAPPING = columnMappingSchema.parse({
  name: 'Till',
  header: ['Ref', 'Sum'],
  platform: 'shopify',
  columns: { number: 'Ref', amount: 'Sum' },
  grain: 'order',
  moneyOf: 'order',
  time: { pattern: 'ymd', zone: 'Europe/London' },
  money: { currency: 'GBP', decimal: 'point' },
  states: {},
  stateOfAll: null,
  rules: [],
})
const fileOf = (rows: number): Blob =>
  new Blob([`Ref;Sum\n${Array.from({ length: rows }, (_, at) => `R${at};${at}.5\n`).join('')}`])

describe('the head of a table that nobody knows', () => {
  it('shows its columns and first rows as safe text', async () => {
    const peek = await peekTable(new Blob(['Ref;Sum;Day\nR1;\u202E1;a\nR2;2;b\n']), {
      formats: [],
      now: NOW,
    })
    expect(peek).toEqual({
      ok: true,
      value: {
        columns: ['Ref', 'Sum', 'Day'],
        rows: [
          ['R1', '1', 'a'],
          ['R2', '2', 'b'],
        ],
      },
    })
  })
  it('is not shown of what is no table', async () => {
    expect(await peekTable(new Blob([]), { formats: [], now: NOW })).toMatchObject({ ok: false })
  })
})

describe('the preview of a mapping', () => {
  it('shows the first orders, and stops reading when it has enough', async () => {
    const preview = await previewMapping(fileOf(20_000), MAPPING, { now: NOW, chunkBytes: 4_096 })
    expect(preview?.orders).toHaveLength(PREVIEW_SHOWN)
    expect(preview?.rows).toBeLessThan(2_000)
    expect(preview?.orders[0]).toMatchObject({ facts: { number: 'R0', paidMinor: 50 } })
  })
  it('is none for a table with other columns', async () => {
    expect(await previewMapping(new Blob(['a;b\n1;2\n']), MAPPING, { now: NOW })).toBeNull()
  })
})
