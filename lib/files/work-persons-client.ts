import type { z } from 'zod'

import type { CustomerRef } from '@/lib/customers/identity'
import type { Dossier } from '@/lib/intake/dossier'
import type { ErasureCounts, ErasureProof } from '@/lib/vault/erasure'
import type { PurgeCounts, Retention } from '@/lib/vault/retention'

import type { Job, JobEnd, WatchProgress } from './work-desk'
import {
  personsResultSchemas,
  type Erased,
  type FoundPerson,
  type PersonsAsk,
} from './work-persons-protocol'

/** Single persons, and how long they are kept, as the workbench asks for them. */
export interface PersonsDesk {
  /** By nick, order number, phone number or e-mail address, or by one of their accounts. */
  readonly find: (who: string | CustomerRef) => Promise<JobEnd<readonly FoundPerson[]>>
  /** Everything that is kept of a person with these accounts. */
  readonly giveOut: (accounts: readonly CustomerRef[]) => Promise<JobEnd<Dossier>>
  readonly count: (accounts: readonly CustomerRef[]) => Promise<JobEnd<ErasureCounts>>
  readonly erase: (accounts: readonly CustomerRef[], watch: WatchProgress) => Job<Erased>
  /** The newest first. */
  readonly proofs: () => Promise<JobEnd<readonly ErasureProof[]>>
  readonly foreseePurge: (retention: Retention) => Promise<JobEnd<PurgeCounts>>
  readonly purge: () => Promise<JobEnd<PurgeCounts>>
  /** Since when (epoch ms) nobody believes this computer's clock; null: it is believed. */
  readonly clockHeld: () => Promise<JobEnd<number | null>>
  /** Somebody says that the clock is right. */
  readonly trustClock: () => Promise<JobEnd<null>>
}

type StartPersonsJob = <Result extends z.ZodType>(
  what: PersonsAsk,
  schema: Result,
  watch?: WatchProgress,
) => Job<z.output<Result>>

/** Builds the part of the workbench's desk that is about single persons. */
export function createPersonsDesk(start: StartPersonsJob): PersonsDesk {
  const results = personsResultSchemas
  return {
    find: (who) => start({ ask: 'find-person', who }, results['find-person']).ended,
    giveOut: (accounts) =>
      start({ ask: 'give-out-person', accounts: [...accounts] }, results['give-out-person']).ended,
    count: (accounts) =>
      start({ ask: 'count-person', accounts: [...accounts] }, results['count-person']).ended,
    erase: (accounts, watch) =>
      start({ ask: 'erase-person', accounts: [...accounts] }, results['erase-person'], watch),
    proofs: () => start({ ask: 'erasure-proofs' }, results['erasure-proofs']).ended,
    foreseePurge: (retention) =>
      start({ ask: 'foresee-purge', retention }, results['foresee-purge']).ended,
    purge: () => start({ ask: 'purge' }, results.purge).ended,
    clockHeld: () => start({ ask: 'clock-held' }, results['clock-held']).ended,
    trustClock: () => start({ ask: 'trust-clock' }, results['trust-clock']).ended,
  }
}
