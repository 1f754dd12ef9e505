import { ANY_CASE } from '@/lib/aftersales/case-filter'
import type { CaseFilter } from '@/lib/aftersales/case-acts'
import type { CaseView } from '@/lib/aftersales/case-view'

export const BOARD_SORTS = ['time', 'money', 'plan'] as const
export type BoardSort = (typeof BOARD_SORTS)[number]

/** Which cases the board shows, and in which order. */
export interface BoardChoice extends CaseFilter {
  readonly sort: BoardSort
}

export const ALL_CASES: BoardChoice = { ...ANY_CASE, sort: 'time' }

/** Adds a page to what is loaded; a case that moved to it meanwhile stands once. */
export function joinPages(
  loaded: readonly CaseView[],
  page: readonly CaseView[],
): readonly CaseView[] {
  const known = new Set(loaded.map(({ caseId }) => caseId))
  return [...loaded, ...page.filter(({ caseId }) => !known.has(caseId))]
}

/** Midnight before an instant, as this device counts days, epoch ms. */
export const startOfDay = (now: number): number => new Date(now).setHours(0, 0, 0, 0)
/** The last instant of today as this device counts days, epoch ms. */
export const endOfDay = (now: number): number => new Date(now).setHours(23, 59, 59, 999)

/** The next instant (epoch ms) at which this device's clock shows a time, `HH:MM`; null where that is no time. */
export function nextAt(time: string, now: number): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return null
  const at = new Date(now)
  at.setHours(Number(hours), Number(minutes), 0, 0)
  if (at.getTime() <= now) at.setDate(at.getDate() + 1)
  return at.getTime()
}

/** The case `by` places further in the order in which cards stand; the first where none is chosen. */
export function neighbour(
  ids: readonly string[],
  focused: string | null,
  by: 1 | -1,
): string | null {
  const at = focused === null ? -1 : ids.indexOf(focused)
  if (at < 0) return ids[0] ?? null
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null
}
