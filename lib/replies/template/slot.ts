import { Drop } from 'liquidjs'

import { minorDigits } from '@/lib/shared/amount'

import { called } from './called'
import { cleanValue } from './clean-value'
import { readAnswer, type AnswerTerms, type SlotKind, type SlotValue } from './read-answer'
import type { AnswerProblem, ReplyFormats } from './render'

/** How a filter wants a value written; by its kind where none says. */
type Shape =
  | { readonly as: 'usual' | 'time' | 'called' }
  | { readonly as: 'plural'; readonly one: string; readonly other: string }

/** A place in a body that stands for a value, whether or not anybody knows it yet. */
export interface SlotState {
  readonly name: string
  readonly from: 'fact' | 'ask'
  readonly label: string
  /** null: no fact, so that any filter may say what it is. */
  readonly kind: SlotKind | null
  readonly options: readonly string[]
  readonly fallback: string | null
  /** What the fact says. */
  readonly known: SlotValue | undefined
  /** What the agent says where no fact does. */
  readonly answer: string | undefined
  readonly shape: Shape
}

/** What stands in a slot in the end; `text`: a default that is none of the kind and stands as written. */
type Settled =
  | { readonly by: 'filled' | 'answered'; readonly value: SlotValue }
  | { readonly by: 'default'; readonly text: string }
  | { readonly by: 'nobody'; readonly problem: AnswerProblem | null }

/** Decides what stands in a slot: the fact, else the answer, else the default. */
export function settle(state: SlotState, terms: AnswerTerms): Settled {
  if (state.known !== undefined) return { by: 'filled', value: state.known }
  const asked = {
    kind: state.kind ?? 'text',
    options: state.options,
    withClock: state.shape.as === 'time' && state.kind === 'date',
  }
  const fallback = state.fallback === null ? '' : cleanValue(state.fallback).trim()
  const answer = cleanValue(state.answer ?? '').trim()
  if (answer !== '' && answer !== fallback) {
    const read = readAnswer(answer, asked, terms)
    return read.ok ? { by: 'answered', value: read.value } : { by: 'nobody', problem: read.error }
  }
  if (fallback === '') return { by: 'nobody', problem: null }
  const read = readAnswer(fallback, asked, terms)
  return read.ok ? { by: 'answered', value: read.value } : { by: 'default', text: fallback }
}

/** Writes a value as its filters want it. */
export function writeValue(
  value: SlotValue,
  { kind, shape }: Pick<SlotState, 'kind' | 'shape'>,
  formats: ReplyFormats,
): string {
  if (typeof value === 'object') return formats.money(value)
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (typeof value === 'string') return shape.as === 'called' ? called(value) : value
  if (shape.as === 'plural') return formats.isOne(value) ? shape.one : shape.other
  if (kind !== 'date') return formats.number(value)
  return shape.as === 'time' ? formats.time(value) : formats.date(value)
}

/** A slot as the template engine handles it: conditions see its value, filters and the text see all of it. */
export class Slot extends Drop {
  readonly #terms: AnswerTerms
  readonly state: SlotState
  constructor(state: SlotState, terms: AnswerTerms) {
    super()
    this.state = state
    this.#terms = terms
  }
  /** The slot after a filter. */
  with(change: Partial<SlotState>): Slot {
    return new Slot({ ...this.state, ...change }, this.#terms)
  }
  isSettled(): boolean {
    return settle(this.state, this.#terms).by !== 'nobody'
  }
  /** What a condition compares: amounts in the major unit. */
  override valueOf(): string | number | boolean | undefined {
    const settled = settle(this.state, this.#terms)
    if (settled.by === 'default') return settled.text
    if (settled.by === 'nobody') return undefined
    const { value } = settled
    return typeof value === 'object' ? value.minor / 10 ** minorDigits(value.currency) : value
  }
}
