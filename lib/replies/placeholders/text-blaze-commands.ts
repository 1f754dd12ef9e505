import { textPiece, type BodyPiece } from './body-piece'
import { meaningOf } from './known-words'

/** What a command of Text Blaze holds: settings by name, and what stands there without one. */
interface Command {
  readonly found: string
  readonly settings: ReadonlyMap<string, string>
  readonly plain: readonly string[]
}

function readCommand(found: string, inside: string): Command {
  const settings = new Map<string, string>()
  const plain: string[] = []
  for (const part of inside.split(';').map((each) => each.trim())) {
    const [, name, value] = /^(\w+)\s*=\s*(.*)$/su.exec(part) ?? []
    if (name !== undefined && value !== undefined) settings.set(name.toLowerCase(), value)
    else if (part !== '') plain.push(part)
  }
  return { found, settings, plain }
}

const labelOf = ({ settings, found }: Command): string =>
  settings.get('name') ?? found.replace(/^\$?\{|\}$/gu, '')

const ask = (command: Command, kind: 'text' | 'date'): BodyPiece => ({
  piece: 'ask',
  found: command.found,
  ask: {
    label: labelOf(command),
    kind,
    default: kind === 'text' ? (command.settings.get('default') ?? null) : null,
  },
  sure: true,
})

function choose(command: Command): BodyPiece {
  const preset = command.settings.get('default')
  const options = [...(preset === undefined ? [] : [preset]), ...command.plain]
  if (options.length === 0) return ask(command, 'text')
  return { piece: 'choose', found: command.found, label: labelOf(command), options }
}

/** A field of a form: its name may be that of a fact, unless something stands in it to begin with. */
function field(command: Command): BodyPiece {
  const meaning = command.settings.has('default') ? null : meaningOf(labelOf(command))
  return meaning !== null && 'fact' in meaning
    ? { piece: 'fact', found: command.found, expression: meaning.fact, sure: false }
    : ask(command, 'text')
}

/** Commands after Text Blaze's documentation: what each becomes; one without a counterpart is asked for by its own text. */
const COMMANDS: Readonly<Record<string, (command: Command) => BodyPiece>> = {
  formtext: field,
  formparagraph: field,
  formdate: (command) => ask(command, 'date'),
  formmenu: choose,
  formtoggle: (command) => ({ piece: 'optional', found: command.found, label: labelOf(command) }),
  endformtoggle: ({ found }) => ({ piece: 'end-optional', found }),
  time: ({ found }) => ({ piece: 'fact', found, expression: 'today | date', sure: false }),
  cursor: () => textPiece(''),
}

const OTHERS =
  'clipboard|site|key|click|wait|if|elseif|else|endif|snippet|import|repeat|endrepeat|note|endnote|button|endbutton|run|urlload|urlsend|image|link|endlink|user|error'
const NAMES = new RegExp(`^(?:${Object.keys(COMMANDS).join('|')}|${OTHERS})$`, 'iu')

/** Reads what stands between two braces as a command of Text Blaze; null where it is none. */
export function readTextBlaze(found: string, inside: string): BodyPiece | null {
  const [, name = '', rest] = /^\s*(\w+)\s*(?::(.*))?$/su.exec(inside) ?? []
  if (inside.startsWith('=')) return ask(readCommand(found, ''), 'text')
  if (!NAMES.test(name)) return null
  const command = readCommand(found, rest ?? '')
  const read = Object.hasOwn(COMMANDS, name.toLowerCase()) ? COMMANDS[name.toLowerCase()] : null
  // A word such as `name` or `user` alone is nobody's command.
  if (read === null && rest === undefined && !/^(?:clipboard|else|end\w+)$/iu.test(name))
    return null
  return read?.(command) ?? ask(command, 'text')
}
