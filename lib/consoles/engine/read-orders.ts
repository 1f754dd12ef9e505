import type { ConsoleProfile, Locator, OrderRule } from '../profile'
import type { FieldState, OrderOnPage } from '../sighting'
import { locate, textNodes, type PageSource } from './locate'
import { nameBuyer } from './name-buyer'
import { findOrderNumbers } from './order-numbers'
import { readField } from './read-field'
import { readMinorUnits } from './read-money'

export interface OrdersReading {
  readonly state: FieldState
  readonly orders: readonly OrderOnPage[]
}

/** What every order of one console has in common. */
type OrderShape = Pick<ConsoleProfile, 'currency' | 'orderNumber' | 'accountName'>

/** What stands in different nodes is apart, whatever the page's style puts between them. */
const spacedText = (card: Element): string =>
  textNodes(card)
    .map(({ textContent }) => textContent)
    .join(' ')

const innermost = (root: ParentNode, css: string): Element[] =>
  [...root.querySelectorAll(css)].filter((card) => card.querySelector(css) === null)

/** The one text at a place; two different ones are no answer. */
function only(place: Locator | undefined, card: Element, source: PageSource): string | undefined {
  const [text, ...others] = place === undefined ? [] : locate(place, card, source)
  return others.length === 0 ? text : undefined
}

type State = FieldState['state']

/** The one number of a card, or why it has none: where numbers have their place, a row without one is plainly no order. */
function numberOf(
  rule: OrderRule,
  card: Element,
  source: PageSource,
  { orderNumber }: OrderShape,
): readonly [State, string | null] {
  if (rule.number !== undefined) {
    const { state, value } = readField(rule.number, card, source)
    return [state.state, value]
  }
  const [number, ...others] = findOrderNumbers(spacedText(card), orderNumber)
  return number === undefined || others.length > 0 ? ['malformed', null] : ['read', number]
}

function readCard(
  rule: OrderRule,
  card: Element,
  source: PageSource,
  shape: OrderShape,
  number: string,
): OrderOnPage {
  const nick = only(rule.buyer, card, source)
  const title = only(rule.title, card, source)
  const paidMinor = readMinorUnits(only(rule.paid, card, source) ?? '')
  const word = only(rule.state, card, source) ?? ''
  const state = Object.hasOwn(rule.states ?? {}, word) ? rule.states?.[word] : undefined
  return {
    facts: {
      number,
      ...(title === undefined ? {} : { title }),
      ...(paidMinor === null ? {} : { paidMinor, currency: shape.currency }),
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

/** What decides on a list as a whole: one contradiction, else one order that was read. */
const DECISIVE = ['conflict', 'read', 'malformed'] as const

/**
 * Reads the orders that the platform itself lists. An order shown at several places is one; what an earlier rule says
 * of it goes before what a later one says.
 */
export function readOrders(
  rules: readonly OrderRule[],
  source: PageSource,
  shape: OrderShape,
): OrdersReading {
  const { document } = source
  const orders = new Map<string, OrderOnPage>()
  const anchors = new Map<State, string>()
  for (const rule of rules)
    for (const card of innermost(document, rule.card)) {
      const [state, number] = numberOf(rule, card, source, shape)
      if (!anchors.has(state)) anchors.set(state, rule.id)
      if (number === null) continue
      const order = readCard(rule, card, source, shape, number)
      const known = orders.get(number)
      const facts = { ...order.facts, ...known?.facts }
      orders.set(number, { ...order, facts, buyer: known?.buyer ?? order.buyer })
    }
  const field = 'orders'
  const found = [...orders.values()]
  const state = DECISIVE.find((each) => anchors.has(each))
  if (state !== undefined)
    return { state: { field, state, anchor: anchors.get(state) }, orders: found }
  const isEmpty = rules.some((rule) => saysEmpty(rule, document))
  return { state: { field, state: isEmpty ? 'empty' : 'missing' }, orders: found }
}
