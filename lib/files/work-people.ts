import { reportedSources } from '@/lib/figures/reported-sources'
import { reportedVisitors } from '@/lib/figures/visitors'
import type { Store } from '@/lib/store/store'

import type { PeopleAsk } from './work-people-protocol'
import { findDuplicates, judgeAccounts, listJoined, lookAtAccounts } from './work-accounts'
import { keepFollowUp, listFollowUps, listReveals } from './work-follow-ups'
import { mineOffers } from './work-offers'
import { previewTiers, readFigures, surveyShop, type LookAbout } from './work-survey'
import { readShopFigures } from './work-survey-figures'
import { countWeeks } from './work-weeks'

/** What the jobs about customers use of the store. */
export type PeopleStore = Pick<
  Store,
  | 'shops'
  | 'contacts'
  | 'orders'
  | 'cases'
  | 'joins'
  | 'records'
  | 'settings'
  | 'uses'
  | 'reveals'
  | 'surveys'
  | 'matches'
  | 'products'
  | 'offerBooks'
>

/** Carries out one job about customers and gives its answer; throws the signal's reason once it is cancelled. */
export async function runPeopleJob(
  store: PeopleStore,
  what: PeopleAsk,
  about: LookAbout,
): Promise<unknown> {
  switch (what.ask) {
    case 'figures':
      return readFigures(store)
    case 'survey':
      return surveyShop(store, what, about)
    case 'shop-figures':
      return readShopFigures(store, what.shopId)
    case 'shop-traffic': {
      const reports = await store.products.shopTraffic(what.shopId)
      return { visitors: reportedVisitors(reports), sources: reportedSources(reports) }
    }
    case 'count-weeks':
      return countWeeks(store, what, about)
    case 'offer-books':
      return store.offerBooks.heads()
    case 'mine-offers':
      return mineOffers(store, what.shopId, about)
    case 'preview-tiers':
      return previewTiers(store, what.changes, about)
    case 'find-duplicates':
      return findDuplicates(store, about)
    case 'joined-people':
      return listJoined(store)
    case 'look-at-accounts':
      return lookAtAccounts(store, what, about.clock())
    case 'judge-accounts':
      await judgeAccounts(store, what, about)
      return null
    case 'follow-ups':
      return listFollowUps(store, what.names, about.clock())
    case 'keep-follow-up':
      return keepFollowUp(store, what)
    case 'reveals':
      return listReveals(store)
  }
}
