import { TIERS, type TierId, type TierRules } from '@/lib/customers/tier-rules'
import type { ShopSurvey } from '@/lib/customers/survey'
import { minorDigits } from '@/lib/shared/amount'

/** Share of customers that is to reach each tier, or a higher one, by how generous the owner means to be. */
export const TIER_SHARES = {
  few: { silver: 0.2, gold: 0.08, platinum: 0.03, diamond: 0.01 },
  usual: { silver: 0.4, gold: 0.15, platinum: 0.05, diamond: 0.01 },
  many: { silver: 0.6, gold: 0.3, platinum: 0.1, diamond: 0.03 },
} as const satisfies Readonly<Record<string, Readonly<Record<TierId, number>>>>
export type TierGenerosity = keyof typeof TIER_SHARES

/** What a shop's spread gives a proposal. */
export type TierGround = Pick<ShopSurvey, 'spread' | 'currency'>

/** An amount as people set one: two significant figures, and no fraction of the major unit. */
function roundAmount(minor: number, currency: string): number {
  const unit = 10 ** minorDigits(currency)
  const major = Math.max(1, minor / unit)
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(major)) - 1))
  return Math.round(major / step) * step * unit
}

/** The least of what is above all before it: the proposal itself, or one step more than the tier below. */
const above = (proposed: number, before: number, step: number): number =>
  Math.max(proposed, before + step)

/** Fewest orders that make a tier: a first order is none. */
const LEAST_ORDERS = 2

/**
 * Proposes thresholds from how the shop's own customers spread: the amount, and the number of orders, that a share of them
 * reaches. Everything but the thresholds stays, and so do numbers of orders where all have as many; null where the amounts of
 * too few customers are known, or all are alike. As either of the two makes a tier, somewhat more may reach it.
 */
export function proposeTiers(
  rules: TierRules,
  { spread, currency }: TierGround,
  generosity: TierGenerosity,
): TierRules | null {
  const { current, orders } = spread
  if (current === null || currency !== rules.currency) return null
  const unit = 10 ** minorDigits(currency)
  const thresholds = { ...rules.thresholds }
  let before = { minor: 0, orders: LEAST_ORDERS - 1 }
  for (const tier of TIERS) {
    const place = Math.round((1 - TIER_SHARES[generosity][tier]) * 100)
    before = {
      minor: above(roundAmount(current[place] ?? 0, currency), before.minor, unit),
      orders: above(Math.ceil(orders?.[place] ?? rules.thresholds[tier].orders), before.orders, 1),
    }
    thresholds[tier] = before
  }
  return { ...rules, thresholds }
}
