import { createObservable, type Observable } from '@/components/imports/observable'
import type { TierRules } from '@/lib/customers/tier-rules'
import type { Job, JobEnd, WatchProgress } from '@/lib/files/work-desk'
import type { BookHead } from '@/lib/files/work-people-protocol'
import type { PeopleDesk } from '@/lib/files/work-people-desk'
import type { ShopSurvey } from '@/lib/customers/survey'
import type { JobFailure, KnownShop } from '@/lib/files/work-protocol'
import type { Settings } from '@/lib/settings/settings'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'
import type { Clock } from '@/lib/shared/time'

import { isMiningDue, isSurveyDue, ordersWithBuyer } from './survey-due'

export interface SurveyState {
  /** By shop; null until the store has answered. */
  readonly figures: ReadonlyMap<string, ShopSurvey> | null
  /** The shop that is being looked at, and how far that has come, 0 to 1. */
  readonly running: { readonly shopId: string; readonly share: number } | null
  /** How the last survey of a shop ended, where it brought no figures. */
  readonly endings: ReadonlyMap<string, 'cancelled' | JobFailure>
}

/** Keeps the figures of all shops fresh. */
export interface SurveyControl {
  readonly read: () => SurveyState
  readonly subscribe: (changed: () => void) => () => void
  /** Orders or rules of these shops are about to change: each is surveyed once `know` has told how they are then. */
  readonly expect: (shopIds: readonly string[]) => void
  /** Tells what shops and rules there are; shops whose figures are old are surveyed. */
  readonly know: (shops: readonly KnownShop[], settings: Settings) => void
  /** Surveys these shops, one after the other. */
  readonly run: (shopIds: readonly string[]) => void
  /** Stops the running survey; the figures before it stay. */
  readonly cancel: () => void
}

export interface SurveyDeps {
  readonly desk: Pick<PeopleDesk, 'readFigures' | 'survey' | 'readBooks' | 'mineOffers'>
  readonly clock: Clock
  /** Called with each shop whose figures are new. */
  readonly onSurveyed: (shopId: string) => void
}

interface Known {
  readonly shops: readonly KnownShop[]
  readonly settings: Settings
}

/** What is wanted of a shop: all there is, or only what goes with what. */
type Wanted = 'all' | 'book'

/** Share of the work on a shop that its survey is, where it is surveyed at all. */
const SURVEYING = 0.8

/** Notes when it was last reckoned what goes with what in a shop. */
type NoteBook = (head: BookHead) => void

/** Looks at shops one after the other, and writes on the board what becomes of each. */
function createSurveyor(
  { desk, onSurveyed }: SurveyDeps,
  { read, set }: Observable<SurveyState>,
  { rulesOf, noteBook }: { rulesOf: (shopId: string) => TierRules | null; noteBook: NoteBook },
) {
  const wanted = new Map<string, Wanted>()
  let job: Job<unknown> | null = null
  let isBusy = false
  const follow = async <Value>(started: Job<Value>): Promise<JobEnd<Value>> => {
    job = started
    const end = await started.ended
    job = null
    return end
  }
  const watch =
    (shopId: string, from: number, to: number): WatchProgress =>
    ({ share }) =>
      set({ ...read(), running: { shopId, share: from + share * (to - from) } })
  const surveyOne = async (shopId: string, rules: TierRules): Promise<boolean> => {
    const end = await follow(desk.survey(shopId, rules, watch(shopId, 0, SURVEYING)))
    const endings = new Map(read().endings)
    const figures = new Map(read().figures)
    if (end.how === 'done') figures.set(shopId, end.value)
    if (end.how === 'done') endings.delete(shopId)
    else endings.set(shopId, end.how === 'failed' ? end.why : 'cancelled')
    set({ ...read(), figures, endings })
    return end.how === 'done'
  }
  const mineOne = async (shopId: string, from: number): Promise<boolean> => {
    const end = await follow(desk.mineOffers(shopId, watch(shopId, from, 1)))
    if (end.how === 'done' && end.value !== null) noteBook(end.value)
    return end.how === 'done'
  }
  const lookAt = async (shopId: string, what: Wanted): Promise<void> => {
    const rules = what === 'all' ? rulesOf(shopId) : null
    set({ ...read(), running: { shopId, share: 0 } })
    const isSurveyed = rules !== null && (await surveyOne(shopId, rules))
    const isMined =
      (rules === null || isSurveyed) && (await mineOne(shopId, rules === null ? 0 : SURVEYING))
    set({ ...read(), running: null })
    if (isSurveyed || isMined) onSurveyed(shopId)
  }
  const work = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    // A map goes on to what is added while it is gone through.
    for (const [shopId, what] of wanted) {
      wanted.delete(shopId)
      await lookAt(shopId, what)
    }
    isBusy = false
  }
  return {
    run: (shopIds: readonly string[], what: Wanted = 'all'): void => {
      for (const shopId of shopIds) if (wanted.get(shopId) !== 'all') wanted.set(shopId, what)
      void work()
    },
    cancel: (): void => job?.cancel(),
  }
}

/** What was tried at which count of orders: what nobody asked for is tried once for each. */
function createTries(countOf: (shop: KnownShop) => number) {
  const tried = new Map<string, number>()
  return {
    note: (shop: KnownShop): void => void tried.set(shop.id, countOf(shop)),
    isNew: (shop: KnownShop): boolean => tried.get(shop.id) !== countOf(shop),
  }
}

/** Builds the control. A survey that nobody asked for is tried once for each count of orders. */
export function createSurveyControl(deps: SurveyDeps): SurveyControl {
  const board = createObservable<SurveyState>({
    figures: null,
    running: null,
    endings: new Map(),
  })
  const { read, subscribe, set } = board
  const expected = new Set<string>()
  const surveys = createTries(ordersWithBuyer)
  const minings = createTries(({ orders }) => orders)
  const books = new Map<string, BookHead>()
  let known: Known | null = null
  const { run, cancel } = createSurveyor(deps, board, {
    rulesOf: (shopId) => {
      const shop = known?.shops.find(({ id }) => id === shopId)
      if (known === null || shop === undefined) return null
      surveys.note(shop)
      return tierRulesOf(known.settings, shopId)
    },
    noteBook: (head) => books.set(head.shopId, head),
  })
  const runDue = (): void => {
    const { figures } = read()
    if (figures === null || known === null) return
    const now = deps.clock()
    for (const shop of known.shops) {
      const { id } = shop
      const isDue = isSurveyDue(shop, figures.get(id), now) && surveys.isNew(shop)
      const isBookDue = isMiningDue(shop, books.get(id), now) && minings.isNew(shop)
      if (isBookDue) minings.note(shop)
      if (isDue || expected.has(id)) run([id])
      else if (isBookDue) run([id], 'book')
    }
    expected.clear()
  }
  const load = async (): Promise<void> => {
    const [end, heads] = await Promise.all([deps.desk.readFigures(), deps.desk.readBooks()])
    const kept = end.how === 'done' ? end.value : []
    if (heads.how === 'done') for (const head of heads.value) books.set(head.shopId, head)
    set({ ...read(), figures: new Map(kept.map((each) => [each.shopId, each])) })
    if (end.how === 'done') runDue()
  }
  return {
    read,
    subscribe,
    run: (shopIds) => run(shopIds),
    cancel,
    expect: (shopIds) => {
      for (const shopId of shopIds) expected.add(shopId)
    },
    know: (shops, settings) => {
      const isFirst = known === null
      known = { shops, settings }
      if (isFirst) void load()
      else runDue()
    },
  }
}
