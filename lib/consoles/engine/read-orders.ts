import type { Money } from '@/lib/shared/money'
import type { OrderState } from '@/lib/shared/orders'

import type { ConsoleProfile, FieldName, MoneyStyle, OrderRule } from '../profile'
import type { BuyerOnPage, FieldState, OrderOnPage } from '../sighting'
import { findRows } from './find-rows'
import { textNodes, type PageSource } from './locate'
import { nameBuyer } from './name-buyer'
import { findOrderNumbers } from './order-numbers'
import { readField } from './read-field'
import { readMoney } from './read-money'
import { readPlaces } from './read-place'

export interface OrdersReading {
  readonly states: readonly FieldState[]
  readonly orders: readonly OrderOnPage[]
}

/** What every order of one console has in common. */
type OrderShape = MoneyStyle & Pick<ConsoleProfile, 'orderNumber' | 'accountName'>

/** What stands in different nodes is apart, whatever the page's style puts between them. */
const spacedText = (card: Element): string =>
  textNodes(card)
    .map(({ textContent }) => textContent)
    .join(' ')

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

/** What the places of an order's facts are called when they cannot be read. */
const NAMES = {
  buyer: 'orderBuyer',
  title: 'orderTitle',
  paid: 'orderPaid',
  state: 'orderState',
} as const satisfies Partial<Record<keyof OrderRule, FieldName>>
const FACTS = ['buyer', 'title', 'paid', 'state'] as const
type Fact = (typeof FACTS)[number]

/** An order as far as it is known, and the facts that some card of it has a place for. */
interface Known {
  readonly buyer: BuyerOnPage | undefined
  readonly title: string | undefined
  readonly paid: Money | undefined
  readonly state: OrderState | undefined
  readonly placed: readonly Fact[]
}

function readCard(rule: OrderRule, card: Element, source: PageSource, shape: OrderShape): Known {
  const textOf = (fact: Fact): string => readPlaces(rule[fact], card, source) ?? ''
  const nick = textOf('buyer')
  return {
    buyer: nick === '' ? undefined : nameBuyer(nick, shape),
    title: textOf('title') || undefined,
    paid: readMoney(textOf('paid'), shape),
    state: new Map(Object.entries(rule.states ?? {})).get(textOf('state')),
    placed: FACTS.filter((fact) => rule[fact] !== undefined),
  }
}

/** What an order is told of at several places: the first that has a place for a fact is believed, even where it is unread. */
function joined(earlier: Known | undefined, later: Known): Known {
  if (earlier === undefined) return later
  const at = (fact: Fact): Known => (earlier.placed.includes(fact) ? earlier : later)
  return {
    buyer: at('buyer').buyer,
    title: at('title').title,
    paid: at('paid').paid,
    state: at('state').state,
    placed: [...earlier.placed, ...later.placed],
  }
}

function toOrder(number: string, { buyer, title, paid, state, ...known }: Known): OrderOnPage {
  const facts = { buyer, title, paid, state }
  const unread = FACTS.filter((fact) => known.placed.includes(fact) && facts[fact] === undefined)
  return {
    facts: {
      number,
      ...(title === undefined ? {} : { title }),
      ...(paid === undefined ? {} : { paidMinor: paid.minor, currency: paid.currency }),
      ...(state === undefined ? {} : { state }),
    },
    shownBy: 'platform',
    buyer,
    unread: unread.length === 0 ? undefined : unread.map((fact) => NAMES[fact]),
  }
}

const saysEmpty = (rule: OrderRule, document: Document): boolean =>
  rule.empty !== undefined &&
  [...document.querySelectorAll(rule.empty.list)].some((list) =>
    rule.empty?.words.some((word) => list.textContent.includes(word)),
  )

/** What decides on a list as a whole: one contradiction, else one order that was read. */
const DECISIVE = ['conflict', 'read', 'malformed'] as const

/** A fact of the list's orders counts as read when one of them has it: each order tells what it lacks. */
function statesOfFacts(orders: readonly Known[]): FieldState[] {
  return FACTS.flatMap((fact) => {
    const placed = orders.filter((known) => known.placed.includes(fact))
    if (placed.length === 0) return []
    const state = placed.some((known) => known[fact] !== undefined) ? 'read' : 'missing'
    return { field: NAMES[fact], state }
  })
}

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
  const orders = new Map<string, Known>()
  const anchors = new Map<State, string>()
  for (const rule of rules)
    for (const card of findRows(document, { ...rule, mark: rule.card, shape: shape.orderNumber })) {
      const [state, number] = numberOf(rule, card, source, shape)
      if (!anchors.has(state)) anchors.set(state, rule.id)
      if (number !== null)
        orders.set(number, joined(orders.get(number), readCard(rule, card, source, shape)))
    }
  const field = 'orders'
  const found = [...orders].map(([number, known]) => toOrder(number, known))
  const state = DECISIVE.find((each) => anchors.has(each))
  if (state !== undefined)
    return {
      states: [
        { field, state, anchor: anchors.get(state) },
        ...statesOfFacts([...orders.values()]),
      ],
      orders: found,
    }
  const isEmpty = rules.some((rule) => saysEmpty(rule, document))
  return { states: [{ field, state: isEmpty ? 'empty' : 'missing' }], orders: found }
}
