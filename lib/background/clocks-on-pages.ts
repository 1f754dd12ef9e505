import type { CaseRecord } from '@/lib/aftersales/case-record'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { leadingClock, sortByDue, viewClock } from '@/lib/aftersales/view-clock'
import { mergeCase } from '@/lib/intake/merge-case'

import type { ShownSighting, TabState } from './tab-states'

/** A case as a page shows it, with nothing else known of it. */
interface CaseOnPage {
  readonly record: CaseRecord
  readonly shopName: string | null
}

function casesOf(sighting: ShownSighting, now: number): CaseOnPage[] {
  const { platform, shop, cases, observedAt, zone } = sighting
  const shopId = `${platform} ${shop?.id ?? ''}`
  return cases.map((seen) => {
    const id = `page ${shopId} ${seen.number}`
    const record = mergeCase(undefined, { id, shopId, platform, seen, observedAt, zone }, now)
    return { record, shopName: shop?.name ?? null }
  })
}

/**
 * Open cases of the pages that are open, where nothing can be kept, each under an id that holds as long as its page stands.
 * Of one case that several pages show, the page that was read last counts.
 */
export function casesOnPages(tabs: Iterable<TabState>, now: number): CaseOnPage[] {
  const sightings = [...tabs].flatMap(({ sighting, waiting }) =>
    [sighting, waiting].filter((each) => each !== null),
  )
  const all = sightings
    .toSorted((one, other) => one.observedAt - other.observedAt)
    .flatMap((sighting) => casesOf(sighting, now))
  const byId = new Map(all.map((each) => [each.record.id, each]))
  return [...byId.values()].filter(({ record }) => !record.closed)
}

/** Their countdowns, the shortest first: what rules or earlier sights would add is not there, and nobody is named. */
export const clocksOnPages = (tabs: Iterable<TabState>, now: number): ClockView[] =>
  sortByDue(
    casesOnPages(tabs, now).map(({ record, shopName }) =>
      viewClock(record, leadingClock(record), { shopName, nick: null, customerId: null }),
    ),
  )
