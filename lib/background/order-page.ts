import { CONSOLES } from '@/lib/consoles/registry'
import type { ShownPage } from '@/lib/messaging/panel-view'

import type { ShownSighting } from './tab-states'

/** Pages of one order, or of the one case of it. */
const ABOUT_ONE_ORDER: ReadonlySet<ShownPage> = new Set(['order-detail', 'aftersale-detail'])

const isOfOneOrder = ({ platform, page }: ShownSighting): boolean =>
  ABOUT_ONE_ORDER.has(page) ||
  CONSOLES.some(
    ({ id, pages }) =>
      id === platform && pages.some((each) => each.kind === page && each.isOfOneOrder === true),
  )

/** A buyer whom nobody names is known by their order; one of whom two readings differ, or whose name is broken, is not. */
const isUnnamed = ({ fields }: ShownSighting): boolean =>
  fields.some(({ field, state }) => field === 'buyer' && (state === 'missing' || state === 'empty'))

/** Number of the one order that a page is about and that tells who its buyer is; null where none does. */
export function tellingOrder(sighting: ShownSighting): string | null {
  const [order, ...others] = sighting.orders
  const tells = sighting.buyer !== undefined || isUnnamed(sighting)
  if (!tells || !isOfOneOrder(sighting)) return null
  return order?.shownBy === 'platform' && others.length === 0 ? order.facts.number : null
}
