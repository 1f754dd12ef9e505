import { LiquidError, type Liquid, type Template } from 'liquidjs'

import { compileBody, type CompiledBody, type NamedPath } from './compile-body'
import { createEngine, renderTemplates } from './engine'
import { FACTS } from './facts'
import { FILTER_NAMES, UnfitFilter } from './filters'
import { nearest } from './nearest'
import type { FormField, ReplyFormats } from './render'
import { scopeOf } from './scope'
import { Sheet } from './sheet'

/** Something in a body that its author should look at; offsets are UTF-16 units into the body, lines count from 1. */
export interface BodyProblem {
  /**
   * `unknown-fact`: no fact of that name, so that the form would ask for it each time. All others keep the reply from being
   * used: `not-closed`, `unknown-tag` and `unknown-filter`; `unfit-filter`, which does not go with what stands before it;
   * `no-value`, a group of facts or a part of one; `asked-twice`, one name for different asks; `syntax`, all else.
   */
  readonly kind:
    | 'unknown-fact'
    | 'not-closed'
    | 'unknown-tag'
    | 'unknown-filter'
    | 'unfit-filter'
    | 'no-value'
    | 'asked-twice'
    | 'syntax'
  /** The name that is wrong; null where it is not one name. */
  readonly name: string | null
  readonly from: number
  readonly to: number
  readonly line: number
  /** What was probably meant. */
  readonly nearest: string | null
}

/** A body with what is wrong with it; `compiled` is null where it cannot be used. */
export interface CheckedBody {
  readonly compiled: CompiledBody | null
  readonly problems: readonly BodyProblem[]
  /** Everything that the form may ask for, whichever way the conditions go. */
  readonly fields: readonly FormField[]
  /** Defaults of the fields, by name. */
  readonly defaults: ReadonlyMap<string, string>
}

/** Nothing is known while a body is checked, so that nothing is ever written. */
const NO_FORMATS: ReplyFormats = {
  money: () => '',
  number: String,
  date: () => '',
  time: () => '',
  isOne: () => false,
  currency: 'XXX',
  zone: 'UTC',
}

const lineAt = (body: string, offset: number): number => body.slice(0, offset).split('\n').length

const offsetOf = (body: string, { line, column }: NamedPath): number =>
  body
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, column - 1)

const escapeRegExp = (text: string): string =>
  text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

type Wrong = Pick<BodyProblem, 'kind' | 'name' | 'nearest'>

/** What the engine's message tells; it says more only in words for engineers. */
function readError(error: unknown, engine: Liquid): Wrong {
  const cause = LiquidError.is(error) ? (error.originalError ?? error) : error
  if (cause instanceof UnfitFilter)
    return { kind: 'unfit-filter', name: cause.filter, nearest: null }
  const message = cause instanceof Error ? cause.message : ''
  const filter = /^undefined filter: ([^\s,]+)/u.exec(message)?.[1]
  if (filter !== undefined)
    return { kind: 'unknown-filter', name: filter, nearest: nearest(filter, FILTER_NAMES) }
  const tag = /^tag "([^"]*)" not found/u.exec(message)?.[1]
  if (tag !== undefined)
    return { kind: 'unknown-tag', name: tag, nearest: nearest(tag, Object.keys(engine.tags)) }
  return {
    kind: message.includes('not closed') ? 'not-closed' : 'syntax',
    name: null,
    nearest: null,
  }
}

/** Where the engine points, or, where it points at nothing, the `{{ }}` or `{% %}` before it. */
function spanOf(error: unknown, body: string): readonly [number, number] {
  if (!LiquidError.is(error)) return [0, body.length]
  const { begin, end } = error.token
  if (begin < end) return [begin, Math.min(end, body.length)]
  const open = Math.max(body.lastIndexOf('{{', begin), body.lastIndexOf('{%', begin), 0)
  const close = body.slice(open).search(/[%}]\}/u)
  return [open, close === -1 ? body.length : open + close + 2]
}

