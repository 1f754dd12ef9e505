import { customerFilterSchema, type CustomerFilter } from '@/lib/customers/roster/customer-filter'

import { hrefOf } from '../../use-route'

const written = (filter: CustomerFilter): string => encodeURIComponent(JSON.stringify(filter))

/** The address of the list of those whom a filter means. */
export const listHref = (filter: CustomerFilter): string =>
  `${hrefOf('customers', 'list')}?${written(filter)}`

/** The address at which those whom a filter means are saved as a table. */
export const exportHref = (filter: CustomerFilter): string =>
  `${hrefOf('imports', 'out')}?${written(filter)}`

/** The filter that an address tells; an address that tells none means everybody. */
export function filterOf(detail: string): CustomerFilter {
  try {
    return customerFilterSchema.safeParse(JSON.parse(decodeURIComponent(detail))).data ?? {}
  } catch {
    return {}
  }
}

/** Sets some members of the filter; undefined takes one out. */
export type ChangeFilter = (members: {
  readonly [Name in keyof CustomerFilter]: CustomerFilter[Name] | undefined
}) => void

/** A filter with some members set, or taken out. */
export const withMembers = (
  filter: CustomerFilter,
  members: Parameters<ChangeFilter>[0],
): CustomerFilter =>
  customerFilterSchema.parse(JSON.parse(JSON.stringify({ ...filter, ...members })))
