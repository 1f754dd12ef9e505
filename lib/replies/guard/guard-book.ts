import { z } from 'zod'

import type { PlatformId } from '@/lib/shared/platforms'

import { SEVERITIES, type Severity } from './finding'
import { guardPackSchema, guardRuleSchema, type GuardPack, type GuardRule } from './guard-pack'

const ruleIdSchema = guardRuleSchema.shape.id

/** What an owner says about the guard, laid over the packs that come with Tillside. */
export const guardBookSchema = z.strictObject({
  /** Rules that are switched off, by id. */
  off: z.array(ruleIdSchema).max(500),
  /** Rules that weigh more or less than their pack says, by id. */
  severities: z.record(ruleIdSchema, z.enum(SEVERITIES)),
  /** The owner's own rules; one with the id of another stands in its place. */
  own: z.array(guardRuleSchema).max(500),
  /** Packs of others that were brought in as files. */
  packs: z.array(guardPackSchema).max(10),
})
export type GuardBook = z.infer<typeof guardBookSchema>

/** What holds until an owner says something else: all that comes with Tillside. */
export const DEFAULT_GUARD_BOOK: GuardBook = { off: [], severities: {}, own: [], packs: [] }

/** A rule with where it comes from and whether it holds. */
export interface GuardRuleInForce extends GuardRule {
  /** `owner`: own words, or a pack that the owner brought in. */
  readonly origin: 'owner' | 'preset'
  readonly pack: string
  readonly version: string
  readonly isOff: boolean
}

const OWN_PACK = 'own'

/** All rules, off ones too: the owner's over those of packs that were brought in, those over presets, each id once. */
export function guardRules(
  book: GuardBook,
  presets: readonly GuardPack[],
): readonly GuardRuleInForce[] {
  const rules = new Map<string, GuardRuleInForce>()
  const put = (
    { id: pack, version, rules: those }: Omit<GuardPack, 'name'>,
    origin: GuardRuleInForce['origin'],
  ): void => {
    for (const rule of those)
      rules.set(rule.id, {
        ...rule,
        ...withSeverity(rule, book.severities[rule.id]),
        origin,
        pack,
        version,
        isOff: book.off.includes(rule.id),
      })
  }
  for (const pack of presets) put(pack, 'preset')
  for (const pack of book.packs) put(pack, 'owner')
  put({ id: OWN_PACK, version: '', rules: book.own }, 'owner')
  return [...rules.values()]
}

/** An owner's own word holds on every platform. */
const withSeverity = (
  { severity, severityOn }: GuardRule,
  own: Severity | undefined,
): Pick<GuardRule, 'severity' | 'severityOn'> =>
  own === undefined
    ? { severity, ...(severityOn === undefined ? {} : { severityOn }) }
    : { severity: own, severityOn: undefined }

/** Whether a rule holds on a platform; null: an unknown one, where all do. */
export const holdsOn = (
  { platforms, isOff }: Pick<GuardRuleInForce, 'platforms' | 'isOff'>,
  platform: PlatformId | null,
): boolean =>
  !isOff && (platform === null || platforms.length === 0 || platforms.includes(platform))
