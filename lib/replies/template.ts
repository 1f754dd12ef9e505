import { Liquid, Output, type Template } from 'liquidjs'

import type { Money } from '@/lib/shared/money'

/** What a reply may name; a member that is absent was not read and stays a gap. */
export interface ReplyVariables {
  readonly customer?: { readonly nick?: string }
  readonly shop?: { readonly name?: string }
  readonly order?: {
    readonly number?: string
    readonly title?: string
    readonly paid?: Money
  }
}

/** A stretch of a rendered reply; `name` is the variable's path, as in `order.number`. */
export interface ReplySegment {
  readonly text: string
  readonly kind: 'plain' | 'filled' | 'missing'
  readonly name: string | null
}

/** A reply with its gaps named: only one without gaps has a text, so that nothing unfilled can be inserted. */
export type RenderedReply =
  | {
      readonly ok: true
      readonly segments: readonly ReplySegment[]
      readonly text: string
      readonly missing: readonly []
    }
  | {
      readonly ok: false
      readonly segments: readonly ReplySegment[]
      readonly text: null
      /** Paths of the variables that nobody knows; empty where the template itself is broken. */
      readonly missing: readonly string[]
    }

/** Renders one body for one buyer; values are text and never read as template. */
export type ReplyRenderer = (body: string, variables: ReplyVariables) => RenderedReply

const LIMITS = { parseLimit: 4_000, renderLimit: 50, memoryLimit: 100_000 }

/** Control characters and direction marks in a value could press keys in a composer or turn the text around. */
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

function valueAt(variables: ReplyVariables, path: string): unknown {
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
    ? { ok: true, segments, text, missing: [] }
    : { ok: false, segments, text: null, missing }
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

  const segmentsOf = (template: Template, variables: ReplyVariables): ReplySegment[] => {
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
