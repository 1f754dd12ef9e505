import { describe, expect, it } from 'vitest'

import { columnMappingSchema } from '@/lib/files/mapping/column-mapping'
import { readMappingFile, writeMappingFile } from '@/lib/files/mapping/mapping-file'

const MAPPING = columnMappingSchema.parse({
  name: 'Till',
  header: ['Ref', 'Day'],
  platform: 'shopify',
  columns: { number: 'Ref', time: 'Day' },
  grain: 'order',
  moneyOf: 'order',
  time: { pattern: 'ymd', zone: 'Europe/London' },
  money: { currency: 'GBP', decimal: 'point' },
  states: {},
  stateOfAll: 'received',
  rules: [{ column: 'Ref', test: 'begins', value: 'C', effect: 'leave-out' }],
})
const read = (text: string) => readMappingFile(new Blob([text]))

describe('a mapping as a file', () => {
  it('comes back as it was', async () => {
    expect(await read(writeMappingFile(MAPPING))).toEqual({ ok: true, value: MAPPING })
  })
  it.each([
    ['nothing', ''],
    ['another file', '{"kind":"replies"}'],
    ['a mapping without an order number', writeMappingFile({ ...MAPPING, columns: {} })],
    [
      'a zone that there is not',
      writeMappingFile({ ...MAPPING, time: { pattern: 'ymd', zone: 'Moon/Sea' } }),
    ],
    ['more than a mapping', writeMappingFile(MAPPING).replace('"version"', '"run": 1, "version"')],
  ])('is not taken when it is %s', async (_what, text) => {
    expect(await read(text)).toEqual({ ok: false, error: 'no-mapping' })
  })
  it('is not taken when it is far too large', async () => {
    expect(await read(' '.repeat(300_000))).toEqual({ ok: false, error: 'too-large' })
  })
})
