import type { RecordFacts } from '@/lib/customers/record'
import type { FollowUp } from '@/lib/files/work-people-protocol'
import { DAY_MS } from '@/lib/shared/time'

/** Number of an instant's calendar day, as this device counts days. */
function dayNumber(at: number): number {
  const date = new Date(at)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS
}

/** Calendar days from now to an instant; below 0 it is over. */
export const daysUntil = (at: number, now: number): number => dayNumber(at) - dayNumber(now)

const two = (value: number): string => String(value).padStart(2, '0')

/** An instant's day as a date field holds it: 2026-11-21. */
export function dateOf(at: number): string {
  const date = new Date(at)
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Noon of a date field's day, epoch ms; null where it names none. */
export function noonOf(date: string): number | null {
  const at = new Date(`${date}T12:00:00`).getTime()
  return Number.isNaN(at) ? null : at
}

/** When something is due, and whether it still stands: a task, a prospect or a warning. */
export interface Due {
  readonly at: number
  readonly isOpen: boolean
}

/** Tells what a record asks for, and when; null for records that ask for nothing. */
export function dueOf(facts: RecordFacts, now: number): Due | null {
  switch (facts.kind) {
    case 'task':
      return { at: facts.dueAt, isOpen: !facts.done }
    case 'prospect':
      return { at: facts.nextAt, isOpen: !facts.done }
    case 'warning':
      return { at: facts.until, isOpen: facts.until > now }
    case 'complaint':
    case 'survey':
    case 'review':
    case 'referral':
      return null
  }
}

/** Open ones with what is due first on top, then closed ones with the latest on top. */
export interface SortedFollowUps {
  readonly open: readonly FollowUp[]
  readonly closed: readonly FollowUp[]
}

/** Sorts the records of one kind. */
export function sortFollowUps(
  rows: readonly FollowUp[],
  kind: RecordFacts['kind'],
  now: number,
): SortedFollowUps {
  const dated = rows.flatMap((row) => {
    const due = row.facts.kind === kind ? dueOf(row.facts, now) : null
    return due === null ? [] : [{ row, due }]
  })
  const inOrder = dated.toSorted((a, b) => a.due.at - b.due.at || (a.row.id < b.row.id ? -1 : 1))
  return {
    open: inOrder.filter(({ due }) => due.isOpen).map(({ row }) => row),
    closed: inOrder
      .filter(({ due }) => !due.isOpen)
      .toReversed()
      .map(({ row }) => row),
  }
}

/** Calendar days until an open task or prospect is due; null for what is not open, or asks for nothing. */
function daysLeft({ facts }: FollowUp, now: number): number | null {
  const due = facts.kind === 'warning' ? null : dueOf(facts, now)
  return due?.isOpen === true ? daysUntil(due.at, now) : null
}

/** Open tasks and prospects of today and before, those that are over longest first. */
export const listDue = (rows: readonly FollowUp[], now: number): FollowUp[] =>
  rows
    .flatMap((row) => {
      const days = daysLeft(row, now)
      return days === null || days > 0 ? [] : [{ row, days }]
    })
    .toSorted((a, b) => a.days - b.days || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => row)

/** How many of them are due today, and how many are over. */
export function countDue(
  rows: readonly FollowUp[],
  now: number,
): { readonly today: number; readonly overdue: number } {
  const due = listDue(rows, now)
  const overdue = due.filter((row) => (daysLeft(row, now) ?? 0) < 0).length
  return { today: due.length - overdue, overdue }
}
