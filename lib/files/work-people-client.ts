import type { z } from 'zod'

import type { Job, WatchProgress } from './work-desk'
import type { PeopleDesk } from './work-people-desk'
import { peopleResultSchemas, type PeopleAsk } from './work-people-protocol'

/** Asks the worker for one job, whose answer must pass the schema. */
export type StartJob = <Result extends z.ZodType>(
  what: PeopleAsk,
  schema: Result,
  watch?: WatchProgress,
) => Job<z.output<Result>>

/** Builds the part of the workbench's desk that is about customers. */
export function createPeopleDesk(start: StartJob): PeopleDesk {
  const results = peopleResultSchemas
  return {
    readFigures: () => start({ ask: 'figures' }, results.figures).ended,
    readShopFigures: (shopId) =>
      start({ ask: 'shop-figures', shopId }, results['shop-figures']).ended,
    survey: (shopId, rules, watch) =>
      start({ ask: 'survey', shopId, rules }, results.survey, watch),
    readTraffic: (shopId) => start({ ask: 'shop-traffic', shopId }, results['shop-traffic']).ended,
    countWeeks: (shopId, monday, watch) =>
      start({ ask: 'count-weeks', shopId, monday }, results['count-weeks'], watch),
    readBooks: () => start({ ask: 'offer-books' }, results['offer-books']).ended,
    mineOffers: (shopId, watch) =>
      start({ ask: 'mine-offers', shopId }, results['mine-offers'], watch),
    previewTiers: (changes, watch) =>
      start({ ask: 'preview-tiers', changes: [...changes] }, results['preview-tiers'], watch),
    findDuplicates: (watch) => start({ ask: 'find-duplicates' }, results['find-duplicates'], watch),
    listJoined: () => start({ ask: 'joined-people' }, results['joined-people']).ended,
    lookAt: (accounts, rules) =>
      start(
        { ask: 'look-at-accounts', accounts: [...accounts], rules: { ...rules } },
        results['look-at-accounts'],
      ).ended,
    judge: (links, verdict, watch) =>
      start(
        { ask: 'judge-accounts', links: [...links], verdict },
        results['judge-accounts'],
        watch,
      ),
    listFollowUps: (names) => start({ ask: 'follow-ups', names }, results['follow-ups']).ended,
    keepFollowUp: (change) =>
      start({ ask: 'keep-follow-up', ...change }, results['keep-follow-up']).ended,
    listReveals: () => start({ ask: 'reveals' }, results.reveals).ended,
  }
}
