import type { CustomerRef } from '@/lib/customers/identity'

import { hrefOf } from './use-route'
import { useShownNick } from './use-shown-nick'

/** A customer's name, covered while the screen is shared, that opens their page. */
export function PersonLink({
  account: { shopId, customerId },
  nick,
}: {
  readonly account: CustomerRef
  readonly nick: string
}) {
  const shownNick = useShownNick()
  return <a href={hrefOf('customers', shopId, customerId)}>{shownNick(nick)}</a>
}
