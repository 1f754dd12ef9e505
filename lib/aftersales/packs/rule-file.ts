import { z } from 'zod'

import { fail, ok, type Result } from '@/lib/shared/result'

import { workCalendarSchema } from '../calendars/work-calendar'
import { rulePackSchema } from './rule-pack'

const FORMAT = 'tillside-rules'
const FORMAT_VERSION = 1

/** Longest file that is read, in UTF-16 units. */
const SIZE_LIMIT = 2_000_000

const ruleFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  packs: z.array(rulePackSchema).max(10),
  calendars: z.array(workCalendarSchema).max(40),
})

/** What a file of rules holds. */
export type RuleFile = Pick<z.infer<typeof ruleFileSchema>, 'packs' | 'calendars'>

/** Why a file is not taken; nothing of it is then. `newer`: a later Tillside wrote it; `where`: path of the first fault. */
export type RuleFileFault =
  | { readonly why: 'too-large' | 'not-json' | 'other-file' | 'newer' }
  | { readonly why: 'malformed'; readonly where: string }

const headSchema = z.object({ format: z.literal(FORMAT), formatVersion: z.int() })

function parseJson(text: string): Result<unknown, undefined> {
  try {
    return ok(JSON.parse(text))
  } catch {
    return fail(undefined)
  }
}

/** Reads packs and calendars that somebody shared; a file is taken whole or not at all. */
export function readRuleFile(text: string): Result<RuleFile, RuleFileFault> {
  if (text.length > SIZE_LIMIT) return fail({ why: 'too-large' })
  const json = parseJson(text)
  if (!json.ok) return fail({ why: 'not-json' })
  const head = headSchema.safeParse(json.value)
  if (!head.success) return fail({ why: 'other-file' })
  if (head.data.formatVersion > FORMAT_VERSION) return fail({ why: 'newer' })
  const file = ruleFileSchema.safeParse(json.value)
  if (!file.success)
    return fail({ why: 'malformed', where: file.error.issues[0]?.path.join('.') ?? '' })
  const { packs, calendars } = file.data
  return ok({ packs, calendars })
}

/** Writes packs and calendars as a file that `readRuleFile` reads. */
export function writeRuleFile({ packs, calendars }: RuleFile): string {
  const file = { format: FORMAT, formatVersion: FORMAT_VERSION, packs, calendars }
  return `${JSON.stringify(file, null, 2)}\n`
}
