import { z } from 'zod'

import {
  SEVERITIES,
  type GuardFinding,
  type GuardSubject,
  type Severity,
} from '@/lib/replies/guard/finding'
import type { GuardRuleInForce } from '@/lib/replies/guard/guard-book'
import { guardPackSchema, guardRuleSchema } from '@/lib/replies/guard/guard-pack'
import type { RefundReason } from '@/lib/replies/guard/refund-reasons'
import { PLATFORM_IDS, type PlatformId } from '@/lib/shared/platforms'

import { call, type Calls } from './protocol'

const inTab = { tabId: z.int().nonnegative().optional(), contextId: z.uuid() }
const ruleId = guardRuleSchema.shape.id

/** Texts that are looked at in one call: the suggestions of a panel. */
export const CHECKED_TEXTS = 4

/** Entries of the log that are shown one by one. */
export const NEWEST_ENTRIES = 100

/** How often something was caught, and what became of it. */
export interface GuardTally {
  readonly caught: number
  readonly taken: number
  readonly overridden: number
  readonly givenUp: number
}

/** A pack and how many rules it has; `origin` tells whether it came with Tillside. */
export interface GuardPackLine {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly origin: 'owner' | 'preset'
  readonly rules: number
  /** Rules of it that hold. */
  readonly on: number
}

/** A rule with what its pack says of its weight. */
export interface GuardRuleLine {
  readonly rule: GuardRuleInForce
  /** An owner gave it another weight. */
  readonly isWeighed: boolean
  /** It stands in the place of one that came with a pack. */
  readonly isChanged: boolean
}

/** Everything about the guard's rules. */
export interface GuardRulesView {
  readonly packs: readonly GuardPackLine[]
  readonly rules: readonly GuardRuleLine[]
}

/** Something that was caught on its way to a buyer, whoever that was. */
export interface CaughtView {
  readonly id: string
  readonly platform: PlatformId
  /** null: not known. */
  readonly shopName: string | null
  readonly ruleId: string
  readonly subject: GuardSubject
  readonly severity: Severity
  /** Name of the agent; empty where they gave none. */
  readonly by: string
  /** Epoch ms. */
  readonly at: number
  readonly outcome: 'given-up' | 'taken' | 'overridden'
  readonly words: string
  /** Why a warning was passed. */
  readonly reason: string | null
}

/** What was caught since an instant. */
export interface GuardLogView {
  readonly total: GuardTally
  readonly byRule: readonly (GuardTally & { readonly ruleId: string })[]
  /** By name; empty where they gave none. */
  readonly byAgent: readonly (GuardTally & { readonly by: string })[]
  readonly newest: readonly CaughtView[]
}

/** How a pack file was taken. */
export type PackOutcome =
  | { readonly taken: true; readonly name: string; readonly rules: number }
  /** `where`: which part of the file is none of its shape. */
  | {
      readonly taken: false
      readonly why: 'no-json' | 'no-pack' | 'too-many'
      readonly where: string
    }

/** Most characters of a pack file. */
const PACK_CHARS = 2_000_000

/** Own pages to background, about what must not go out. */
export const guardCalls = {
  /** What stands against each of these texts, were it filled in this context. */
  checkTexts: call<readonly (readonly GuardFinding[])[]>()(
    z.strictObject({ ...inTab, texts: z.array(z.string().max(5_000)).min(1).max(CHECKED_TEXTS) }),
  ),
  /** What stands in the chat box of this context, and what is against it. */
  checkComposer: call<{ readonly text: string; readonly findings: readonly GuardFinding[] }>()(
    z.strictObject(inTab),
  ),
  readGuardRules: call<GuardRulesView>()(z.strictObject({})),
  readGuardLog: call<GuardLogView>()(z.strictObject({ since: z.int() })),
  /** null: as its pack says. */
  setGuardRules: call<void>()(
    z.strictObject({
      sets: z
        .array(
          z.strictObject({ ruleId, isOff: z.boolean(), severity: z.enum(SEVERITIES).nullable() }),
        )
        .min(1)
        .max(500),
    }),
  ),
  /** An own rule; under the id of another it stands in its place. */
  keepGuardRule: call<void>()(z.strictObject({ rule: guardRuleSchema })),
  removeGuardRule: call<void>()(z.strictObject({ ruleId })),
  /** Takes a pack in from the text of its file. */
  importGuardPack: call<PackOutcome>()(z.strictObject({ text: z.string().max(PACK_CHARS) }), {
    limit: PACK_CHARS + 1_000,
  }),
  removeGuardPack: call<void>()(z.strictObject({ packId: guardPackSchema.shape.id })),
  /** A pack as the text of a file; `own`: the owner's own rules. null: there is none. */
  exportGuardPack: call<string | null>()(z.strictObject({ packId: guardPackSchema.shape.id })),
  /** What a buyer may pick as a reason for a refund, and what that does to the shop. */
  readRefundReasons: call<readonly RefundReason[]>()(
    z.strictObject({ platform: z.enum(PLATFORM_IDS) }),
  ),
} as const satisfies Calls
