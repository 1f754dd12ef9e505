import type { CaseView } from '@/lib/aftersales/case-view'
import type { CaseFigures } from '@/lib/aftersales/find-cases'
import type { CasePlan } from '@/lib/aftersales/plan-cases'
import { CASE_COLUMNS, type CaseColumn } from '@/lib/shared/cases'

import type { WorkbenchServices } from '../services'
import { ALL_CASES, endOfDay, joinPages, startOfDay, type BoardChoice } from './board-state'

/** Cards of a column that travel at first, and with each scroll to their end. */
const FIRST_PAGE = 24
const NEXT_PAGE = 60
/** The protocol takes no more in a page. */
const MOST = 500

/** Cards of each column, as far as they are loaded. */
export type BoardColumns = Readonly<Record<CaseColumn, readonly CaseView[]>>

/** Cases as far as they are loaded. */
export interface LoadedCases {
  /** Null until the background has answered. */
  readonly columns: BoardColumns | null
  /** All cases, loaded or not. */
  readonly figures: CaseFigures | null
  readonly plan: CasePlan | null
  readonly hasFailed: boolean
}

/** What the board asks for: which cases, in which order, and when the shift ends (epoch ms). */
export interface CaseQuestion {
  readonly choice: BoardChoice
  readonly shiftEndsAt: number
}

/** Loads what is first in each column, and more where somebody scrolls there. */
export interface CaseLoader {
  /** Asks for the first cards of all cases before anybody shows them: whoever asks for them first gets this answer. */
  readonly begin: () => void
  /** What was asked for ahead is true no more. */
  readonly forget: () => void
  /** Lets go of every case, and of what is still on its way. */
  readonly clear: () => void
  readonly read: () => LoadedCases
  readonly subscribe: (hear: () => void) => () => void
  /** Asks anew; an answer to an older question is dropped. */
  readonly ask: (question: CaseQuestion) => Promise<void>
  /** Loads again what is loaded. */
  readonly refresh: () => Promise<void>
  /** Loads the next page of a column. */
  readonly more: (column: CaseColumn) => Promise<void>
}

const NO_COLUMNS: BoardColumns = { seller: [], buyer: [], platform: [], done: [] }
const NOTHING: LoadedCases = { columns: null, figures: null, plan: null, hasFailed: false }

/** The pages that hold the first `count` cards of a column. */
const pagesOf = (column: CaseColumn, count: number) =>
  Array.from({ length: Math.ceil(count / MOST) }, (_, index) => ({
    column,
    skip: index * MOST,
    limit: Math.min(MOST, count - index * MOST),
  }))

/** Runs one task at a time; the first starts in this very turn, before whatever else the page asks of the background. */
function createLane(): (task: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = []
  let isBusy = false
  return async (task) => {
    if (isBusy) await new Promise<void>((go) => waiting.push(go))
    isBusy = true
    try {
      await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) isBusy = false
      else next()
    }
  }
}

/** A state that is heard. */
function createState(first: LoadedCases) {
  let state = first
  const hearers = new Set<() => void>()
  return {
    read: () => state,
    set: (change: Partial<LoadedCases>): void => {
      state = { ...state, ...change }
      for (const hear of hearers) hear()
    },
    subscribe: (hear: () => void) => {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
  }
}

/** What the background is asked, in its own words. */
const payloadOf = ({ choice: { sort, ...filter }, shiftEndsAt }: CaseQuestion, now: number) => ({
  filter,
  sort,
  shiftEndsAt,
  today: startOfDay(now),
})

type Loading = Pick<WorkbenchServices, 'call' | 'clock'>

/** The first cards of all columns, at least as many as were loaded before; null where nobody answers. */
async function loadCards(
  { call, clock }: Loading,
  asked: CaseQuestion,
  before: BoardColumns,
): Promise<BoardColumns | null> {
  const pages = CASE_COLUMNS.flatMap((column) =>
    pagesOf(column, Math.max(FIRST_PAGE, before[column].length)),
  )
  const list = await call('listCases', { ...payloadOf(asked, clock()), pages })
  if (!list.ok) return null
  const inColumn = (column: CaseColumn): readonly CaseView[] =>
    list.value.filter((_, index) => pages[index]?.column === column).flat()
  return {
    seller: inColumn('seller'),
    buyer: inColumn('buyer'),
    platform: inColumn('platform'),
    done: inColumn('done'),
  }
}

/** By time, when the shift ends makes no difference. */
const UNASKED: CaseQuestion = { choice: ALL_CASES, shiftEndsAt: 0 }

/** Holds the first cards of all cases from when they were asked for ahead until somebody takes them, once. */
function createAhead(services: Loading) {
  let ahead: Promise<BoardColumns | null> | null = null
  const forget = (): void => void (ahead = null)
  return {
    begin: () => void (ahead = loadCards(services, UNASKED, NO_COLUMNS)),
    forget,
    take: ({ choice }: CaseQuestion): typeof ahead => {
      const taken = choice === ALL_CASES ? ahead : null
      forget()
      return taken
    },
  }
}

/** Builds the loader. It does one thing at a time: of all news and keystrokes that come meanwhile only the last counts. */
export function createCaseLoader(services: Loading): CaseLoader {
  const { call, clock } = services
  const { read, set, subscribe } = createState(NOTHING)
  const inLane = createLane()
  let question = UNASKED
  let isWaiting = false
  const { begin, forget, take } = createAhead(services)
  /** Figures and plan go through all cases: cards do not wait for them. */
  const loadSums = async (asked: CaseQuestion): Promise<void> => {
    const now = clock()
    const { filter, today } = payloadOf(asked, now)
    const figures = await call('figureCases', { filter, today, until: endOfDay(now) })
    if (question !== asked) return
    if (figures.ok) set({ figures: figures.value })
    const plan = await call('planShift', { endsAt: asked.shiftEndsAt })
    if (plan.ok) set({ plan: plan.value })
  }
  const load = async (before: () => BoardColumns): Promise<void> => {
    if (isWaiting) return
    isWaiting = true
    await inLane(async () => {
      isWaiting = false
      const asked = question
      const columns = await (take(asked) ?? loadCards(services, asked, before()))
      if (question !== asked) return
      set(columns === null ? { hasFailed: true } : { columns, hasFailed: false })
      await loadSums(asked)
    })
  }
  const more = (column: CaseColumn): Promise<void> =>
    inLane(async () => {
      const asked = question
      const loaded = read().columns?.[column] ?? []
      const page = { column, skip: loaded.length, limit: NEXT_PAGE }
      const list = await call('listCases', { ...payloadOf(asked, clock()), pages: [page] })
      if (question !== asked) return
      if (!list.ok) return set({ hasFailed: true })
      const columns = read().columns ?? NO_COLUMNS
      return set({ columns: { ...columns, [column]: joinPages(loaded, list.value[0] ?? []) } })
    })

  return {
    read,
    subscribe,
    begin,
    forget,
    clear: () => {
      question = { ...UNASKED }
      forget()
      set(NOTHING)
    },
    more,
    ask: (next) => {
      question = next
      return load(() => NO_COLUMNS)
    },
    refresh: () => load(() => read().columns ?? NO_COLUMNS),
  }
}
