import type { Ask, BodyPiece } from './body-piece'

const LABEL_LIMIT = 40
const ANSWER_LIMIT = 200

/**
 * A text as a template says it: a brace that would open a tag, alone or with what comes behind the text, is written as
 * an output of itself.
 */
export const escapeTemplate = (text: string): string => text.replace(/\{(?=[{%]|$)/g, '{{ "{" }}')

/** A text between quotes of a tag: what would end the tag, the quotes or a line, or escape a sign, is written otherwise. */
const quoted = (text: string, limit: number): string =>
  `"${text
    .replaceAll('"', '”')
    .replaceAll('\\', '/')
    .replace(/[{}]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, limit)
    .replace(/\p{Cs}$/u, '')
    .trim()}"`

/** A label as tags write it, in its quotes. */
export const labelAs = (label: string): string => quoted(label, LABEL_LIMIT)

/** A label that stands for another thing each time, as in `[X] days` and `[X] %`. */
const isVague = (label: string): boolean =>
  /^(?:.|x{1,4}(?:[-~]\w)?|\w[-~]\w|_+|\.+|%.*)$/iu.test(label)

/** Writes tags that ask: what is asked alike is one ask under one name, unless its label is vague. */
function createTags(): (tag: string, label: string, words: readonly string[]) => string {
  const names = new Map<string, string>()
  let count = 0
  return (tag, label, words) => {
    const said = [`label: ${labelAs(label)}`, ...words].join(', ')
    const known = isVague(label) ? undefined : names.get(`${tag} ${said}`)
    if (known === undefined) count += 1
    const name = known ?? `ask_${count}`
    names.set(`${tag} ${said}`, name)
    return `{% ${tag} "${name}", ${said} %}`
  }
}

const askWords = ({ kind, default: preset }: Ask): string[] => {
  const answer = quoted(preset ?? '', ANSWER_LIMIT)
  return [
    ...(kind === 'text' ? [] : [`kind: "${kind}"`]),
    ...(answer === '""' ? [] : [`default: ${answer}`]),
  ]
}

/** Writes pieces as the body of a reply; every text in it reads in the end as it was. */
export function writeBody(pieces: readonly BodyPiece[]): string {
  const writeTag = createTags()
  const write = (piece: BodyPiece): string => {
    switch (piece.piece) {
      case 'text':
        return escapeTemplate(piece.text)
      case 'fact':
        return `{{ ${piece.expression} }}`
      case 'ask':
        return writeTag('ask', piece.ask.label, askWords(piece.ask))
      case 'choose': {
        const options = new Set(piece.options.map((option) => quoted(option, ANSWER_LIMIT)))
        options.delete('""')
        return writeTag(options.size > 0 ? 'choose' : 'ask', piece.label, [...options])
      }
      case 'optional':
        return writeTag('optional', piece.label, [])
      case 'end-optional':
        return '{% endoptional %}'
    }
  }
  return pieces.map(write).join('')
}
