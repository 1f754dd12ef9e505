import { Output, type Liquid, type Template, toValueSync, type Variable } from 'liquidjs'

import { AskTag, type Ask } from './ask-tags'
import { FACTS } from './facts'
import { Printed } from './sheet'

/** A value that a body names, and where in the body it does first. */
export interface NamedPath {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A body whose syntax stands. */
export interface CompiledBody {
  readonly templates: Template[]
  /** Everything in the body that writes or asks on its own, in the order of the text. */
  readonly leaves: readonly Template[]
  /** Each once. */
  readonly paths: readonly NamedPath[]
  /** Values that cannot be: looked up by another value, groups of values, parts of a value. */
  readonly strays: readonly NamedPath[]
  readonly asks: ReadonlyMap<string, Ask>
  /** Names that ask for different things in different places. */
  readonly clashes: ReadonlySet<string>
}

/** `{{ }}` writes the slot itself, not what a condition would see of it. */
function keepSlot(output: Output): void {
  output.render = function* render(context, emitter) {
    emitter.write(new Printed(yield output.value.value(context, false)))
  }
}

function* flatten(templates: Iterable<Template>): Generator<Template> {
  for (const template of templates) {
    yield template
    // Partials do not exist here, so that children are always there at once.
    const children: readonly Template[] = toValueSync(template.children?.(false, true) ?? [])
    yield* flatten(children)
  }
}

/** Segments of the longest path: a group and a value in it. */
const DEEPEST = 2

function readPath(variable: Variable): NamedPath & { readonly isPlain: boolean } {
  const { row, col } = variable.location
  const { segments } = variable
  const isPlain =
    segments.length <= DEEPEST && segments.every((segment) => typeof segment === 'string')
  const path = isPlain ? segments.join('.') : variable.toString()
  return { path, line: row, column: col, isPlain }
}

/** What one asks for the first time; a later one of the same name may repeat it or leave everything out. */
const isSame = (first: Ask, later: Ask): boolean =>
  JSON.stringify(first) === JSON.stringify(later) ||
  (later.kind === 'text' && later.label === later.name && later.default === null)

function gatherAsks(leaves: readonly Template[]): Pick<CompiledBody, 'asks' | 'clashes'> {
  const asks = new Map<string, Ask>()
  const clashes = new Set<string>()
  for (const leaf of leaves) {
    if (!(leaf instanceof AskTag)) continue
    const first = asks.get(leaf.ask.name)
    if (first === undefined) asks.set(leaf.ask.name, leaf.ask)
    else if (!isSame(first, leaf.ask)) clashes.add(leaf.ask.name)
  }
  return { asks, clashes }
}

/** Reads a body; throws the engine's error where the syntax does not stand. */
export function compileBody(engine: Liquid, body: string): CompiledBody {
  const templates = engine.parse(body)
  const leaves = [...flatten(templates)]
  for (const leaf of leaves) if (leaf instanceof Output) keepSlot(leaf)
  const named = new Map<string, ReturnType<typeof readPath>>()
  for (const variables of Object.values(engine.analyzeSync(templates).variables))
    for (const variable of variables) {
      const read = readPath(variable)
      if (!named.has(read.path)) named.set(read.path, read)
    }
  const asked = gatherAsks(leaves)
  const values = new Set([...Object.keys(FACTS), ...asked.asks.keys(), ...named.keys()])
  const holds = (path: string): boolean =>
    [...values].some((each) => each.startsWith(`${path}.`) || path.startsWith(`${each}.`))
  const all = [...named.values()]
  const isStray = ({ path, isPlain }: (typeof all)[number]): boolean => !isPlain || holds(path)
  return {
    templates,
    leaves: leaves.filter((leaf) => leaf instanceof Output || leaf instanceof AskTag),
    paths: all.filter((each) => !isStray(each)),
    strays: all.filter(isStray),
    ...asked,
  }
}
