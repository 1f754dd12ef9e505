import type { CaseRule, FieldName, MoneyStyle } from '../profile'
import type { CaseOnPage, FieldState } from '../sighting'
import { findRows } from './find-rows'
import type { PageSource } from './locate'
import { readCountdowns, seamedText, type CountdownOnPage } from './read-countdown'
import { readField, type FieldReading } from './read-field'
import { readMoney } from './read-money'

export interface CasesReading {
  readonly states: readonly FieldState[]
  readonly cases: readonly CaseOnPage[]
}

interface RowReading {
  readonly states: readonly FieldState[]
  readonly row: CaseOnPage | null
}

/** At most this many rows of one page are taken. */
const ROW_LIMIT = 200

const isUnread = ({ state }: FieldState): boolean => state !== 'read' && state !== 'empty'

/** When a page is read (epoch ms), and how it prints money. */
interface About {
  readonly now: number
  readonly money: MoneyStyle
}

interface Countdown {
  readonly state: FieldState
  readonly value?: CountdownOnPage
}

/** Two different countdowns in one row, or none where one is expected, leave its clock unknown. */
function readRowCountdown(
  rule: CaseRule,
  row: Element,
  now: number,
  isExpected: boolean,
): Countdown {
  const field: FieldName = 'countdown'
  const [value, ...others] = readCountdowns(seamedText(row), rule.countdown, now)
  if (value === undefined) return { state: { field, state: isExpected ? 'missing' : 'empty' } }
  if (value === null || others.length > 0) return { state: { field, state: 'conflict' } }
  return { state: { field, state: 'read', anchor: 'wording' }, value }
}

/** A word that was found says nothing unless it is understood. */
const understood = ({ state, value }: FieldReading, meaning: unknown): FieldState =>
  value !== null && meaning === undefined ? { ...state, state: 'malformed' } : state

function readRow(rule: CaseRule, row: Element, source: PageSource, about: About): RowReading {
  const read = (name: keyof CaseRule['fields']): FieldReading =>
    readField(rule.fields[name], row, source)
  const [number, order] = [read('number'), read('order')]
  const [kindWord, statusWord, amountText] = [read('kind'), read('status'), read('amount')]
  const kind = new Map(Object.entries(rule.kinds)).get(kindWord.value ?? '')
  const status = rule.statuses.find(({ text }) => statusWord.value?.includes(text))
  const amount = readMoney(amountText.value ?? '', about.money)
  const isClosed = status?.closed === true
  // Where nobody can tell whose turn it is, nobody can tell either that no clock runs.
  const isExpected = status === undefined || (status.owner === 'seller' && !isClosed)
  const countdown = readRowCountdown(rule, row, about.now, isExpected)
  const states = [
    number.state,
    order.state,
    understood(kindWord, kind),
    understood(statusWord, status),
    understood(amountText, amount),
    countdown.state,
  ]
  if (number.value === null) return { states, row: null }
  return {
    states,
    row: {
      number: number.value,
      orderNumber: order.value ?? undefined,
      kind,
      status: statusWord.value ?? undefined,
      owner: status?.owner,
      closed: status && isClosed,
      amount,
      countdown: isClosed ? undefined : countdown.value,
      unread: states.filter(isUnread).map(({ field }) => field),
    },
  }
}

/** One state a field for the whole list: the first row in which it could not be read decides. */
function summarise(rows: readonly RowReading[]): FieldState[] {
  const byField = new Map<string, FieldState>()
  for (const state of rows.flatMap((row) => row.states)) {
    const known = byField.get(state.field)
    const isWorse = known === undefined || (isUnread(state) && !isUnread(known))
    if (isWorse || (known.state === 'empty' && state.state === 'read'))
      byField.set(state.field, state)
  }
  return [...byField.values()]
}

/** Reads the rows of an after-sale list; a row without a readable case number is reported and left out. */
export function readCases(rule: CaseRule, source: PageSource, about: About): CasesReading {
  const { scope } = rule
  const rows = findRows(source.document, { mark: rule.row, scope, number: rule.fields.number })
    .slice(0, ROW_LIMIT)
    .map((row) => readRow(rule, row, source, about))
  const cases = rows.flatMap(({ row }) => (row === null ? [] : [row]))
  if (rows.length === 0) {
    const text = source.document.body.textContent ?? ''
    const isEmpty = rule.emptyWords.some((word) => text.includes(word))
    return { states: [{ field: 'cases', state: isEmpty ? 'empty' : 'missing' }], cases }
  }
  const field: FieldName = 'cases'
  const state: FieldState = { field, state: cases.length === 0 ? 'malformed' : 'read' }
  return { states: [state, ...summarise(rows)], cases }
}
