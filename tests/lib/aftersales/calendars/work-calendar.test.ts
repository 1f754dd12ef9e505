import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'

import { presetCalendars } from '@/lib/aftersales/calendars/preset-calendars'
import {
  askCalendar,
  editCalendar,
  WEEKDAYS,
  workCalendarSchema,
} from '@/lib/aftersales/calendars/work-calendar'

const day = (text: string) => Temporal.PlainDate.from(text)
const china = presetCalendars().find(({ id }) => id === 'CN') ?? WEEKDAYS

describe('the calendar of mainland China', () => {
  const { isWorkday, isCovered } = askCalendar(china)
  it.each([
    ['2026-10-01', false],
    ['2026-10-10', true],
    ['2026-09-20', true],
    ['2026-09-19', false],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2025-01-26', true],
    ['2026-11-21', false],
  ])('works on %s: %s', (date, works) => {
    expect(isWorkday(day(date))).toBe(works)
  })

  it('knows no holiday after the last year of its table, and says so', () => {
    expect(isCovered(day('2026-12-31'))).toBe(true)
    expect(isCovered(day('2027-01-01'))).toBe(false)
    expect(isWorkday(day('2027-01-01'))).toBe(true)
  })
})

describe('calendars', () => {
  it('that come along have the shape of those that are brought in', () => {
    for (const calendar of presetCalendars())
      expect(workCalendarSchema.safeParse(calendar)).toMatchObject({ success: true })
  })

  it('take an owner’s days over their own, and only as far as the owner vouches', () => {
    const edits = { free: ['2027-01-01', '2026-10-10'], work: ['2026-10-01'], coversTo: 2027 }
    const { isWorkday, isCovered } = askCalendar(editCalendar(china, edits))
    const days = ['2027-01-01', '2026-10-10', '2026-10-01', '2026-10-02'].map(day)
    expect(days.map(isWorkday)).toEqual([false, false, true, false])
    expect(['2027-12-31', '2028-01-01', '2004-01-01'].map(day).map(isCovered)).toEqual([
      true,
      false,
      true,
    ])
  })

  it('keep their coverage where an owner says nothing of it', () => {
    const edits = { free: [], work: [], coversTo: null }
    expect(editCalendar(china, edits)).toEqual(china)
    expect(editCalendar(WEEKDAYS, { ...edits, coversTo: 2026 }).covers).toEqual({
      from: 2026,
      to: 2026,
    })
    expect(editCalendar(china, { ...edits, coversTo: 2025 }).covers).toEqual(china.covers)
  })
})
