import type { Ask, BodyPiece } from './body-piece'

const LABEL_LIMIT = 40

/**
 * A text as a template says it: a brace that would open a tag, alone or with what comes behind the text, is written as
 * an output of itself.
 */
export const escapeTemplate = (text: string): string => text.replace(/\{(?=[{%]|$)/g, '{{ "{" }}')

/** A text between quotes of a tag: templates know no escapes, and see the end of a tag inside quotes too. */
const quoted = (text: string): string =>
  `"${text
    .replaceAll('"', '”')
    .replace(/[{}]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LABEL_LIMIT)
    .replace(/\p{Cs}$/u, '')}"`

/** A label that stands for another thing each time, as in `[X] days` and `[X] %`. */
const isVague = (label: string): boolean =>
  /^(?:.|x{1,4}(?:[-~]\w)?|\w[-~]\w|_+|\.+|%.*)$/iu.test(label)

/** Gives asks their names: one label is one ask, unless it is vague. */
function createNames(): (label: string) => string {
  const names = new Map<string, string>()
  let count = 0
  return (label) => {
    const known = names.get(label)
    if (known !== undefined && !isVague(label)) return known
    count += 1
    const name = `ask_${count}`
    names.set(label, name)
    return name
  }
}

function writeAsk(name: string, { label, kind, default: preset }: Ask): string {
  const parts = [`"${name}"`, `label: ${quoted(label)}`]
  if (kind !== 'text') parts.push(`kind: "${kind}"`)
  if (preset !== null && preset.trim() !== '') parts.push(`default: ${quoted(preset)}`)
  return `{% ask ${parts.join(', ')} %}`
}

function writeChoice(
  name: string,
  { label, options }: { readonly label: string; readonly options: readonly string[] },
): string {
  const given = [...new Set(options.map(quoted))].filter((option) => option !== '""')
  if (given.length === 0) return writeAsk(name, { label, kind: 'text', default: null })
  return `{% choose "${name}", label: ${quoted(label)}, ${given.join(', ')} %}`
}

/** Writes pieces as the body of a reply; every text in it reads in the end as it was. */
export function writeBody(pieces: readonly BodyPiece[]): string {
  const nameOf = createNames()
  return pieces
    .map((piece) => {
      switch (piece.piece) {
        case 'text':
          return escapeTemplate(piece.text)
        case 'fact':
          return `{{ ${piece.expression} }}`
        case 'ask':
          return writeAsk(nameOf(piece.ask.label), piece.ask)
        case 'choose':
          return writeChoice(nameOf(piece.label), piece)
        case 'optional':
          return `{% optional "${nameOf(piece.label)}", label: ${quoted(piece.label)} %}`
        case 'end-optional':
          return '{% endoptional %}'
      }
    })
    .join('')
}
