import { Liquid, Output, type Template } from 'liquidjs'

import type { Money } from '@/lib/shared/money'

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
    readonly return_days?: number
    readonly free_shipping_from?: Money
    /** HH:MM in the platform's zone. */
    readonly dispatch_cutoff?: string
    readonly dispatch_hours?: number
    readonly warranty_months?: number
    readonly gift?: string
    readonly invoice?: string
    readonly return_address?: string
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

const LIMITS = { parseLimit: 4_000, renderLimit: 50, memoryLimit: 100_000 }

/** Control characters and direction marks in a value could press keys in a composer or turn the text around. */
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

function valueAt(variables: ReplyFacts, path: string): unknown {
  let value: unknown = variables
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Object.entries(value).find(([name]) => name === key)?.[1]
  }
  return value
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value

const plain = (text: string): ReplySegment => ({ text, kind: 'plain', name: null })

/** Joins segments to what the composer gets. */
function finish(segments: readonly ReplySegment[], isWhole: boolean): RenderedReply {
  const missing = [
    ...new Set(
      segments.flatMap(({ kind, name }) => (kind === 'missing' && name !== null ? [name] : [])),
    ),
  ]
  const text = segments.map((segment) => segment.text).join('')
  return isWhole && missing.length === 0 && text.trim() !== ''
    ? { ok: true, segments, fields: [], text, missing: [] }
    : { ok: false, segments, fields: [], text: null, missing }
}

/** Builds a renderer; `money` writes amounts for `{{ order.paid | money }}`. */
export function createReplyRenderer(money: (amount: Money) => string): ReplyRenderer {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    // No partials: a reply is one text, and nothing is ever looked up by name.
    templates: {},
    ...LIMITS,
  })
  engine.registerFilter('money', (value: unknown) => (isMoney(value) ? money(value) : ''))

  const segmentsOf = (template: Template, variables: ReplyFacts): ReplySegment[] => {
    const names = engine.fullVariablesSync([template])
    if (names.length === 0 && !(template instanceof Output))
      return [plain(String(engine.renderSync([template], variables)))]
    const gaps = names.filter((name) => valueAt(variables, name) === undefined)
    try {
      const text = String(engine.renderSync([template], variables)).replace(UNSAFE, ' ')
      if (text.trim() !== '') return [{ text, kind: 'filled', name: names[0] ?? null }]
      if (!(template instanceof Output)) return []
    } catch (error) {
      if (gaps.length === 0) throw error
    }
    const unknown = gaps.length > 0 ? gaps : names
    return (unknown.length > 0 ? unknown : ['?']).map((name) => ({
      text: '',
      kind: 'missing',
      name,
    }))
  }
  return (body, variables) => {
    try {
      return finish(
        engine.parse(body).flatMap((template) => segmentsOf(template, variables)),
        true,
      )
    } catch {
      return finish([plain(body)], false)
    }
  }
}
