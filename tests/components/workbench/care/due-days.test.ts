import { describe, expect, it } from 'vitest'

import {
  countDue,
  dateOf,
  daysUntil,
  noonOf,
  sortFollowUps,
} from '@/components/workbench/care/due-days'
import type { RecordFacts } from '@/lib/customers/record'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import { makeFollowUp } from '../fake-people'

const NOON = new Date(2026, 10, 21, 12).getTime()
const task = (id: string, dueAt: number, done = false) =>
  makeFollowUp({ id, facts: { kind: 'task', text: id, owner: '', dueAt, done } })

describe('days', () => {
  it.each([
    [11 * HOUR_MS, 0],
    [-12 * HOUR_MS, 0],
    [12 * HOUR_MS, 1],
    [-13 * HOUR_MS, -1],
    [30 * DAY_MS, 30],
  ])('count calendar days: %i ms from noon are %i days', (ms, days) => {
    expect(daysUntil(NOON + ms, NOON)).toBe(days)
  })
  it('go into a date field and come back as the same day', () => {
    expect(dateOf(NOON)).toBe('2026-11-21')
    expect(noonOf(dateOf(NOON))).toBe(NOON)
  })
  it.each(['', 'tomorrow', '2026-13-40'])('are not made of %j', (text) => {
    expect(noonOf(text)).toBeNull()
  })
})

describe('follow-ups', () => {
  it('stand with what is due first on top, and closed ones apart with the latest on top', () => {
    const rows = [
      task('later', NOON + DAY_MS),
      task('over', NOON - DAY_MS),
      task('old', NOON - 9 * DAY_MS, true),
      task('new', NOON - DAY_MS, true),
    ]
    const { open, closed } = sortFollowUps(rows, 'task', NOON)
    expect(open.map(({ id }) => id)).toEqual(['over', 'later'])
    expect(closed.map(({ id }) => id)).toEqual(['new', 'old'])
  })
  it('count as due today or over while they are open; a warning asks for nothing', () => {
    const warning: RecordFacts = {
      kind: 'warning',
      reason: 'abuse',
      evidence: 'x',
      author: 'y',
      until: NOON,
    }
    const rows = [
      task('today', NOON),
      task('over', NOON - DAY_MS),
      task('later', NOON + DAY_MS),
      task('done', NOON - DAY_MS, true),
      makeFollowUp({ id: 'w', facts: warning }),
    ]
    expect(countDue(rows, NOON)).toEqual({ today: 1, overdue: 1 })
  })
})
