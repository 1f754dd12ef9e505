import { isPaidFor, paidOf } from '@/lib/customers/paid-for'
import { minorDigits, writeAmount } from '@/lib/shared/amount'
import { sumByCurrency, type Money } from '@/lib/shared/money'
import type { OrderFacts } from '@/lib/shared/orders'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'
import type { Contact } from '@/lib/store/rows'

import type { CUSTOMER_COLUMNS } from '../work-exports-protocol'

type Cells = Readonly<Record<(typeof CUSTOMER_COLUMNS)[number], string>>

const amountOf = ({ minor, currency }: Money): string =>
  `${minor < 0 ? '-' : ''}${writeAmount(Math.abs(minor), minorDigits(currency))}`

const dayOf = (at: number): string =>
  Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : ''

/** A person as a row: what was bought, and, where a contact is given, who it is. Days are counted in UTC. */
export function customerCells(
  { customerIds, orders }: { customerIds: readonly string[]; orders: readonly OrderFacts[] },
  platform: PlatformId,
  contact: Contact | undefined,
): Cells {
  const bought = orders.filter((facts) =>
    isPaidFor({ state: facts.state ?? null, paid: paidOf(facts, platform) }),
  )
  const totals = sumByCurrency(bought.flatMap((facts) => paidOf(facts, platform) ?? []))
  const main = totals.find(({ currency }) => currency === PLATFORMS[platform].currency) ?? totals[0]
  const times = orders.flatMap(({ placedAt }) => placedAt ?? [])
  return {
    customer: customerIds.join(' '),
    orders: String(orders.length),
    bought: String(bought.length),
    paid: main === undefined ? '' : amountOf(main),
    currency: main?.currency ?? '',
    otherPaid: totals
      .filter((each) => each !== main)
      .map((each) => `${each.currency} ${amountOf(each)}`)
      .join('; '),
    first: dayOf(Math.min(...times)),
    last: dayOf(Math.max(...times)),
    buyer: contact?.nativeId ?? '',
    nick: contact?.nick ?? '',
    name: contact?.name?.value ?? '',
    phone: contact?.phone?.value ?? '',
    email: contact?.email?.value ?? '',
    address: contact?.address?.value ?? '',
  }
}

/** Columns that tell who a buyer is. */
export const CONTACT_COLUMNS: ReadonlySet<string> = new Set([
  'buyer',
  'nick',
  'name',
  'phone',
  'email',
  'address',
])
