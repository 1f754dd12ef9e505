import { Temporal } from 'temporal-polyfill'

import { minorDigits, readAmount } from '@/lib/shared/amount'
import type { Money } from '@/lib/shared/money'
import { fail, ok, type Result } from '@/lib/shared/result'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import type { FactKind } from './facts'
import type { AnswerProblem } from './render'

/** What can stand in a reply; an instant is epoch ms, a switch is a boolean. */
export type SlotValue = string | number | boolean | Money

export type SlotKind = FactKind | 'choice' | 'switch'

/** Where an answer is given: the platform's currency (ISO 4217) and zone (IANA). */
export interface AnswerTerms {
  readonly currency: string
  readonly zone: string
}

/** What an answer must be. */
export interface Asked {
  readonly kind: SlotKind
  readonly options: readonly string[]
  /** A date is no answer without its time of day. */
  readonly withClock: boolean
}

type Reading = Result<SlotValue, AnswerProblem>

const NUMBER = /^-?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,6})?$/
const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/
const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/

function readNumber(text: string): Reading {
  return NUMBER.test(text) ? ok(Number(text.replaceAll(',', ''))) : fail('number')
}

/** The ways in which people write a currency. */
function signsOf(currency: string): readonly string[] {
  const sign = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value
  return [currency, ...(sign === undefined ? [] : [sign]), ...(currency === 'CNY' ? ['元'] : [])]
}

function readMoney(text: string, currency: string): Reading {
  const sign = signsOf(currency).find((each) => text.startsWith(each) || text.endsWith(each)) ?? ''
  const bare = (
    text.startsWith(sign) ? text.slice(sign.length) : text.slice(0, -sign.length)
  ).trim()
  if (!NUMBER.test(bare)) return fail('money')
  const minor = readAmount(bare.replaceAll(',', ''), minorDigits(currency))
  return minor === null ? fail('money') : ok({ minor, currency })
}

function readDate(text: string, { withClock }: Asked, zone: string): Reading {
  const [, day, clock] = DATE.exec(text) ?? []
  if (day === undefined) return fail('date')
  if (clock === undefined && withClock) return fail('clock')
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${clock ?? '00:00'}`, { overflow: 'reject' })
    return ok(local.toZonedDateTime(zone).epochMilliseconds)
  } catch {
    return fail('date')
  }
}

function readClock(text: string): Reading {
  const [, hour, minute] = CLOCK.exec(text) ?? []
  return hour === undefined || minute === undefined
    ? fail('clock')
    : ok(`${hour.padStart(2, '0')}:${minute}`)
}

function readSwitch(text: string): Reading {
  return text === 'on' || text === 'off' ? ok(text === 'on') : fail('option')
}

/** Reads an answer by what was asked; the text is clean, trimmed and not empty. */
export function readAnswer(text: string, asked: Asked, { currency, zone }: AnswerTerms): Reading {
  const { kind, options } = asked
  if (text.length > TEXT_LIMIT) return fail('long')
  const typed = text.normalize('NFKC')
  switch (kind) {
    case 'number':
      return readNumber(typed)
    case 'money':
      return readMoney(typed, currency)
    case 'date':
      return readDate(typed, asked, zone)
    case 'clock':
      return readClock(typed)
    case 'switch':
      return readSwitch(text)
    case 'choice':
      return options.includes(text) ? ok(text) : fail('option')
    case 'text':
      return ok(text)
  }
}
