import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'

import { addSpan, instantOf } from '@/lib/aftersales/arithmetic'
import { presetCalendars } from '@/lib/aftersales/calendars/preset-calendars'
import { WEEKDAYS } from '@/lib/aftersales/calendars/work-calendar'
import type { Span } from '@/lib/aftersales/span'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

const china = presetCalendars().find(({ id }) => id === 'CN') ?? WEEKDAYS
const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const SHANGHAI = { zone: 'Asia/Shanghai', calendar: china }
const NEW_YORK = { zone: 'America/New_York', calendar: null }
const zones = fc.constantFrom(
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Apia',
)
const instants = fc.integer({ min: at('2005-01-01T00:00Z'), max: at('2030-01-01T00:00Z') })

describe('a wall-clock time', () => {
  it.each([
    [
      'is the first instant after a gap',
      '2026-03-08T02:30',
      'America/New_York',
      '2026-03-08T07:00Z',
    ],
    ['is the first of two', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'],
    [
      'of a day that was skipped is its end',
      '2011-12-30T10:00',
      'Pacific/Apia',
      '2011-12-30T10:00Z',
    ],
    ['is itself anywhere else', '2026-05-01T12:00', 'Asia/Shanghai', '2026-05-01T04:00Z'],
  ])('%s', (_title, wall, zone, instant) => {
    expect(instantOf(Temporal.PlainDateTime.from(wall), zone)).toBe(at(instant))
  })
})

const days = (amount: number, unit: Span['unit'] = 'working-days'): Span => ({ amount, unit })

describe('a span', () => {
  it.each([
    ['over National Day', '2026-09-24T10:00+08:00', 15, '2026-10-22T10:00+08:00', false],
    ['from a free day', '2026-10-03T10:00+08:00', 1, '2026-10-08T10:00+08:00', false],
    ['with a moved Saturday', '2026-10-09T18:00+08:00', 1, '2026-10-10T18:00+08:00', false],
    ['up to the last day known', '2026-12-30T09:00+08:00', 1, '2026-12-31T09:00+08:00', false],
    ['past it', '2026-12-31T09:00+08:00', 1, '2027-01-01T09:00+08:00', true],
  ])('of working days %s', (_title, start, amount, due, provisional) => {
    expect(addSpan(at(start), days(amount), SHANGHAI)).toEqual({ dueAt: at(due), provisional })
  })

  it('says that a calendar of weekends alone is provisional', () => {
    const due = addSpan(at('2026-03-06T09:00Z'), days(2), { zone: 'UTC', calendar: null })
    expect(due).toEqual({ dueAt: at('2026-03-10T09:00Z'), provisional: true })
  })

  const quiet = [{ from: '21:00', to: '08:00' }]
  it.each([
    ['stand still at night', '2026-05-20T19:00-04:00', 8, '2026-05-21T14:00-04:00'],
    ['may end as the window closes', '2026-05-20T13:00-04:00', 8, '2026-05-20T21:00-04:00'],
    ['begin when it opens', '2026-05-20T03:00-04:00', 1, '2026-05-20T09:00-04:00'],
  ])('of business hours: they %s', (_title, start, amount, due) => {
    const span: Span = { amount, unit: 'business-hours', quiet }
    expect(addSpan(at(start), span, NEW_YORK)).toEqual({ dueAt: at(due), provisional: false })
  })

  it('of business hours stands still on free days of a calendar, and in a pause', () => {
    const span: Span = { amount: 2, unit: 'business-hours', quiet }
    const start = at('2026-10-10T20:00+08:00')
    const pause = { from: at('2026-10-12T08:30+08:00'), to: at('2026-10-12T10:00+08:00') }
    expect(addSpan(start, span, SHANGHAI).dueAt).toBe(at('2026-10-12T09:00+08:00'))
    expect(addSpan(start, span, SHANGHAI, [pause]).dueAt).toBe(at('2026-10-12T10:30+08:00'))
  })

  it('refuses a calendar without a working day', () => {
    const never = { ...china, weekend: [1, 2, 3, 4, 5, 6], work: [], free: [] }
    const noSunday = { ...never, weekend: [1, 2, 3, 4, 5, 6, 7] }
    expect(() => addSpan(0, days(1), { zone: 'UTC', calendar: noSunday })).toThrow(RangeError)
    expect(addSpan(0, days(1), { zone: 'UTC', calendar: never }).dueAt).toBe(3 * DAY_MS)
  })

  it('is elapsed time in hours, whatever the zone', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 500 }), zones, (start, amount, zone) => {
        const due = addSpan(start, days(amount, 'hours'), { zone, calendar: null })
        expect(due.dueAt - start).toBe(amount * HOUR_MS)
      }),
    )
  })

  it.each(['calendar-days', 'working-days', 'business-hours'] as const)(
    'of %s never runs backwards, and a longer one is never due earlier',
    (unit) => {
      fc.assert(
        fc.property(instants, fc.integer({ min: 1, max: 60 }), zones, (start, amount, zone) => {
          const place = { zone, calendar: unit === 'business-hours' ? null : china }
          const [first, second] = [amount, amount + 1].map(
            (each) => addSpan(start, { amount: each, unit, quiet }, place).dueAt,
          )
          expect(first).toBeGreaterThan(start)
          expect(second).toBeGreaterThanOrEqual(first ?? 0)
        }),
        { numRuns: 60 },
      )
    },
  )

  it('is moved by a pause as long as the pause, from what was left at its start', () => {
    const span = days(3, 'calendar-days')
    const place = { zone: 'Asia/Shanghai', calendar: null }
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 4 * DAY_MS }),
        fc.integer({ min: 1, max: 9 * DAY_MS }),
        (start, after, length) => {
          const plain = addSpan(start, span, place).dueAt
          const pause = { from: start + after, to: start + after + length }
          const isBefore = pause.from < plain
          expect(addSpan(start, span, place, [pause]).dueAt).toBe(plain + (isBefore ? length : 0))
        },
      ),
    )
  })
})
