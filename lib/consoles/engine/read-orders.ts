import { PLATFORMS } from '@/lib/shared/platforms'

import type { ConsoleProfile, Locator, OrderRule } from '../profile'
import type { FieldState, OrderOnPage } from '../sighting'
import { locate, type PageSource } from './locate'
import { nameBuyer } from './name-buyer'
import { findOrderNumbers } from './order-numbers'
import { readField } from './read-field'
import { readMinorUnits } from './read-money'

export interface OrdersReading {
  readonly state: FieldState
  readonly orders: readonly OrderOnPage[]
}

/** What every order of one console has in common. */
type OrderShape = Pick<ConsoleProfile, 'id' | 'orderNumber' | 'accountName'>

const innermost = (root: ParentNode, css: string): Element[] =>
  [...root.querySelectorAll(css)].filter((card) => card.querySelector(css) === null)

/** The one text at a place; two different ones are no answer. */
function only(place: Locator | undefined, card: Element, source: PageSource): string | undefined {
  const [text, ...others] = place === undefined ? [] : locate(place, card, source)
  return others.length === 0 ? text : undefined
}

type State = FieldState['state']

/** The one number of a card, or why it has none: a row that names no order is plainly none. */
function numberOf(
  rule: OrderRule,
  card: Element,
  source: PageSource,
  { orderNumber }: OrderShape,
): { readonly value: string | null; readonly state: State } {
  if (rule.number !== undefined) {
    const { value, state } = readField(rule.number, card, source)
    return { value, state: state.state }
  }
  const [number, ...others] = findOrderNumbers(card.textContent ?? '', orderNumber)
  return number === undefined || others.length > 0
    ? { value: null, state: 'malformed' }
    : { value: number, state: 'read' }
}

function readCard(
  rule: OrderRule,
  card: Element,
  source: PageSource,
  shape: OrderShape,
): OrderOnPage | State {
  const { value: number, state: found } = numberOf(rule, card, source, shape)
  if (number === null) return found
  const nick = only(rule.buyer, card, source)
  const title = only(rule.title, card, source)
  const paidMinor = readMinorUnits(only(rule.paid, card, source) ?? '')
  const word = only(rule.state, card, source) ?? ''
  const state = Object.hasOwn(rule.states ?? {}, word) ? rule.states?.[word] : undefined
  return {
    facts: {
      number,
      ...(title === undefined ? {} : { title }),
      ...(paidMinor === null ? {} : { paidMinor, currency: PLATFORMS[shape.id].currency }),
      ...(state === undefined ? {} : { state }),
    },
    shownBy: 'platform',
    buyer: nick === undefined ? undefined : nameBuyer(nick, shape),
  }
}

const saysEmpty = (rule: OrderRule, document: Document): boolean =>
  rule.empty !== undefined &&
  [...document.querySelectorAll(rule.empty.list)].some((list) =>
    rule.empty?.words.some((word) => list.textContent.includes(word)),
  )

/**
 * Reads the orders that the platform itself lists. An order shown at several places is one; what an
 * earlier rule says of it goes before what a later one says.
 */
export function readOrders(
  rules: readonly OrderRule[],
  source: PageSource,
  shape: OrderShape,
): OrdersReading {
  const { document } = source
  const orders = new Map<string, OrderOnPage>()
  let anchor: string | undefined
  const failed = new Map<State, string>()
  for (const rule of rules)
    for (const card of innermost(document, rule.card)) {
      const order = readCard(rule, card, source, shape)
      if (typeof order === 'string') {
        failed.set(order, failed.get(order) ?? rule.id)
      } else {
        anchor ??= rule.id
        const known = orders.get(order.facts.number)
        const facts = { ...order.facts, ...known?.facts }
        orders.set(facts.number, { ...order, facts, buyer: known?.buyer ?? order.buyer })
      }
    }
  const found = [...orders.values()]
  if (failed.has('conflict'))
    return { state: { field: 'orders', state: 'conflict' }, orders: found }
  if (anchor !== undefined)
    return { state: { field: 'orders', state: 'read', anchor }, orders: found }
  const malformed = failed.get('malformed')
  if (malformed !== undefined)
    return { state: { field: 'orders', state: 'malformed', anchor: malformed }, orders: [] }
  const isEmpty = rules.some((rule) => saysEmpty(rule, document))
  return { state: { field: 'orders', state: isEmpty ? 'empty' : 'missing' }, orders: [] }
}
