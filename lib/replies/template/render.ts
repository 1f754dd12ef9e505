import type { Money } from '@/lib/shared/money'

import { examineBody, type CheckedBody } from './check-body'
import { createEngine, renderTemplates } from './engine'
import { scopeOf } from './scope'
import { Sheet } from './sheet'

/** What is known of the talk that a reply is for; a member that is absent was not read. Instants are epoch ms. */
export interface ReplyFacts {
  readonly customer?: {
    readonly nick?: string
    readonly orders?: number
    /** The platform's own tier only. */
    readonly platform_tier?: string
    /** The shop's tier, only where its benefits are published. */
    readonly tier?: string
  }
  readonly order?: {
    readonly number?: string
    readonly title?: string
    readonly paid?: Money
    readonly placed?: number
    readonly state?: string
  }
  readonly item?: { readonly title?: string }
  readonly case?: {
    readonly number?: string
    readonly amount?: Money
    readonly due?: number
    readonly asked?: number
  }
  readonly shop?: { readonly name?: string }
  readonly agent?: { readonly name?: string }
  readonly policy?: {
    readonly return_days?: number | undefined
    readonly free_shipping_from?: Money | undefined
    /** HH:MM in the platform's zone. */
    readonly dispatch_cutoff?: string | undefined
    readonly dispatch_hours?: number | undefined
    readonly warranty_months?: number | undefined
    readonly gift?: string | undefined
    readonly invoice?: string | undefined
    readonly return_address?: string | undefined
    /** Facts that the shop named itself, by that name. */
    readonly own?: Readonly<Record<string, string>>
  }
  readonly today?: number
}

/** What is wrong with an answer: none of its kind, none of the options, or longer than a value may be. */
export type AnswerProblem = 'number' | 'money' | 'date' | 'clock' | 'option' | 'long'

/** Something that the form asks for. Dates are answered in ISO 8601, switches with `on` or `off`, amounts in the platform's currency. */
export interface FormField {
  /** Under which the answer is given: a fact's path, as in `order.number`, or the name of the ask. */
  readonly name: string
  /** In the body's language; a fact's is its name, for the catalogue has what people call it. */
  readonly label: string
  readonly kind: 'text' | 'number' | 'money' | 'date' | 'choice' | 'switch'
  /** A date that needs its time of day too: 2026-11-22T18:00. */
  readonly withClock: boolean
  readonly options: readonly string[]
  /** What stands there unless somebody answers. */
  readonly default: string | null
  /** Without an answer nothing can be filled in. */
  readonly required: boolean
  readonly from: 'fact' | 'ask'
  /** Why the answer that was given is not used; null where there is none, or it is. */
  readonly problem: AnswerProblem | null
}

/** A stretch of a rendered reply; `name` is that of the fact or ask it comes from. */
export interface ReplySegment {
  readonly text: string
  /** `answered`: by the agent, or by the template's default. */
  readonly kind: 'plain' | 'filled' | 'answered' | 'missing'
  readonly name: string | null
}

/** A reply with its gaps named: only one without gaps has a text, so that nothing unfilled can be inserted. */
export type RenderedReply =
  | {
      readonly ok: true
      readonly segments: readonly ReplySegment[]
      /** What the form offers, in the order of the text. */
      readonly fields: readonly FormField[]
      readonly text: string
      readonly missing: readonly []
    }
  | {
      readonly ok: false
      readonly segments: readonly ReplySegment[]
      readonly fields: readonly FormField[]
      readonly text: null
      /** Names of the fields that miss an answer; empty where the body itself is broken. */
      readonly missing: readonly string[]
    }

/** Renders one body for one buyer; values and answers are text and never read as template. */
export type ReplyRenderer = (
  body: string,
  facts: ReplyFacts,
  answers?: Readonly<Record<string, string>>,
) => RenderedReply

/** How the reply's language writes values, and where answers are given. */
export interface ReplyFormats {
  readonly money: (amount: Money) => string
  readonly number: (value: number) => string
  /** A day, of an instant in epoch ms, in the platform's zone. */
  readonly date: (at: number) => string
  /** A time of day, likewise. */
  readonly time: (at: number) => string
  /** Whether a count takes the singular. */
  readonly isOne: (count: number) => boolean
  /** ISO 4217: amounts are answered in it. */
  readonly currency: string
  /** IANA name: dates are answered in it. */
  readonly zone: string
}

/** Bodies that are remembered as compiled: a palette renders the same few again with every key. */
const REMEMBERED = 1_000

const plain = (text: string): ReplySegment => ({ text, kind: 'plain', name: null })

/** A body that nothing can be made of. */
const broken = (body: string): RenderedReply => ({
  ok: false,
  segments: [plain(body)],
  fields: [],
  text: null,
  missing: [],
})

/** Joins what was written to what the composer gets. */
function finish({ segments, fields }: Sheet): RenderedReply {
  const named = segments.flatMap(({ kind, name }) =>
    kind === 'missing' && name !== null ? [name] : [],
  )
  const missing = [...new Set(named)]
  const text = segments.map((segment) => segment.text).join('')
  return missing.length === 0 && text.trim() !== ''
    ? { ok: true, segments, fields, text, missing: [] }
    : { ok: false, segments, fields, text: null, missing }
}

/** Builds a renderer; a broken body has no text, and its one segment is the body as it stands. */
export function createReplyRenderer(formats: ReplyFormats): ReplyRenderer {
  const engine = createEngine()
  const remembered = new Map<string, CheckedBody>()
  const checked = (body: string): CheckedBody => {
    const known = remembered.get(body)
    if (known !== undefined) return known
    const found = examineBody(engine, body)
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(body, found)
    return found
  }
  return (body, facts, answers = {}) => {
    const { compiled, defaults } = checked(body)
    if (compiled === null) return broken(body)
    const sheet = new Sheet(formats, defaults)
    try {
      const scope = scopeOf(compiled, { facts, answers }, formats)
      renderTemplates(engine, compiled.templates, scope, sheet)
    } catch {
      return broken(body)
    }
    return finish(sheet)
  }
}
