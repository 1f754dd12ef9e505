import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

import { instantOf } from '@/lib/aftersales/arithmetic'
import { presetCalendars } from '@/lib/aftersales/calendars/preset-calendars'
import { workCalendarSchema } from '@/lib/aftersales/calendars/work-calendar'
import { reckonDue, type RulesInForce } from '@/lib/aftersales/choose-rule'
import { placeOf } from '@/lib/aftersales/packs/platform-places'
import { presetPacks } from '@/lib/aftersales/packs/preset-packs'
import { calendarsInForce, DEFAULT_RULE_BOOK, rulesInForce } from '@/lib/aftersales/packs/rule-book'
import { readShownSpan } from '@/lib/aftersales/shown-span'
import { spanSchema } from '@/lib/aftersales/span'

/** Epoch ms, an ISO instant, or an ISO wall-clock time of the zone. */
const instantSchema = z.union([z.int(), z.string().min(10)])
const caseSchema = z.object({
  platform: z.string(),
  case: z.string(),
  startedAt: instantSchema,
  /** What a page shows as left: a text, or ms. */
  shown: z.union([z.string(), z.int()]).nullish(),
  seenAt: instantSchema.nullish(),
  zone: z.string().nullish(),
  calendar: z.union([z.string(), workCalendarSchema]).nullish(),
  pauses: z.array(z.object({ from: instantSchema, to: instantSchema })).optional(),
  extensions: z.array(spanSchema).optional(),
  expectDueAt: instantSchema.nullable(),
})
/** One row of a table of clocks, with the due instant that it must have. */
export type ClockCase = z.infer<typeof caseSchema>

/** One row that came out otherwise. */
export interface WrongClock {
  /** Line of the file, from 1. */
  readonly line: number
  readonly case: string
  readonly expected: string | null
  readonly got: string | null
}

const isoOf = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString()

function readInstant(value: number | string, zone: string): number {
  if (typeof value === 'number') return value
  if (/(?:Z|[+-]\d{2}:?\d{2})(?:\[.*\])?$/.test(value))
    return Temporal.Instant.from(value).epochMilliseconds
  return instantOf(Temporal.PlainDateTime.from(value), zone)
}

/** Presets in force, the handbooks among them: rows name their rule. */
function presetsInForce(): RulesInForce {
  const packs = presetPacks()
  const book = { ...DEFAULT_RULE_BOOK, presets: packs.map(({ id }) => id) }
  return {
    rules: rulesInForce(book, packs),
    calendars: calendarsInForce(book, presetCalendars()),
  }
}

function dueOf(row: ClockCase, inForce: RulesInForce): number | null {
  const rule = inForce.rules.get(`${row.platform}/${row.case}`)
  const zone = row.zone ?? rule?.zone ?? placeOf(row.platform).zone
  const at = (value: number | string): number => readInstant(value, zone)
  if (row.shown !== undefined && row.shown !== null) {
    const left = typeof row.shown === 'number' ? row.shown : readShownSpan(row.shown)
    return left === null ? null : at(row.seenAt ?? row.startedAt) + left
  }
  if (rule === undefined) return null
  const calendars = new Map(inForce.calendars)
  if (typeof row.calendar === 'object' && row.calendar !== null)
    calendars.set(row.calendar.id, row.calendar)
  const about = {
    platform: row.platform,
    startedAt: at(row.startedAt),
    zone: row.zone ?? undefined,
    calendar: (typeof row.calendar === 'object' ? row.calendar?.id : row.calendar) ?? undefined,
    pauses: row.pauses?.map(({ from, to }) => ({ from: at(from), to: at(to) })) ?? [],
    extensions: row.extensions ?? [],
  }
  return reckonDue(rule, about, calendars)?.dueAt ?? null
}

/** Reckons every row of a table (JSON lines) and compares. */
export function checkClocks(table: string): {
  readonly n: number
  readonly correct: number
  readonly wrong: readonly WrongClock[]
} {
  const inForce = presetsInForce()
  const lines = table.split('\n').flatMap((text, index) => {
    return text.trim() === '' ? [] : [{ line: index + 1, row: caseSchema.parse(JSON.parse(text)) }]
  })
  const wrong = lines.flatMap(({ line, row }): WrongClock[] => {
    const zone = row.zone ?? placeOf(row.platform).zone
    const expected = row.expectDueAt === null ? null : readInstant(row.expectDueAt, zone)
    const got = dueOf(row, inForce)
    return got === expected
      ? []
      : [{ line, case: `${row.platform}/${row.case}`, expected: isoOf(expected), got: isoOf(got) }]
  })
  return { n: lines.length, correct: lines.length - wrong.length, wrong }
}
