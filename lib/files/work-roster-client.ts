import type { z } from 'zod'

import type { CustomerFilter, CustomerSort } from '@/lib/customers/roster/customer-filter'

import type { Job, JobEnd } from './work-desk'
import {
  rosterResultSchemas,
  type CustomerChoices,
  type CustomerList,
  type CustomerRow,
  type NamedGroup,
  type RosterAsk,
} from './work-roster-protocol'

/** What the workbench can have done about lists of customers by its worker. */
export interface RosterDesk {
  /** Reads the store anew; lists of before have no rows any more. */
  readonly readChoices: () => Promise<JobEnd<CustomerChoices>>
  readonly list: (filter: CustomerFilter, sort: CustomerSort) => Promise<JobEnd<CustomerList>>
  /** Rows of some places of a list, in their order; null where the store was read anew since. */
  readonly readRows: (
    edition: string,
    places: readonly number[],
  ) => Promise<JobEnd<readonly CustomerRow[] | null>>
  readonly listGroups: () => Promise<JobEnd<readonly NamedGroup[]>>
  readonly keepGroup: (group: NamedGroup) => Promise<JobEnd<null>>
  readonly removeGroup: (id: string) => Promise<JobEnd<null>>
  readonly restoreGroup: (id: string) => Promise<JobEnd<null>>
}

/** Asks the worker for one job, whose answer must pass the schema. */
type StartRosterJob = <Result extends z.ZodType>(
  what: RosterAsk,
  schema: Result,
) => Job<z.output<Result>>

/** Builds the part of the workbench's desk that is about lists of customers. */
export function createRosterDesk(start: StartRosterJob): RosterDesk {
  const results = rosterResultSchemas
  return {
    readChoices: () => start({ ask: 'customer-choices' }, results['customer-choices']).ended,
    list: (filter, sort) =>
      start({ ask: 'customer-list', filter, sort }, results['customer-list']).ended,
    readRows: (edition, places) =>
      start({ ask: 'customer-rows', edition, places: [...places] }, results['customer-rows']).ended,
    listGroups: () => start({ ask: 'customer-groups' }, results['customer-groups']).ended,
    keepGroup: (group) =>
      start({ ask: 'keep-customer-group', group }, results['keep-customer-group']).ended,
    removeGroup: (id) =>
      start({ ask: 'remove-customer-group', id }, results['remove-customer-group']).ended,
    restoreGroup: (id) =>
      start({ ask: 'restore-customer-group', id }, results['restore-customer-group']).ended,
  }
}
