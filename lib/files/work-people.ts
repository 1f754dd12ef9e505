import type { Store } from '@/lib/store/store'

import type { PeopleAsk } from './work-people-protocol'
import { findDuplicates, judgeAccounts, listJoined, lookAtAccounts } from './work-accounts'
import { keepFollowUp, listFollowUps, listReveals } from './work-follow-ups'
import { mineOffers } from './work-offers'
import { previewTiers, readFigures, surveyShop, type LookAbout } from './work-survey'
import { readShopFigures } from './work-survey-figures'

/** What the jobs about customers use of the store. */
export type PeopleStore = Pick<
  Store,
  | 'shops'
  | 'contacts'
  | 'orders'
  | 'joins'
  | 'records'
  | 'settings'
  | 'uses'
  | 'reveals'
  | 'surveys'
  | 'matches'
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
      return listFollowUps(store)
    case 'keep-follow-up':
      await keepFollowUp(store, what)
      return null
    case 'reveals':
      return listReveals(store)
  }
}
