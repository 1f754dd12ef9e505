import { z } from 'zod'

import type { DisputeEntry } from '@/lib/aftersales/dispute/dispute-file'
import type { Formats } from '@/lib/i18n/formats'
import type { WorkbenchCatalogue } from '@/lib/i18n/translate'
import { moneySchema, type Money } from '@/lib/shared/money'
import { orderFactsSchema } from '@/lib/shared/orders'

/** Paper is read in any year: its dates are written in full. */
const ANY_YEAR = 0

const name = z.string().nullish()
const instant = z.int()
const CASE = z.object({
  kind: name,
  status: name,
  amount: moneySchema.nullish(),
  refunded: moneySchema.nullish(),
})
const CLOCK = z.object({ owner: z.string(), dueAt: instant, source: z.string(), text: name })
const ORDER = z.object({
  number: z.string(),
  seen: z.array(z.object(orderFactsSchema.omit({ number: true }).shape)),
})
const EVENT = z.object({
  what: z.string(),
  from: z.union([z.string(), instant]).nullish(),
  to: z.union([z.string(), instant]).nullish(),
})
const MESSAGE = z.object({ title: z.string() })

/** The word for a name out of a closed list; the name itself where the list does not know it. */
const wordFor = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key

type Part = string | null | undefined

interface Speech {
  readonly words: Pick<WorkbenchCatalogue, 'common' | 'aftersales' | 'board'>
  readonly formats: Pick<Formats, 'money' | 'moment'>
}

type Say = (json: unknown, speech: Speech) => readonly Part[] | undefined

const sum = (money: Money | null | undefined, { formats }: Speech): Part =>
  money && formats.money(money)

/** Instants are told as such; other numbers of events are minor units, which the case tells with their currency. */
const told = (what: string, value: string | number | null | undefined, { formats }: Speech): Part =>
  typeof value !== 'number'
    ? value
    : /^(?:clock-|snoozed$)/.test(what)
      ? formats.moment(value, ANY_YEAR)
      : null

const sayCase: Say = (json, speech) => {
  const { data } = CASE.safeParse(json)
  const { common, board } = speech.words
  return (
    data && [
      data.kind && wordFor(common.caseKinds, data.kind),
      data.status,
      sum(data.amount, speech),
      data.refunded && board.file.paper.refunded(speech.formats.money(data.refunded)),
    ]
  )
}

const sayClock: Say = (json, { words, formats }) => {
  const { data } = CLOCK.safeParse(json)
  if (data === undefined) return undefined
  const { owner, dueAt, source, text } = data
  const isKnown = source !== 'unknown'
  return [
    wordFor(words.common.owners, owner),
    isKnown ? words.board.file.paper.until(formats.moment(dueAt, ANY_YEAR)) : null,
    wordFor(words.aftersales.sources, source),
    text,
  ]
}

const sayOrder: Say = (json, { words, formats }) =>
  ORDER.safeParse(json).data?.seen.flatMap(
    ({ title, state, pieces, paidMinor, currency, placedAt }) => [
      title,
      pieces === undefined ? null : `× ${pieces}`,
      state && words.common.orderStates[state],
      paidMinor === undefined || currency === undefined
        ? null
        : formats.money({ minor: paidMinor, currency }),
      placedAt === undefined ? null : formats.moment(placedAt, ANY_YEAR),
    ],
  )

const sayEvent: Say = (json, speech) => {
  const { data } = EVENT.safeParse(json)
  if (data === undefined) return undefined
  const { what } = data
  const [from, to] = [told(what, data.from, speech), told(what, data.to, speech)]
  const { file } = speech.words.board
  return [
    wordFor(speech.words.aftersales.events, what),
    ...(from && to ? [file.fromTo(from, to)] : [from, to]),
  ]
}

const sayMessage: Say = (json) => {
  const { data } = MESSAGE.safeParse(json)
  return data && [data.title]
}

const SAY: Partial<Readonly<Record<DisputeEntry['kind'], Say>>> = {
  case: sayCase,
  clock: sayClock,
  order: sayOrder,
  event: sayEvent,
  message: sayMessage,
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An entry of a dispute file as people read it; its own text where that says something else than is known here. */
export function sayEntry({ kind, text }: DisputeEntry, speech: Speech): string {
  const parts = SAY[kind]?.(parse(text), speech)?.filter(Boolean) ?? []
  return parts.length === 0 ? text : parts.join(speech.words.common.dot)
}
