import type { CompiledBody } from './compile-body'
import { cleanValue } from './clean-value'
import { factKindOf, type FactKind } from './facts'
import type { SlotValue, AnswerTerms } from './read-answer'
import type { ReplyFacts } from './render'
import { Slot } from './slot'

/** The last instant that a calendar knows (ECMA-262, 21.4.1.1). */
const LAST_INSTANT = 8.64e15

/** Reads own members only: a path comes from a body, and a body may be a stranger's. */
function memberAt(facts: ReplyFacts, path: string): unknown {
  const [group = '', name, ...deeper] = path.split('.')
  const members: ReadonlyMap<string, unknown> = new Map(Object.entries(facts))
  if (name === undefined) return members.get(group)
  if (deeper.length > 0) return undefined
  const own = group === 'policy' && factKindOf(path) === null
  const inside = own ? facts.policy?.own : members.get(group)
  return new Map<string, unknown>(Object.entries(inside ?? {})).get(name)
}

const isMoney = (value: unknown): value is Extract<SlotValue, object> =>
  typeof value === 'object' &&
  value !== null &&
  'minor' in value &&
  Number.isSafeInteger(value.minor) &&
  'currency' in value

/** A fact as it may stand in a text; undefined where nobody knows it, or it is not what it should be. */
function knownValue(value: unknown, kind: FactKind): SlotValue | undefined {
  if (kind === 'money') return isMoney(value) ? value : undefined
  if (kind === 'number' || kind === 'date') {
    const most = kind === 'date' ? LAST_INSTANT : Number.MAX_SAFE_INTEGER
    return typeof value === 'number' && Math.abs(value) <= most ? value : undefined
  }
  const text = typeof value === 'string' ? cleanValue(value).trim() : ''
  return text === '' ? undefined : text
}

/** A fact that somebody knows, by its path; undefined where nobody does. */
const factAt = (facts: ReplyFacts, path: string): SlotValue | undefined =>
  knownValue(memberAt(facts, path), factKindOf(path) ?? 'text')

/** What is known of one buyer, and what the agent answered. */
export interface Known {
  readonly facts: ReplyFacts
  readonly answers: Readonly<Record<string, string>>
}

function slotAt(path: string, { asks }: CompiledBody, known: Known, terms: AnswerTerms): Slot {
  const ask = asks.get(path)
  const value = ask === undefined ? factAt(known.facts, path) : undefined
  const state = {
    name: path,
    known: value,
    answer: Object.hasOwn(known.answers, path) ? known.answers[path] : undefined,
    shape: { as: 'usual' },
  } as const
  return ask === undefined
    ? new Slot(
        {
          ...state,
          from: 'fact',
          label: path,
          // A fact that the shop named itself is a text; what nobody knows may be anything.
          kind: factKindOf(path) ?? (value === undefined ? null : 'text'),
          options: [],
          fallback: null,
        },
        terms,
      )
    : new Slot({ ...state, ...ask, from: 'ask', fallback: ask.default }, terms)
}

/** All that a body names, and nothing else. */
export function scopeOf(compiled: CompiledBody, known: Known, terms: AnswerTerms): object {
  const scope: Record<string, unknown> = Object.create(null)
  const names = new Set([...compiled.paths.map(({ path }) => path), ...compiled.asks.keys()])
  const groups = new Map<string, Map<string, Slot>>()
  for (const path of names) {
    const slot = slotAt(path, compiled, known, terms)
    const [first = '', ...rest] = path.split('.')
    if (rest.length === 0) scope[first] = slot
    else {
      const group = groups.get(first) ?? new Map<string, Slot>()
      groups.set(first, group.set(rest.join('.'), slot))
    }
  }
  for (const [name, group] of groups) scope[name] = Object.fromEntries(group)
  return scope
}
