import type { Anchor, FieldRule } from '../profile'
import type { FieldState } from '../sighting'
import { saysTheSame } from './clean-text'
import { locate, type PageSource } from './locate'

/** What became of one field; `value` is null unless it was read. */
export interface FieldReading {
  readonly state: FieldState
  readonly value: string | null
}

/** The part of a found text that is the field's value, or null when the text is not of its shape. */
function valueIn(text: string, match: string | undefined): string | null {
  if (match === undefined) return text
  return new RegExp(match, 'u').exec(text.normalize('NFKC'))?.[1] ?? null
}

const readings = (anchor: Anchor, root: ParentNode, source: PageSource): (string | null)[] =>
  locate(anchor, root, source).map((text) => valueIn(text, anchor.match))

/** Reads one field by all its anchors: those that find a value must agree, and only then is it believed. */
export function readField(rule: FieldRule, root: ParentNode, source: PageSource): FieldReading {
  const { field } = rule
  const found = rule.anchors.flatMap((anchor) =>
    readings(anchor, root, source).map((value) => ({ value, anchor: anchor.id })),
  )
  const [first, ...others] = found.flatMap(({ value, anchor }) =>
    value === null ? [] : [{ value, anchor }],
  )
  if (first === undefined) {
    const malformed = found[0]
    if (malformed !== undefined)
      return { state: { field, state: 'malformed', anchor: malformed.anchor }, value: null }
    return { state: { field, state: rule.optional === true ? 'empty' : 'missing' }, value: null }
  }
  if (others.some(({ value }) => !saysTheSame(value, first.value)))
    return { state: { field, state: 'conflict' }, value: null }
  return { state: { field, state: 'read', anchor: first.anchor }, value: first.value }
}
