import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { lineOf } from '@/lib/aftersales/case-line'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import { sortCases } from '@/lib/aftersales/find-cases'
import { CASE_COLUMNS, CASE_KINDS, CLOCK_OWNERS } from '@/lib/shared/cases'
import { openDatabase } from '@/lib/store/database'
import type { Store } from '@/lib/store/store'
import { makeCase, makeClock } from '@/tests/fixtures/store/make-case'
import { freshName, openTestStore } from '@/tests/fixtures/store/open-store'

const put = (store: Store, records: readonly CaseRecord[]) =>
  store.cases.update(
    records.map(({ id }) => id),
    (id) => records.findLast((record) => record.id === id),
  )

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1

const anyCase = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    owner: fc.constantFrom(...CLOCK_OWNERS),
    dueAt: fc.integer({ min: 1, max: 99 }),
    source: fc.constantFrom('page', 'unknown'),
    kind: fc.option(fc.constantFrom(...CASE_KINDS)),
    orderNumber: fc.option(fc.constantFrom('1-2', '特3')),
    minor: fc.option(fc.integer({ min: -5, max: 5 })),
    closed: fc.boolean(),
    done: fc.boolean(),
  })
  .map(({ id, owner, dueAt, source, kind, orderNumber, minor, closed, done }) =>
    makeCase({
      id,
      kind,
      orderNumber,
      closed,
      number: `n${dueAt}`,
      amount: minor === null ? null : { minor, currency: 'CNY' },
      clocks: [makeClock({ owner, dueAt, source } as const)],
      ...(done ? { doneAt: dueAt } : {}),
    }),
  )

describe('lines of cases', () => {
  it('say the same as the cases, whatever is written in which order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyCase, { maxLength: 6 }), { maxLength: 4 }),
        async (writes) => {
          const store = await openTestStore()
          const known = new Map<string, CaseRecord>()
          for (const records of writes) {
            const last = new Map(records.map((record) => [record.id, record]))
            await put(store, [...last.values()])
            for (const record of last.values()) known.set(record.id, record)
          }
          const expected = [...known.values()].flatMap((record) => lineOf(record) ?? [])
          const lines = await store.cases.lines()
          expect(lines.toSorted(byId)).toEqual(expected.toSorted(byId))
          for (const column of CASE_COLUMNS) {
            const page = await store.cases.column(column, { to: Infinity, skip: 1, limit: 2 })
            const inColumn = lines.filter((line) => line.column === column)
            const sorted = sortCases(inColumn, column, { by: 'time', plan: [] })
            expect(page.map(({ id }) => id)).toEqual(sorted.slice(1, 3).map(({ id }) => id))
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('hold numbers with signs that would end a field', async () => {
    const store = await openTestStore()
    await put(store, [makeCase({ number: 'a\tb\nc', clocks: [makeClock()] })])
    expect(await store.cases.lines()).toMatchObject([{ number: 'a b c' }])
  })

  it('are written for cases of an older version at the next start', async () => {
    const name = freshName()
    const store = await openTestStore({ name })
    await put(store, [makeCase({ clocks: [makeClock()] })])
    const db = await openDatabase(name, 'strict')
    await db.caseLines.clear()
    await db.cases.toCollection().modify((row) => {
      delete row.column
      delete row.place
    })
    await db.meta.put({ key: 'case-lines', value: 'missing' })
    await store.heal()
    expect(await store.cases.lines()).toHaveLength(1)
    expect(await store.cases.column('seller', { to: 1_000, skip: 0, limit: 9 })).toHaveLength(1)
    expect(await db.meta.get('case-lines')).toBeUndefined()
    db.close()
  })
})
