import type { Emitter } from 'liquidjs'

import { cleanValue } from './clean-value'
import type { FormField, ReplyFormats, ReplySegment } from './render'
import { settle, Slot, writeValue, type SlotState } from './slot'

function fieldOf(state: SlotState, problem: FormField['problem']): FormField {
  const { name, label, options, fallback, from, shape } = state
  const kind = state.kind ?? 'text'
  return {
    name,
    label,
    kind: kind === 'clock' ? 'text' : kind,
    withClock: kind === 'date' && shape.as === 'time',
    options,
    default: fallback,
    required: fallback === null,
    from,
    problem,
  }
}

/** One field for all places that ask for the same: what one of them needs is needed, a default serves all. */
const joinFields = (first: FormField, other: FormField): FormField => ({
  ...first,
  withClock: first.withClock || other.withClock,
  default: first.default ?? other.default,
  required: first.required && other.required,
  problem: first.problem ?? other.problem,
})

/** Whatever `{{ }}` came to, on its way to the text. */
export class Printed {
  constructor(readonly value: unknown) {}
}

/** What a body is rendered onto: stretches that know where they come from, and the form's fields. */
export class Sheet implements Emitter {
  /** Not used: a reply is never put together from strings. */
  readonly buffer = ''
  readonly segments: ReplySegment[] = []
  readonly #fields = new Map<string, FormField>()
  readonly #formats: ReplyFormats
  /** Defaults by name: one that is given in one place serves all. */
  readonly #defaults: ReadonlyMap<string, string>
  constructor(formats: ReplyFormats, defaults: ReadonlyMap<string, string>) {
    this.#formats = formats
    this.#defaults = defaults
  }
  get fields(): readonly FormField[] {
    return [...this.#fields.values()]
  }
  write(piece: unknown): void {
    if (typeof piece === 'string') this.segments.push({ text: piece, kind: 'plain', name: null })
    else if (piece instanceof Slot) this.#place(piece.state)
    else if (piece instanceof Printed) this.#print(piece.value)
  }
  #print(value: unknown): void {
    if (value instanceof Slot && value.state.kind !== 'switch') return this.#place(value.state)
    if (typeof value === 'string') return this.write(cleanValue(value))
    if (typeof value === 'number') return this.write(this.#formats.number(value))
    throw new TypeError('nothing that can be written')
  }
  #place(written: SlotState): void {
    const { name } = written
    const state = { ...written, fallback: written.fallback ?? this.#defaults.get(name) ?? null }
    const settled = settle(state, this.#formats)
    if (settled.by !== 'filled')
      this.#addField(fieldOf(state, settled.by === 'nobody' ? settled.problem : null))
    if (state.kind === 'switch' && settled.by !== 'nobody') return
    if (settled.by === 'nobody') this.segments.push({ text: '', kind: 'missing', name })
    else if (settled.by === 'default')
      this.segments.push({ text: settled.text, kind: 'answered', name })
    else {
      const text = writeValue(settled.value, state, this.#formats)
      this.segments.push({ text, kind: settled.by, name })
    }
  }
  #addField(field: FormField): void {
    const known = this.#fields.get(field.name)
    this.#fields.set(field.name, known === undefined ? field : joinFields(known, field))
  }
}
