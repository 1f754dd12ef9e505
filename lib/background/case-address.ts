import type { CaseRecord } from '@/lib/aftersales/case-record'
import { CASE_PAGES } from '@/lib/consoles/case-pages'

/** The address of a case's own page; null where its console has none or needs an order number that is not known. */
export function caseAddress(
  record: Pick<CaseRecord, 'platform' | 'number' | 'orderNumber'>,
): string | null {
  const page = CASE_PAGES[record.platform]
  const { number, orderNumber } = record
  if (page === null || (orderNumber === null && page.includes('{order}'))) return null
  return page
    .replace('{case}', () => encodeURIComponent(number))
    .replace('{order}', () => encodeURIComponent(orderNumber ?? ''))
}
