import {
  BENEFIT_LIMIT,
  TIER_NAME_LIMIT,
  TIERS,
  type TierId,
  type TierRules,
} from '@/lib/customers/tier-rules'
import { minorDigits, readAmount, writeAmount } from '@/lib/shared/amount'

/** The tiers in the order in which the fields stand, lowest first. */
export const TIER_ORDER: readonly TierId[] = TIERS

/** Benefits that one tier can have. */
export const BENEFITS_MOST = 6

/** One tier as somebody types it: an amount in the currency's major unit, and benefits a line each. */
export interface TierRow {
  readonly amount: string
  readonly orders: string
  /** Empty: the usual name. */
  readonly name: string
  /** #rrggbb; null: the usual colour. */
  readonly colour: string | null
  readonly benefits: string
}

/** The rules of one shop as its fields hold them. */
export interface TierDraft {
  readonly currency: string
  readonly windowDays: number | null
  readonly published: boolean
  readonly tiers: Readonly<Record<TierId, TierRow>>
}

/** What is wrong with one field; `amountRising`, `ordersRising`: not above the tier before. */
export type TierError =
  | 'amount'
  | 'orders'
  | 'amountRising'
  | 'ordersRising'
  | 'nameLong'
  | 'nameTwice'
  | 'benefitsMany'
  | 'benefitLong'
export type TierField = 'amount' | 'orders' | 'name' | 'benefits'
export type TierErrors = Readonly<
  Partial<Record<TierId, Readonly<Partial<Record<TierField, TierError>>>>>
>

export type TierReading =
  | { readonly ok: true; readonly rules: TierRules }
  | { readonly ok: false; readonly errors: TierErrors }

const ORDERS = /^\d{1,6}$/

/** An amount above nothing. */
function readThresholdAmount(text: string, digits: number): number | null {
  const minor = readAmount(text, digits) ?? 0
  return minor > 0 ? minor : null
}

function readOrders(text: string): number | null {
  const count = ORDERS.test(text.trim()) ? Number(text.trim()) : 0
  return count > 0 ? count : null
}

/** The lines that hold a benefit. */
export const benefitsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function rowOf(rules: TierRules, tier: TierId): TierRow {
  const { minor, orders } = rules.thresholds[tier]
  return {
    amount: writeAmount(minor, minorDigits(rules.currency)),
    orders: String(orders),
    name: rules.looks[tier]?.name ?? '',
    colour: rules.looks[tier]?.colour ?? null,
    benefits: (rules.benefits[tier] ?? []).join('\n'),
  }
}

/** Rules as their fields first show them. */
export function draftTiers(rules: TierRules): TierDraft {
  const { currency, windowDays, published } = rules
  const row = (tier: TierId): TierRow => rowOf(rules, tier)
  return {
    currency,
    windowDays,
    published,
    tiers: {
      silver: row('silver'),
      gold: row('gold'),
      platinum: row('platinum'),
      diamond: row('diamond'),
    },
  }
}

interface Threshold {
  readonly minor: number
  readonly orders: number
}

type RowErrors = Partial<Record<TierField, TierError>>

/** Each tier must ask for more money and more orders than the one before. */
function readThreshold(row: TierRow, digits: number, before: Threshold) {
  const minor = readThresholdAmount(row.amount, digits)
  const orders = readOrders(row.orders)
  const errors: RowErrors = {}
  if (minor === null) errors.amount = 'amount'
  else if (minor <= before.minor) errors.amount = 'amountRising'
  if (orders === null) errors.orders = 'orders'
  else if (orders <= before.orders) errors.orders = 'ordersRising'
  return { errors, threshold: { minor: minor ?? before.minor, orders: orders ?? before.orders } }
}

function nameError(name: string, taken: ReadonlySet<string>): TierError | null {
  if (name.length > TIER_NAME_LIMIT) return 'nameLong'
  return name !== '' && taken.has(name) ? 'nameTwice' : null
}

function benefitsError(lines: readonly string[]): TierError | null {
  if (lines.length > BENEFITS_MOST) return 'benefitsMany'
  return lines.some((line) => line.length > BENEFIT_LIMIT) ? 'benefitLong' : null
}

/** Reads the fields back; what is wrong is told by tier and field. Without a benefit nothing is published. */
export function readTierDraft(draft: TierDraft): TierReading {
  const digits = minorDigits(draft.currency)
  const errors: Partial<Record<TierId, RowErrors>> = {}
  const thresholds: Partial<Record<TierId, Threshold>> = {}
  const looks: TierRules['looks'] = {}
  const benefits: TierRules['benefits'] = {}
  const names = new Set<string>()
  let before: Threshold = { minor: 0, orders: 0 }
  for (const tier of TIERS) {
    const row = draft.tiers[tier]
    const read = readThreshold(row, digits, before)
    const name = row.name.trim()
    const lines = benefitsOf(row.benefits)
    const wrongName = nameError(name, names)
    const wrongBenefits = benefitsError(lines)
    const wrong: RowErrors = {
      ...read.errors,
      ...(wrongName === null ? {} : { name: wrongName }),
      ...(wrongBenefits === null ? {} : { benefits: wrongBenefits }),
    }
    if (Object.keys(wrong).length > 0) errors[tier] = wrong
    if (name !== '' || row.colour !== null)
      looks[tier] = { name: name === '' ? null : name, colour: row.colour }
    if (lines.length > 0) benefits[tier] = lines
    names.add(name)
    before = read.threshold
    thresholds[tier] = before
  }
  const { silver, gold, platinum, diamond } = thresholds
  if (Object.keys(errors).length > 0 || !silver || !gold || !platinum || !diamond)
    return { ok: false, errors }
  const { currency, windowDays } = draft
  return {
    ok: true,
    rules: {
      currency,
      windowDays,
      thresholds: { silver, gold, platinum, diamond },
      looks,
      benefits,
      published: draft.published && Object.keys(benefits).length > 0,
    },
  }
}
