import { TIERS, type TierId, type TierRules } from '@/lib/customers/tier-rules'

/** The tiers in the order in which the fields stand, lowest first. */
export const TIER_ORDER: readonly TierId[] = TIERS

/** Thresholds as somebody types them: an amount in the currency's major unit, and a number of orders. */
export type TierDraft = Readonly<
  Record<TierId, { readonly amount: string; readonly orders: string }>
>

/** What is wrong with one field; `amountRising`, `ordersRising`: not above the tier before. */
export type TierError = 'amount' | 'orders' | 'amountRising' | 'ordersRising'
export type TierErrors = Readonly<
  Partial<Record<TierId, { readonly amount?: TierError; readonly orders?: TierError }>>
>

export type TierReading =
  | { readonly ok: true; readonly thresholds: TierRules['thresholds'] }
  | { readonly ok: false; readonly errors: TierErrors }

/** Minor digits of the currencies that tiers are kept in. */
const MINOR_DIGITS = 2
const AMOUNT = /^(\d{1,9})(?:\.(\d{1,2}))?$/
const ORDERS = /^\d{1,6}$/

function writeAmount(minor: number): string {
  const text = String(minor).padStart(MINOR_DIGITS + 1, '0')
  const fraction = text.slice(-MINOR_DIGITS)
  const whole = text.slice(0, -MINOR_DIGITS)
  return /^0+$/.test(fraction) ? whole : `${whole}.${fraction}`
}

/** Thresholds as the fields first show them. */
export function draftTiers({ thresholds }: TierRules): TierDraft {
  const write = (tier: TierId) => ({
    amount: writeAmount(thresholds[tier].minor),
    orders: String(thresholds[tier].orders),
  })
  return {
    silver: write('silver'),
    gold: write('gold'),
    platinum: write('platinum'),
    diamond: write('diamond'),
  }
}

function readAmount(text: string): number | null {
  const found = AMOUNT.exec(text.trim())
  if (found === null) return null
  const minor = Number((found[1] ?? '') + (found[2] ?? '').padEnd(MINOR_DIGITS, '0'))
  return minor > 0 ? minor : null
}

function readOrders(text: string): number | null {
  const count = ORDERS.test(text.trim()) ? Number(text.trim()) : 0
  return count > 0 ? count : null
}

/** Reads the fields back; each tier must ask for more money and more orders than the one before. */
export function readTierDraft(draft: TierDraft): TierReading {
  const errors: Partial<Record<TierId, { amount?: TierError; orders?: TierError }>> = {}
  const thresholds: Record<TierId, { minor: number; orders: number }> = {
    silver: { minor: 0, orders: 0 },
    gold: { minor: 0, orders: 0 },
    platinum: { minor: 0, orders: 0 },
    diamond: { minor: 0, orders: 0 },
  }
  let before = { minor: 0, orders: 0 }
  for (const tier of TIERS) {
    const minor = readAmount(draft[tier].amount)
    const orders = readOrders(draft[tier].orders)
    const amountError = minor === null ? 'amount' : minor <= before.minor ? 'amountRising' : null
    const ordersError = orders === null ? 'orders' : orders <= before.orders ? 'ordersRising' : null
    if (amountError !== null) errors[tier] = { ...errors[tier], amount: amountError }
    if (ordersError !== null) errors[tier] = { ...errors[tier], orders: ordersError }
    thresholds[tier] = { minor: minor ?? before.minor, orders: orders ?? before.orders }
    before = thresholds[tier]
  }
  return Object.keys(errors).length === 0 ? { ok: true, thresholds } : { ok: false, errors }
}
