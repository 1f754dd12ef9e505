import type { CustomerRef } from '@/lib/customers/identity'
import type { ShopSurvey } from '@/lib/customers/survey'
import type { TierMoves } from '@/lib/customers/tier-moves'
import type { TierRules } from '@/lib/customers/tier-rules'
import type { ShopFigures } from '@/lib/figures/shop-figures'

import type { CountedWeeks } from './work-weeks'
import type { Job, JobEnd, WatchProgress } from './work-desk'
import type {
  AccountGroups,
  AccountLink,
  BookHead,
  FollowUp,
  FollowUpChange,
  FollowUpNames,
  GroupLook,
  Reveal,
  ShopTraffic,
  TierChange,
} from './work-people-protocol'

/** Rules of the tiers by shop. */
export type RulesByShop = Readonly<Record<string, TierRules>>

/** What the workbench can have done about customers by its worker. */
export interface PeopleDesk {
  /** Of every shop that was surveyed. */
  readonly readFigures: () => Promise<JobEnd<readonly ShopSurvey[]>>
  /** The owner's figures of a shop; null where there are none. */
  readonly readShopFigures: (shopId: string) => Promise<JobEnd<ShopFigures | null>>
  /** Looks at every customer of a shop and keeps what it found. */
  readonly survey: (shopId: string, rules: TierRules, watch: WatchProgress) => Job<ShopSurvey>
  /** What traffic reports of the shop tell. */
  readonly readTraffic: (shopId: string) => Promise<JobEnd<ShopTraffic>>
  /** Counts the week of a Monday (days since 1970-01-01) and the one before it; null where the shop was not surveyed. */
  readonly countWeeks: (
    shopId: string,
    monday: number,
    watch: WatchProgress,
  ) => Job<CountedWeeks | null>
  /** When it was last reckoned what goes with what, of every shop where it was. */
  readonly readBooks: () => Promise<JobEnd<readonly BookHead[]>>
  /** Reckons what goes with what in a shop; null where there is no such shop. */
  readonly mineOffers: (shopId: string, watch: WatchProgress) => Job<BookHead | null>
  /** Changes nothing. */
  readonly previewTiers: (changes: readonly TierChange[], watch: WatchProgress) => Job<TierMoves>
  readonly findDuplicates: (watch: WatchProgress) => Job<AccountGroups>
  readonly listJoined: () => Promise<JobEnd<AccountGroups>>
  readonly lookAt: (
    accounts: readonly CustomerRef[],
    rules: RulesByShop,
  ) => Promise<JobEnd<GroupLook>>
  /** Keeps what an agent says of pairs of accounts; null takes it back. A cancelled one keeps what it has said so far. */
  readonly judge: (
    links: readonly AccountLink[],
    verdict: 'same' | 'different' | null,
    watch: WatchProgress,
  ) => Job<null>
  /** With the names of those that lists begin with, or of all; the others are empty. */
  readonly listFollowUps: (names: FollowUpNames) => Promise<JobEnd<readonly FollowUp[]>>
  /** Gives whether it was kept: not where somebody else has changed it meanwhile. */
  readonly keepFollowUp: (change: FollowUpChange) => Promise<JobEnd<boolean>>
  /** The newest first. */
  readonly listReveals: () => Promise<JobEnd<readonly Reveal[]>>
}
