import type { Anchor, FieldRule } from '../profile'
import type { FieldState } from '../sighting'
import { saysTheSame } from './clean-text'
import { locate, type PageSource } from './locate'

/** What became of one field; `value` is null unless it was read. */
export interface FieldReading {
  readonly state: FieldState
  readonly value: string | null
  /** Names of the nodes that gave the value. */
  readonly nodes: readonly string[]
}

/** The part of a found text that is a field's value, or null when the text is not of its shape. */
export function valueIn(text: string, match: string | undefined): string | null {
  if (match === undefined) return text
  return new RegExp(match, 'u').exec(text.normalize('NFKC'))?.[1] ?? null
}

const readings = (anchor: Anchor, root: ParentNode, source: PageSource): (string | null)[] =>
  locate(anchor, root, source).map((text) => valueIn(text, anchor.match))

/** A field without a value. */
export const unread = (state: FieldState): FieldReading => ({ state, value: null, nodes: [] })

/** Reads one field by all its anchors: those that find a value must agree, and only then is it believed. */
export function readField(rule: FieldRule, root: ParentNode, source: PageSource): FieldReading {
  const { field } = rule
  const found = rule.anchors.flatMap((anchor) =>
    readings(anchor, root, source).map((value) => ({ value, anchor })),
  )
  const agreed = found.flatMap(({ value, anchor }) => (value === null ? [] : [{ value, anchor }]))
  const first = agreed.find(({ anchor }) => anchor.witness !== true)
  if (first === undefined) {
    const malformed = found.find(({ anchor }) => anchor.witness !== true)
    if (malformed !== undefined)
      return unread({ field, state: 'malformed', anchor: malformed.anchor.id })
    return unread({ field, state: rule.optional === true ? 'empty' : 'missing' })
  }
  if (agreed.some(({ value }) => !saysTheSame(value, first.value)))
    return unread({ field, state: 'conflict' })
  const isConfirmed = rule.anchors.every(
    (anchor) => anchor.witness !== true || agreed.some((each) => each.anchor === anchor),
  )
  if (!isConfirmed) return unread({ field, state: 'missing' })
  return {
    state: { field, state: 'read', anchor: first.anchor.id },
    value: first.value,
    nodes: agreed.flatMap(({ anchor }) => anchor.node ?? []),
  }
}
