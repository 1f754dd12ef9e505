import type { CaseView } from '@/lib/aftersales/case-view'
import type { CaseKind, Expiry } from '@/lib/shared/cases'
import { sumByCurrency, type Money } from '@/lib/shared/money'

export const BOARD_SORTS = ['time', 'money', 'plan'] as const
export type BoardSort = (typeof BOARD_SORTS)[number]

/** Which cases the board shows, and in which order. */
export interface BoardChoice {
  readonly sort: BoardSort
  /** As `shopOf` names it; null: all. */
  readonly shop: string | null
  readonly kind: CaseKind | null
  /** Least amount; null: any, and amounts that are not known. */
  readonly from: Money | null
  readonly query: string
}

export const ALL_CASES: BoardChoice = {
  sort: 'time',
  shop: null,
  kind: null,
  from: null,
  query: '',
}

/** The columns in the order in which they stand. */
export const COLUMNS = ['seller', 'buyer', 'platform', 'done'] as const
export type ColumnName = (typeof COLUMNS)[number]
export type BoardColumns = Readonly<Record<ColumnName, readonly CaseView[]>>

/** What the planner said: places of cases in the order to work, and those that cannot be met. */
export interface PlannedOrder {
  readonly order: readonly string[]
  readonly missed: readonly string[]
}

const NEVER = Number.MAX_SAFE_INTEGER

/** The name by which shops are chosen: one that is not named goes by its marketplace. */
export const shopOf = ({ shopName, platform }: CaseView): string => shopName ?? platform

/** Midnight before an instant, as this device counts days, epoch ms. */
const startOfDay = (now: number): number => new Date(now).setHours(0, 0, 0, 0)
/** The last instant of today as this device counts days, epoch ms. */
export const endOfDay = (now: number): number => new Date(now).setHours(23, 59, 59, 999)

function saysQuery(each: CaseView, query: string): boolean {
  const { caseNumber, orderNumber, nick, status } = each
  return [caseNumber, orderNumber, nick, status].some((text) => text?.toLowerCase().includes(query))
}

function fits(each: CaseView, { shop, kind, from, query }: BoardChoice): boolean {
  const { amount } = each
  const isDear =
    from === null ||
    (amount !== null && amount.currency === from.currency && amount.minor >= from.minor)
  const wanted = query.trim().toLowerCase()
  return (
    isDear &&
    (shop === null || shopOf(each) === shop) &&
    (kind === null || each.kind === kind) &&
    (wanted === '' || saysQuery(each, wanted))
  )
}

const byDue = (a: CaseView, b: CaseView): number =>
  (a.dueAt ?? NEVER) - (b.dueAt ?? NEVER) || (a.caseId < b.caseId ? -1 : 1)

function sortCases(
  cases: readonly CaseView[],
  sort: BoardSort,
  { order, missed }: PlannedOrder,
): readonly CaseView[] {
  if (sort === 'time') return cases.toSorted(byDue)
  if (sort === 'money')
    return cases.toSorted(
      (a, b) => (b.amount?.minor ?? -1) - (a.amount?.minor ?? -1) || byDue(a, b),
    )
  const place = new Map([...order, ...missed].map((id, index) => [id, index]))
  return cases.toSorted(
    (a, b) => (place.get(a.caseId) ?? NEVER) - (place.get(b.caseId) ?? NEVER) || byDue(a, b),
  )
}

/** Puts cases under who has to act; those that somebody called done today stand apart, the latest first. */
export function arrangeBoard(
  cases: readonly CaseView[],
  choice: BoardChoice,
  { now, planned }: { readonly now: number; readonly planned: PlannedOrder },
): BoardColumns {
  const shown = cases.filter((each) => fits(each, choice))
  const today = startOfDay(now)
  const open = shown.filter(({ doneAt, closed }) => doneAt === null && !closed)
  const of = (owner: CaseView['owner']): readonly CaseView[] =>
    sortCases(
      open.filter((each) => each.owner === owner),
      choice.sort,
      planned,
    )
  return {
    seller: of('seller'),
    buyer: of('buyer'),
    platform: of('platform'),
    done: shown
      .filter(({ doneAt }) => doneAt !== null && doneAt >= today)
      .toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0)),
  }
}

/** What takes money when it happens by itself. */
const TAKES_MONEY: ReadonlySet<Expiry> = new Set([
  'auto-refund',
  'auto-approve',
  'escalates',
  'right-lost',
  'unknown',
])

/** Money that goes by itself between two instants (epoch ms) unless the seller acts; what will be granted is not at risk. */
export function moneyAtRisk(
  cases: readonly CaseView[],
  from: number,
  until: number,
): { readonly count: number; readonly amounts: readonly Money[] } {
  const risky = cases.filter(
    ({ owner, doneAt, closed, willGrant, dueAt, onExpiry }) =>
      owner === 'seller' &&
      doneAt === null &&
      !closed &&
      !willGrant &&
      dueAt !== null &&
      dueAt > from &&
      dueAt <= until &&
      TAKES_MONEY.has(onExpiry),
  )
  return {
    count: risky.length,
    amounts: sumByCurrency(risky.flatMap(({ amount }) => (amount === null ? [] : [amount]))),
  }
}

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
