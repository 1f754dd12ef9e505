import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MERGE_RULES, MERGED_OTHERWISE, NOT_MERGED, rowText } from '@/lib/store/merge-rules'
import { ROW_SCHEMAS } from '@/lib/store/row-schemas'
import type { AlertRow, CaseRow, NoteRow } from '@/lib/store/rows-facts'
import type { ProductRow } from '@/lib/store/rows-offers'
import { makeCase } from '@/tests/fixtures/store/make-case'

const device = fc.constantFrom('here', 'there')
const edit = fc
  .tuple(fc.integer({ min: 1, max: 4 }), device)
  .map(([at, by]) => ({ hlc: `00000000000${at}-0000-${by}`, device: by }))

const note = fc.record({
  hlc: edit.map(({ hlc }) => hlc),
  device,
  id: fc.constant('n'),
  shopId: fc.constant('s'),
  customerId: fc.constant('c'),
  text: fc.constant('likes blue'),
  createdAt: fc.constant(1),
  deleted: fc.boolean(),
}) satisfies fc.Arbitrary<NoteRow>

const product = fc
  .tuple(fc.option(edit), fc.option(edit), fc.constantFrom('kettle', 'pot'))
  .map(([titled, stocked, value]): ProductRow => {
    const row: ProductRow = { shopId: 's', id: 'p', facts: {} }
    if (titled !== null) row.facts.title = { ...titled, value }
    if (stocked !== null) row.facts.stock = { ...stocked, value: value.length }
    return row
  })

const instant = fc.integer({ min: 1, max: 5 })
const maybe = fc.option(instant, { nil: undefined })
const caseRow = fc.tuple(instant, maybe, maybe).map(([observedAt, openedAt, doneAt]): CaseRow => {
  const record = makeCase({ id: 'k', observedAt })
  if (openedAt !== undefined) record.openedAt = openedAt
  if (doneAt !== undefined) record.doneAt = doneAt
  return { id: 'k', record }
})

const alert = fc
  .tuple(instant, fc.constantFrom('armed', 'shown'), fc.option(instant))
  .map(([at, status, acknowledgedAt]): AlertRow => ({
    record: {
      key: 'k',
      caseId: 'k',
      clockId: 'c',
      offsetMs: 0,
      epoch: 0,
      dueAt: 9,
      status,
      session: 's',
      at,
      acknowledgedAt,
    },
  }))

/** Rows may meet in any order, any number of times. */
const holdsLaws = <Row>(rule: (a: Row, b: Row) => Row, rows: fc.Arbitrary<Row>): boolean => {
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const merged = rule(a, b)
      expect(rowText(rule(b, a))).toBe(rowText(merged))
      expect(rowText(rule(a, a))).toBe(rowText(a))
      expect(rowText(rule(merged, a))).toBe(rowText(merged))
      expect(rowText(rule(merged, b))).toBe(rowText(merged))
    }),
    { numRuns: 500 },
  )
  return true
}

const facts = (hlc: string, value: string) => ({ hlc, device: 'd', value })

const seen = (observedAt: number, doneAt?: number): CaseRow => ({
  id: 'k',
  record: { ...makeCase({ id: 'k', observedAt }), ...(doneAt === undefined ? {} : { doneAt }) },
})

describe('two databases’ rows of one key', () => {
  it('come to the same in either order and any number of times', () => {
    expect(holdsLaws(MERGE_RULES.notes, note)).toBe(true)
    expect(holdsLaws(MERGE_RULES.products, product)).toBe(true)
    expect(holdsLaws(MERGE_RULES.cases, caseRow)).toBe(true)
    expect(holdsLaws(MERGE_RULES.alerts, alert)).toBe(true)
  })

  it('never lose the later of two edits', () => {
    fc.assert(
      fc.property(note, note, (a, b) => {
        const kept = MERGE_RULES.notes(a, b)
        expect(kept.hlc >= a.hlc && kept.hlc >= b.hlc).toBe(true)
      }),
    )
  })

  it('keep each fact of a product as it was said last, whichever side said it', () => {
    const here = { shopId: 's', id: 'p', facts: { title: facts('2', 'pot') } }
    const there = {
      shopId: 's',
      id: 'p',
      facts: { title: facts('1', 'kettle'), category: facts('1', 'kitchen') },
    }
    expect(MERGE_RULES.products(here, there).facts).toEqual({
      title: facts('2', 'pot'),
      category: facts('1', 'kitchen'),
    })
  })

  it('keep that a case was called done, until it was seen in another state', () => {
    expect(MERGE_RULES.cases(seen(1, 9), seen(5)).record).toMatchObject({
      observedAt: 5,
      doneAt: 9,
    })
    expect(MERGE_RULES.cases(seen(1, 3), seen(5)).record.doneAt).toBeUndefined()
  })
})

describe('a merge', () => {
  it('knows what becomes of every table', () => {
    const known = [...Object.keys(MERGE_RULES), ...MERGED_OTHERWISE, ...NOT_MERGED]
    expect(known.toSorted()).toEqual(Object.keys(ROW_SCHEMAS).toSorted())
  })
})
