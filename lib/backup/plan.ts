import { z } from 'zod'

import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import type { KeptLock } from './lock'

/** How often backups are made by themselves, days. */
export const BACKUP_EVERY_DAYS = [1, 7, 30] as const
export type BackupEveryDays = (typeof BACKUP_EVERY_DAYS)[number]

/** Where they go: a folder that somebody chose, or the browser's downloads. */
export const BACKUP_PLACES = ['folder', 'downloads'] as const
export type BackupPlace = (typeof BACKUP_PLACES)[number]

/** Why the last try came to nothing. */
export const PLAN_FAULTS = [
  /** The folder is gone, or the browser asks anew whether it may be written to. */
  'folder-lost',
  /** The browser does not let downloads be started any more. */
  'downloads-lost',
  'storage-full',
  'failed',
] as const
export type PlanFault = (typeof PLAN_FAULTS)[number]

/** One backup that was made by itself and read through afterwards. */
export const generationSchema = z.strictObject({
  name: z.string().max(120),
  /** Epoch ms. */
  madeAt: z.int(),
  bytes: z.int().nonnegative(),
  /** The browser's number of the download; null in a folder. */
  downloadId: z.int().nullable(),
})
export type Generation = z.infer<typeof generationSchema>

/** How backups are made by themselves at this device. */
export interface BackupPlan {
  readonly everyDays: BackupEveryDays
  readonly place: BackupPlace
  /** null: downloads. */
  readonly folder: FileSystemDirectoryHandle | null
  /** null: whoever has the files can read them. */
  readonly lock: KeptLock | null
  /** Epoch ms at which it was decided on. */
  readonly since: number
  /** Epoch ms of the last try; null: none yet. */
  readonly triedAt: number | null
  readonly fault: PlanFault | null
  /** Newest first. */
  readonly generations: readonly Generation[]
}

/** Backups that are kept. */
const GENERATIONS = 3
/** A try that came to nothing, or was cut off, is made again after this. */
const TRY_AGAIN_MS = HOUR_MS

/** Epoch ms of the last good one; null where there is none. */
export const lastGoodAt = ({ generations }: Pick<BackupPlan, 'generations'>): number | null =>
  generations[0]?.madeAt ?? null

/** Whether a backup is to be made now. */
export function isDue(plan: BackupPlan, now: number): boolean {
  const { everyDays, triedAt } = plan
  if (triedAt !== null && Math.abs(now - triedAt) < TRY_AGAIN_MS) return false
  const last = lastGoodAt(plan)
  // A clock that was put back must not hold backups up for years.
  return last === null || now - last >= everyDays * DAY_MS || last > now
}

/** Whether the last good one is older than it should ever get: a day beyond its time. */
export function isLate(plan: BackupPlan, now: number): boolean {
  return now - (lastGoodAt(plan) ?? plan.since) > (plan.everyDays + 1) * DAY_MS
}

/** The plan after a good backup, and those of before that may go now: never before the new one was read through. */
export function afterGood(
  plan: BackupPlan,
  made: Generation,
): { readonly plan: BackupPlan; readonly outdated: readonly Generation[] } {
  const others = plan.generations.filter(({ name }) => name !== made.name)
  const generations = [made, ...others].slice(0, GENERATIONS)
  return {
    plan: { ...plan, fault: null, generations },
    outdated: others.slice(GENERATIONS - 1),
  }
}

/** The plan after a try that came to nothing. */
export const afterFault = (plan: BackupPlan, fault: PlanFault): BackupPlan => ({ ...plan, fault })

/** `tillside-auto-20260601-0405.tillside`, in UTC: names sort as the backups were made. */
export const generationName = (now: number): string =>
  `tillside-auto-${new Date(now).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')}.tillside`
