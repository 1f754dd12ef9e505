import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  FAILING_CONTEXTS,
  FAILING_MS,
  healthBookSchema,
  isFailing,
  noteReading,
  type HealthBook,
} from '@/lib/consoles/health'
import type { FieldState } from '@/lib/consoles/sighting'

const PLACE = { platform: 'pinduoduo', page: 'chat', field: 'orders' } as const
const KEY = 'pinduoduo|chat|orders'
const MINUTE = 60_000

interface Step {
  readonly context: string
  readonly at: number
  readonly state: FieldState['state']
}
const seenAt = ({ context, at, state }: Step) => ({
  ...PLACE,
  contextId: context,
  observedAt: at,
  fields: [{ field: PLACE.field, state }],
})

/** Notes readings one after the other; gives the book and how often people were told. */
function follow(steps: readonly Step[], book: HealthBook = {}) {
  let told = 0
  for (const step of steps) {
    const noted = noteReading(book, seenAt(step))
    told += noted.begun.length
    book = noted.book
  }
  return { book, told }
}

const missing = (context: string, at: number): Step => ({ context, at, state: 'missing' })

describe('the health of a field', () => {
  it.each([
    ['three contexts and a minute', ['a', 'b', 'c'], [0, 1, MINUTE], 1],
    ['three contexts within a minute', ['a', 'b', 'c'], [0, 1, MINUTE - 1], 0],
    ['a minute in two contexts', ['a', 'b', 'b'], [0, 1, 2 * MINUTE], 0],
    ['one page that is read again and again', ['a', 'a', 'a'], [0, MINUTE, 2 * MINUTE], 0],
  ])('is told after %s as it should be', (_what, contexts, times, told) => {
    const steps = contexts.map((context, index) => missing(context, times[index] ?? 0))
    expect(follow(steps).told).toBe(told)
  })

  it('keeps when it was last read, and since when it is not', () => {
    const { book } = follow([
      { context: 'a', at: 5, state: 'read' },
      missing('b', MINUTE),
      { context: 'c', at: 2 * MINUTE, state: 'conflict' },
    ])
    expect(book[KEY]).toMatchObject({
      lastReadAt: 5,
      failing: { since: MINUTE, state: 'conflict', contexts: 2 },
    })
  })

  it('is well again after one reading, and is told of anew when it fails anew', () => {
    const failed = [missing('a', 0), missing('b', 1), missing('c', MINUTE)]
    const again = failed.map(({ context, at }) => missing(`${context}2`, at + 3 * MINUTE))
    const read: Step = { context: 'd', at: 2 * MINUTE, state: 'read' }
    expect(follow([...failed, read]).book[KEY]).toEqual({ lastReadAt: 2 * MINUTE, failing: null })
    expect(follow([...failed, read, ...again]).told).toBe(2)
  })

  it('learns nothing from a page that plainly shows nothing there', () => {
    const { book } = follow([missing('a', 0)])
    expect(noteReading(book, seenAt({ context: 'b', at: 9, state: 'empty' })).book).toBe(book)
  })

  it('writes nothing down that is no news', () => {
    const { book } = follow([{ context: 'a', at: 0, state: 'read' }])
    const soon = seenAt({ context: 'b', at: MINUTE - 1, state: 'read' })
    expect(noteReading(book, soon).book).toBe(book)
    expect(noteReading(book, { ...soon, observedAt: MINUTE }).book).not.toBe(book)
  })

  it('is told once between two good readings, whatever is seen, and always keeps its shape', () => {
    const step = fc.record({
      context: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      gap: fc.integer({ min: 0, max: 2 * MINUTE }),
      state: fc.constantFrom('read', 'empty', 'missing', 'conflict', 'malformed'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let book: HealthBook = {}
        let at = 0
        let toldSinceRead = 0
        for (const { context, gap, state } of steps) {
          at += gap
          const noted = noteReading(book, seenAt({ context, at, state }))
          book = healthBookSchema.parse(noted.book)
          toldSinceRead = state === 'read' ? 0 : toldSinceRead + noted.begun.length
          expect(toldSinceRead).toBeLessThanOrEqual(1)
          const health = book[KEY]
          const isRight = health !== undefined && isFailing(health, at)
          expect(noted.begun.length === 0 || isRight).toBe(true)
        }
      }),
    )
  })

  it('asks for a minute and three pages, as people are told', () => {
    expect([FAILING_CONTEXTS, FAILING_MS]).toEqual([3, MINUTE])
  })
})
