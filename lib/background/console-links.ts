import type { CaseRecord } from '@/lib/aftersales/case-record'
import { CONSOLES } from '@/lib/consoles/registry'
import type { PlatformId } from '@/lib/shared/platforms'

/** Puts numbers into an address of a console; null where it needs one that is not known. */
function addressOf(
  link: string | null | undefined,
  numbers: { readonly case: string; readonly order: string | null },
): string | null {
  if (link === null || link === undefined) return null
  if (numbers.order === null && link.includes('{order}')) return null
  return link
    .replace('{case}', () => encodeURIComponent(numbers.case))
    .replace('{order}', () => encodeURIComponent(numbers.order ?? ''))
}

const consoleOf = (platform: PlatformId) => CONSOLES.find(({ id }) => id === platform)

/** The address of a case's own page; null where its console has none or needs an order number that is not known. */
export const caseAddress = ({
  platform,
  number,
  orderNumber,
}: Pick<CaseRecord, 'platform' | 'number' | 'orderNumber'>): string | null =>
  addressOf(consoleOf(platform)?.caseLink, { case: number, order: orderNumber })
