import { describe, expect, it } from 'vitest'

import { readVisitorLines, writeVisitorLines } from '@/components/workbench/figures/visitor-lines'

const DAY = Date.parse('2026-11-20') / 86_400_000

describe('visitors as people type them', () => {
  it('are a date, visitors, and of them those who never bought', () => {
    expect(readVisitorLines('2026-11-20 1200 800\n\n2026-11-19,40\r\n2026-11-18\t7\t0')).toEqual([
      { ok: true, date: '2026-11-20', day: { all: 1_200, fresh: 800 } },
      { ok: true, date: '2026-11-19', day: { all: 40, fresh: null } },
      { ok: true, date: '2026-11-18', day: { all: 7, fresh: 0 } },
    ])
  })

  it('are unknown where the date stands alone', () => {
    expect(readVisitorLines('2026-11-20')).toEqual([{ ok: true, date: '2026-11-20', day: null }])
  })

  it.each([
    '2026-13-40 5',
    '20 Nov 5',
    '2026-11-20 many',
    '2026-11-20 -5',
    '2026-11-20 5 6',
    '2026-11-20 1.5',
  ])('are refused by their line in %s', (line) => {
    expect(readVisitorLines(`2026-11-21 5\n${line}`)).toEqual([
      { ok: true, date: '2026-11-21', day: { all: 5, fresh: null } },
      { ok: false, line: 2 },
    ])
  })

  it('read back as they were written, the newest first', () => {
    const visitors = {
      '2026-11-20': { all: 5, fresh: 2 },
      '2026-11-18': { all: 7, fresh: null },
    }
    const text = writeVisitorLines(visitors, DAY - 2, DAY)
    expect(text).toBe('2026-11-20 5 2\n2026-11-19\n2026-11-18 7')
    const read = readVisitorLines(text).flatMap((line) =>
      line.ok && line.day !== null ? [[line.date, line.day]] : [],
    )
    expect(Object.fromEntries(read)).toEqual(visitors)
  })
})
