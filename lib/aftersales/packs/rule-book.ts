import { z } from 'zod'

import {
  editCalendar,
  workCalendarSchema,
  calendarEditsSchema,
  type WorkCalendar,
} from '../calendars/work-calendar'
import { ruleSchema, rulePackSchema, type Rule, type RulePack } from './rule-pack'

/** What an owner says about rules, calendars and returns, laid over what comes with Tillside. */
export const ruleBookSchema = z.strictObject({
  /** Preset packs that hold, by id. */
  presets: z.array(z.string().max(40)).max(10),
  /** Packs of others that were brought in as files. */
  packs: z.array(rulePackSchema).max(10),
  /** The owner's own rules; one with the id of another rule stands in its place. */
  own: z.array(ruleSchema).max(500),
  /** Rules that the owner does not want, by id. */
  dropped: z.array(z.string().max(120)).max(500),
  /** Calendars that were brought in; one with the id of a preset stands in its place. */
  calendars: z.array(workCalendarSchema).max(40),
  /** Days changed by hand, by calendar id. */
  calendarEdits: z.record(z.string().max(40), calendarEditsSchema),
})
export type RuleBook = z.infer<typeof ruleBookSchema>

/** What holds until an owner says something else: present practice, not the handbooks. */
export const DEFAULT_RULE_BOOK: RuleBook = {
  presets: ['current'],
  packs: [],
  own: [],
  dropped: [],
  calendars: [],
  calendarEdits: {},
}

/** A rule that holds, with the pack it comes from. */
export interface RuleInForce extends Rule {
  /** `owner`: the shop's own word, or a pack that the owner brought in. */
  readonly origin: 'owner' | 'preset'
  readonly pack: string
  readonly version: string
}

/** The pack under which an owner's own rules stand. */
const OWN_PACK = 'own'

const inForce = (pack: RulePack, origin: RuleInForce['origin']): RuleInForce[] =>
  pack.rules.map((rule) => ({ ...rule, origin, pack: pack.id, version: pack.version }))

/** The rules that hold: the owner's over those of packs that were brought in, those over presets, each id once. */
export function rulesInForce(
  book: RuleBook,
  presets: readonly RulePack[],
): ReadonlyMap<string, RuleInForce> {
  const rules = new Map<string, RuleInForce>()
  const chosen = presets.filter(({ id }) => book.presets.includes(id))
  for (const rule of [
    ...chosen.flatMap((pack) => inForce(pack, 'preset')),
    ...book.packs.flatMap((pack) => inForce(pack, 'owner')),
  ])
    rules.set(rule.id, rule)
  for (const id of book.dropped) rules.delete(id)
  for (const rule of book.own)
    rules.set(rule.id, { ...rule, origin: 'owner', pack: OWN_PACK, version: rule.seenOn })
  return rules
}

/** The calendars that hold, by id, with the owner's days in them. */
export function calendarsInForce(
  book: RuleBook,
  presets: readonly WorkCalendar[],
): ReadonlyMap<string, WorkCalendar> {
  const calendars = new Map([...presets, ...book.calendars].map((each) => [each.id, each]))
  for (const [id, edits] of Object.entries(book.calendarEdits)) {
    const known = calendars.get(id)
    if (known !== undefined) calendars.set(id, editCalendar(known, edits))
  }
  return calendars
}
