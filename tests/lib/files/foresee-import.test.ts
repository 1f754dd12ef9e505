import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { foreseeImport } from '@/lib/files/foresee-import'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'

const FIXTURES = join(import.meta.dirname, '../../fixtures/files')
const NOW = Date.parse('2026-11-21T06:32:00Z')

async function foresee(fixture: string, known: readonly string[], signal?: AbortSignal) {
  return foreseeImport(
    {
      findKnown: async (_shop, numbers) => new Set(numbers.filter((each) => known.includes(each))),
    },
    Object.values(IMPORT_FORMATS),
    {
      file: new Blob([await readFile(join(FIXTURES, fixture))]),
      shop: { platform: 'taobao', nativeId: 'shop', name: 'Shop' },
    },
    {
      signal: signal ?? new AbortController().signal,
      startedAt: NOW,
      clock: () => NOW,
      watch: () => undefined,
    },
  )
}
const NOTHING = { known: 0, unknown: 0, payments: 0, refunds: 0, returns: 0, buyers: 0 }

describe('what a file would add', () => {
  it.each([
    [
      'alipay-bill.csv',
      ['1618000000000000001'],
      { known: 1, unknown: 1, payments: 1, refunds: 1, keepsUnknown: false },
    ],
    [
      'amazon-settlement.txt',
      ['302-0000000-0000001', '302-0000000-0000003'],
      { known: 2, payments: 2, refunds: 1, keepsUnknown: true },
    ],
    [
      'amazon-returns.txt',
      ['114-0000000-0000001'],
      { known: 1, unknown: 1, returns: 1, keepsUnknown: true },
    ],
    ['return-list.csv', [], { unknown: 2, keepsUnknown: true }],
    ['shopify-customers.csv', [], { buyers: 2, keepsUnknown: true }],
  ])('in %s is told by order, each once', async (fixture, known, expected) => {
    expect(await foresee(fixture, known)).toEqual({
      how: 'done',
      value: { ...NOTHING, ...expected },
    })
  })
  it('is not told of a file that is cancelled', async () => {
    expect(await foresee('alipay-bill.csv', [], AbortSignal.abort())).toEqual({ how: 'cancelled' })
  })
})
