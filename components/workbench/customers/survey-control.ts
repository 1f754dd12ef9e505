import { createObservable, type Observable } from '@/components/imports/observable'
import type { TierRules } from '@/lib/customers/tier-rules'
import type { Job } from '@/lib/files/work-desk'
import type { PeopleDesk } from '@/lib/files/work-people-desk'
import type { ShopSurvey } from '@/lib/customers/survey'
import type { JobFailure, KnownShop } from '@/lib/files/work-protocol'
import type { Settings } from '@/lib/settings/settings'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'
import type { Clock } from '@/lib/shared/time'

import { isSurveyDue, ordersWithBuyer } from './survey-due'

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
  readonly desk: Pick<PeopleDesk, 'readFigures' | 'survey'>
  readonly clock: Clock
  /** Called with each shop whose figures are new. */
  readonly onSurveyed: (shopId: string) => void
}

interface Known {
  readonly shops: readonly KnownShop[]
  readonly settings: Settings
}

/** Surveys shops one after the other, and writes on the board what becomes of each. */
function createSurveyor(
  { desk, onSurveyed }: SurveyDeps,
  { read, set }: Observable<SurveyState>,
  rulesOf: (shopId: string) => TierRules | null,
): Pick<SurveyControl, 'run' | 'cancel'> {
  const wanted = new Set<string>()
  let job: Job<ShopSurvey> | null = null
  let isBusy = false
  const surveyOne = async (shopId: string, rules: TierRules): Promise<void> => {
    set({ ...read(), running: { shopId, share: 0 } })
    job = desk.survey(shopId, rules, ({ share }) => set({ ...read(), running: { shopId, share } }))
    const end = await job.ended
    job = null
    const endings = new Map(read().endings)
    const figures = new Map(read().figures)
    if (end.how === 'done') figures.set(shopId, end.value)
    if (end.how === 'done') endings.delete(shopId)
    else endings.set(shopId, end.how === 'failed' ? end.why : 'cancelled')
    set({ figures, endings, running: null })
    if (end.how === 'done') onSurveyed(shopId)
  }
  const work = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    // A set goes on to what is added while it is gone through.
    for (const shopId of wanted) {
      wanted.delete(shopId)
      const rules = rulesOf(shopId)
      if (rules !== null) await surveyOne(shopId, rules)
    }
    isBusy = false
  }
  return {
    run: (shopIds) => {
      for (const shopId of shopIds) wanted.add(shopId)
      void work()
    },
    cancel: () => job?.cancel(),
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
  const tried = new Map<string, number>()
  let known: Known | null = null
  const { run, cancel } = createSurveyor(deps, board, (shopId) => {
    const shop = known?.shops.find(({ id }) => id === shopId)
    if (known === null || shop === undefined) return null
    tried.set(shopId, ordersWithBuyer(shop))
    return tierRulesOf(known.settings, shopId)
  })
  const runDue = (): void => {
    const { figures } = read()
    if (figures === null || known === null) return
    const isDue = (shop: KnownShop): boolean =>
      expected.has(shop.id) ||
      (isSurveyDue(shop, figures.get(shop.id), deps.clock()) &&
        tried.get(shop.id) !== ordersWithBuyer(shop))
    const due = known.shops.filter(isDue)
    expected.clear()
    run(due.map(({ id }) => id))
  }
  const load = async (): Promise<void> => {
    const end = await deps.desk.readFigures()
    const kept = end.how === 'done' ? end.value : []
    set({ ...read(), figures: new Map(kept.map((each) => [each.shopId, each])) })
    if (end.how === 'done') runDue()
  }
  return {
    read,
    subscribe,
    run,
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
