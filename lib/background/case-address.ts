import type { ConsoleProfile } from '@/lib/consoles/profile'
import type { CaseRecord } from '@/lib/aftersales/case-record'

/** The address of a case's own page; null where its console is not known or needs an order number that is not. */
export function caseAddress(
  consoles: readonly ConsoleProfile[],
  record: Pick<CaseRecord, 'platform' | 'number' | 'orderNumber'>,
): string | null {
  const link = consoles.find(({ id }) => id === record.platform)?.links.case
  if (link === undefined) return null
  const { number, orderNumber } = record
  if (orderNumber === null && link.includes('{order}')) return null
  return link
    .replace('{case}', () => encodeURIComponent(number))
    .replace('{order}', () => encodeURIComponent(orderNumber ?? ''))
}