/** A problem that the engine found; a filter is looked for within what it stands in. */
function problemOf(error: unknown, body: string, engine: Liquid): BodyProblem {
  const wrong = readError(error, engine)
  const [begin, end] = spanOf(error, body)
  const name = wrong.name === null ? null : new RegExp(`[|%]-?\\s*${escapeRegExp(wrong.name)}`, 'u')
  const found = name?.exec(body.slice(begin, end)) ?? null
  const to = found === null ? end : begin + found.index + found[0].length
  const from = found === null || wrong.name === null ? begin : to - wrong.name.length
  return { ...wrong, from, to, line: lineAt(body, from) }
}

function pathProblem(path: NamedPath, kind: 'unknown-fact' | 'no-value', at: Place): BodyProblem {
  const from = offsetOf(at.body, path)
  return {
    kind,
    name: path.path,
    from,
    to: from + path.path.length,
    line: path.line,
    nearest: nearest(path.path, at.names),
  }
}

interface Place {
  readonly body: string
  readonly names: readonly string[]
}

function clashProblems({ clashes, leaves }: CompiledBody, body: string): BodyProblem[] {
  return [...clashes].map((name) => {
    const last = leaves.findLast(({ token }) => token.getText().includes(`"${name}"`))
    const [from, to] = last === undefined ? [0, body.length] : [last.token.begin, last.token.end]
    return { kind: 'asked-twice', name, from, to, line: lineAt(body, from), nearest: null }
  })
}

/** Writes each leaf on its own with nothing known: what it would ask for, and whether its filters fit. */
function probe(engine: Liquid, compiled: CompiledBody, body: string) {
  const scope = scopeOf(compiled, { facts: {}, answers: {} }, NO_FORMATS)
  const sheet = new Sheet(NO_FORMATS, new Map())
  const problems: BodyProblem[] = []
  const write = (leaf: Template): void => {
    try {
      renderTemplates(engine, [leaf], scope, sheet)
    } catch (error) {
      problems.push(problemOf(error, body, engine))
    }
  }
  for (const leaf of compiled.leaves) write(leaf)
  return { fields: sheet.fields, problems }
}

const unusable = (problems: readonly BodyProblem[]): CheckedBody => ({
  compiled: null,
  problems,
  fields: [],
  defaults: new Map(),
})

/** Reads a body and finds what is wrong with it; `own` are the names of facts that the shop added to its policy. */
export function examineBody(
  engine: Liquid,
  body: string,
  own: readonly string[] = [],
): CheckedBody {
  let compiled: CompiledBody
  try {
    compiled = compileBody(engine, body)
  } catch (error) {
    return unusable([problemOf(error, body, engine)])
  }
  const ownPaths = own.map((name) => `policy.${name}`)
  const names = [...Object.keys(FACTS), ...ownPaths, ...compiled.asks.keys()]
  const at = { body, names }
  const fatal = [
    ...compiled.strays.map((path) => pathProblem(path, 'no-value', at)),
    ...clashProblems(compiled, body),
  ]
  if (fatal.length > 0) return unusable(fatal)
  const { fields, problems } = probe(engine, compiled, body)
  if (problems.length > 0) return unusable(problems)
  const unknown = compiled.paths.filter(({ path }) => !names.includes(path))
  return {
    compiled,
    problems: unknown.map((path) => pathProblem(path, 'unknown-fact', at)),
    fields,
    defaults: new Map(
      fields.flatMap(({ name, default: text }) => (text === null ? [] : [[name, text] as const])),
    ),
  }
}

/** What is wrong with a body, for its editor; `own` are the names of facts that the shop added to its policy. */
export const checkBody = (body: string, own: readonly string[] = []): readonly BodyProblem[] =>
  examineBody(createEngine(), body, own).problems

/** Everything that a body may ask for, whichever way its conditions go; nothing where it cannot be used. */
export const fieldsOf = (body: string): readonly FormField[] =>
  examineBody(createEngine(), body).fields
