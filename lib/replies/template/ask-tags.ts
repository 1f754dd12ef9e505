import {
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type TagRenderReturn,
  type TagToken,
  type Template,
  type Tokenizer,
  type TopLevelToken,
} from 'liquidjs'

import { factKindOf, FACTS } from './facts'
import type { SlotKind } from './read-answer'

/** What a body asks of the agent. */
export interface Ask {
  readonly name: string
  readonly label: string
  readonly kind: SlotKind
  readonly options: readonly string[]
  readonly default: string | null
}

const ASK_KINDS: readonly SlotKind[] = ['text', 'number', 'date', 'money']
const NAME = /^[\p{L}\p{N}_-]{1,40}$/u

const isAskKind = (kind: string): kind is SlotKind => ASK_KINDS.some((each) => each === kind)

const isOfFacts = (name: string): boolean =>
  factKindOf(name) !== null || Object.keys(FACTS).some((path) => path.startsWith(`${name}.`))

interface Words {
  readonly listed: readonly string[]
  readonly named: ReadonlyMap<string, string>
}

/** Reads `"name", label: "text", "option", ...`; everything is quoted, so that nothing in it is ever looked up. */
function readWords(tokenizer: Tokenizer, allowed: readonly string[]): Words {
  const listed: string[] = []
  const named = new Map<string, string>()
  const quoted = (): string => {
    const word = tokenizer.readQuoted()
    if (word === undefined) throw new Error('words in quotes expected')
    return word.content.trim()
  }
  for (;;) {
    tokenizer.skipBlank()
    const key = tokenizer.readIdentifier().content
    if (key === '') listed.push(quoted())
    else {
      tokenizer.skipBlank()
      if (!allowed.includes(key) || tokenizer.read() !== ':') throw new Error(`unknown word ${key}`)
      named.set(key, quoted())
    }
    tokenizer.skipBlank()
    if (tokenizer.end()) return { listed, named }
    if (tokenizer.read() !== ',') throw new Error('comma expected')
  }
}

function readAsk(tokenizer: Tokenizer, allowed: readonly string[]) {
  const { listed, named } = readWords(tokenizer, allowed)
  const [name = '', ...options] = listed
  if (!NAME.test(name) || isOfFacts(name)) throw new Error(`no name for an ask: ${name}`)
  return { name, options, named, label: named.get('label') || name }
}

/** A tag that asks; what it asks is known before anything is rendered. */
export abstract class AskTag extends Tag {
  abstract readonly ask: Ask
}

/** `{% ask "parcel", label: "Parcel number", kind: "number", default: "1" %}` */
class FieldTag extends AskTag {
  readonly ask: Ask
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid)
    const { name, options, named, label } = readAsk(this.tokenizer, ['label', 'kind', 'default'])
    const kind = named.get('kind') ?? 'text'
    if (!isAskKind(kind) || options.length > 0) throw new Error(`no kind of ask: ${kind}`)
    this.ask = { name, label, kind, options, default: named.get('default') || null }
  }
  override render(context: Context, emitter: Emitter): void {
    emitter.write(context.getSync([this.ask.name]))
  }
}

/** `{% choose "way", label: "How", "first", "second" %}` */
class ChooseTag extends AskTag {
  readonly ask: Ask
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid)
    const { name, options, named, label } = readAsk(this.tokenizer, ['label', 'default'])
    const chosen = named.get('default') ?? null
    if (options.length === 0 || options.includes('') || new Set(options).size < options.length)
      throw new Error('different options expected')
    if (chosen !== null && !options.includes(chosen)) throw new Error(`no option: ${chosen}`)
    this.ask = { name, label, kind: 'choice', options, default: chosen }
  }
  override render(context: Context, emitter: Emitter): void {
    emitter.write(context.getSync([this.ask.name]))
  }
}

/** `{% optional "gift", label: "Mention the gift" %}...{% endoptional %}` */
class OptionalTag extends AskTag {
  readonly ask: Ask
  readonly #templates: Template[] = []
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid)
    const { name, options, named, label } = readAsk(this.tokenizer, ['label', 'default'])
    const position = named.get('default') ?? 'off'
    if (options.length > 0 || !['on', 'off'].includes(position))
      throw new Error('on or off expected')
    this.ask = { name, label, kind: 'switch', options: [], default: position }
    const stream = parser
      .parseStream(rest)
      .on('tag:endoptional', () => stream.stop())
      .on<Template>('template', (template) => this.#templates.push(template))
      .on('end', () => {
        throw new Error(`tag ${token.getText()} not closed`)
      })
    stream.start()
  }
  override *render(context: Context, emitter: Emitter): TagRenderReturn {
    const position = context.getSync([this.ask.name])
    emitter.write(position)
    if (position?.valueOf() === true)
      yield this.liquid.renderer.renderTemplates(this.#templates, context, emitter)
  }
  // oxlint-disable-next-line require-yield -- the engine takes nothing but a generator
  *children(): Generator<unknown, Template[]> {
    return this.#templates
  }
}

/** The tags that ask, by name. */
export const ASK_TAGS = { ask: FieldTag, choose: ChooseTag, optional: OptionalTag }
