import { z } from 'zod'

import { PLATFORM_IDS, type PlatformId } from '@/lib/shared/platforms'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

/**
 * What is kept for as long as an owner says. `contact`: name, phone, e-mail, address. `identity`: the nick and the
 * marketplace's id. `texts`: notes, tags and records. `cases`: what happened to closed cases, and their alerts. `orders`:
 * whose they are; amounts and times stay.
 */
export const RETENTION_CLASSES = ['contact', 'identity', 'texts', 'cases', 'orders'] as const
export type RetentionClass = (typeof RETENTION_CLASSES)[number]

/** Ten years: longer is for ever. */
const MOST_DAYS = 3_650
/** null: for as long as nobody removes it. */
const daysSchema = z.int().min(1).max(MOST_DAYS).nullable()
const limitsSchema = z.strictObject({
  contact: daysSchema,
  identity: daysSchema,
  texts: daysSchema,
  cases: daysSchema,
  orders: daysSchema,
})
type Limits = z.infer<typeof limitsSchema>

/** How many days each class is kept, and what single marketplaces ask for beside that. */
export const retentionSchema = z.strictObject({
  everywhere: limitsSchema,
  byPlatform: z.partialRecord(z.enum(PLATFORM_IDS), limitsSchema.partial()),
})
export type Retention = z.infer<typeof retentionSchema>

const FOR_EVER: Limits = { contact: null, identity: null, texts: null, cases: null, orders: null }

/**
 * What holds until an owner says otherwise. Amazon's Data Protection Policy lets sellers' programs keep buyers' personal
 * data for 30 days after shipment. No file or page tells the day of shipment: days count from the buyer's last order, which
 * is never later, and nothing counts while an order waits to be sent.
 */
export const DEFAULT_RETENTION: Retention = {
  everywhere: FOR_EVER,
  byPlatform: { amazon: { contact: 30, identity: 30 } },
}

/** Days for which a class is kept on a marketplace: the shorter of the two where both are set; null: for ever. */
export function keptDays(
  { everywhere, byPlatform }: Retention,
  platform: PlatformId,
  what: RetentionClass,
): number | null {
  const set = [everywhere[what], byPlatform[platform]?.[what] ?? null].filter(
    (days) => days !== null,
  )
  return set.length === 0 ? null : Math.min(...set)
}

/** What was last touched before this (epoch ms) is kept no longer; null: nothing goes. */
export function keptSince(
  retention: Retention,
  platform: PlatformId,
  what: RetentionClass,
  now: number,
): number | null {
  const days = keptDays(retention, platform, what)
  return days === null ? null : now - days * DAY_MS
}

/** Whether anything goes at all on a marketplace. */
export const hasLimits = (retention: Retention, platform: PlatformId): boolean =>
  RETENTION_CLASSES.some((what) => keptDays(retention, platform, what) !== null)

const count = z.int().nonnegative()
/** How many went, or would go: persons by class, rows of texts and cases. */
export const purgeCountsSchema = z.strictObject({
  contact: count,
  identity: count,
  texts: count,
  cases: count,
  orders: count,
})
export type PurgeCounts = z.infer<typeof purgeCountsSchema>

export const NOTHING_PURGED: PurgeCounts = {
  contact: 0,
  identity: 0,
  texts: 0,
  cases: 0,
  orders: 0,
}

/** A purge each night, and at the first start after one that was missed. */
const PURGE_EVERY_MS = 20 * HOUR_MS

/** Whether it is time again. A clock that was set back does not put it off. */
export const isPurgeDue = (purgedAt: number | null, now: number): boolean =>
  purgedAt === null || now - purgedAt >= PURGE_EVERY_MS || now < purgedAt
