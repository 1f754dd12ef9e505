import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { checkClocks } from '@/bench/lib/check-clocks'

const TABLE = join(import.meta.dirname, '../../fixtures/aftersales/clock-cases.jsonl')

describe('the table of clocks', () => {
  it('comes out right in every row', () => {
    const { n, wrong } = checkClocks(readFileSync(TABLE, 'utf8'))
    expect(n).toBeGreaterThanOrEqual(300)
    expect(wrong).toEqual([])
  })

  it('names each row that comes out otherwise', () => {
    const row = { platform: 'taobao', case: 'unshipped_refund_seller_response', startedAt: 0 }
    const table = [
      { ...row, expectDueAt: 24 * 3_600_000 },
      { ...row, expectDueAt: 24 * 3_600_000 - 1 },
    ]
    expect(checkClocks(table.map((each) => JSON.stringify(each)).join('\n\n'))).toEqual({
      n: 2,
      correct: 1,
      wrong: [
        {
          line: 3,
          case: 'taobao/unshipped_refund_seller_response',
          expected: '1970-01-01T23:59:59.999Z',
          got: '1970-01-02T00:00:00.000Z',
        },
      ],
    })
  })

  it.each([
    [{ startedAt: '2026-03-02T10:00:00' }, '2026-03-03T02:00:00Z'],
    [{ startedAt: '2026-03-02T10:00:00', zone: 'Asia/Tokyo' }, '2026-03-03T01:00:00Z'],
    [
      { startedAt: '2026-03-02T10:00:00+08:00', shown: '2 h', seenAt: '2026-03-02T20:00:00Z' },
      '2026-03-02T22:00:00Z',
    ],
    [{ case: 'nobody_knows', startedAt: 0 }, null],
  ])('reads %j as due at %s', (fields, expectDueAt) => {
    const row = { platform: 'taobao', case: 'unshipped_refund_seller_response', ...fields }
    expect(checkClocks(JSON.stringify({ ...row, expectDueAt }))).toMatchObject({ wrong: [] })
  })
})
