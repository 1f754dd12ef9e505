import type { OrderFacts } from '@/lib/shared/orders'

import type { Locator, OrderRule } from '../profile'
import type { FieldState } from '../sighting'
import { locate, textNodes, type PageSource } from './locate'
import { findOrderNumbers } from './order-numbers'
import { readMinorUnits } from './read-money'

export interface OrdersReading {
  readonly state: FieldState
  readonly orders: readonly OrderFacts[]
}

/** What every order of one console has in common. */
export interface OrderShape {
  readonly orderNumber: string
  readonly currency: string
}

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

function readCard(
  rule: OrderRule,
  card: Element,
  source: PageSource,
  shape: OrderShape,
): OrderFacts | null {
  const [number, ...others] = findOrderNumbers(spacedText(card), shape.orderNumber)
  if (number === undefined || others.length > 0) return null
  const title = only(rule.title, card, source)
  const paidMinor = readMinorUnits(only(rule.paid, card, source) ?? '')
  const word = only(rule.state, card, source) ?? ''
  const state = Object.hasOwn(rule.states ?? {}, word) ? rule.states?.[word] : undefined
  return {
    number,
    ...(title === undefined ? {} : { title }),
    ...(paidMinor === null ? {} : { paidMinor, currency: shape.currency }),
    ...(state === undefined ? {} : { state }),
  }
}

const saysEmpty = (rule: OrderRule, document: Document): boolean =>
  rule.empty !== undefined &&
  [...document.querySelectorAll(rule.empty.list)].some((list) =>
    rule.empty?.words.some((word) => list.textContent.includes(word)),
  )

/**
 * Reads the orders that the platform itself lists beside the buyer. An order shown at several places is one; what an
 * earlier rule says of it goes before what a later one says.
 */
export function readOrders(
  rules: readonly OrderRule[],
  source: PageSource,
  shape: OrderShape,
): OrdersReading {
  const { document } = source
  const orders = new Map<string, OrderFacts>()
  let anchor: string | undefined
  let malformed: string | undefined
  for (const rule of rules)
    for (const card of innermost(document, rule.card)) {
      const facts = readCard(rule, card, source, shape)
      if (facts === null) {
        malformed ??= rule.id
      } else {
        anchor ??= rule.id
        orders.set(facts.number, { ...facts, ...orders.get(facts.number) })
      }
    }
  const found = [...orders.values()]
  if (anchor !== undefined)
    return { state: { field: 'orders', state: 'read', anchor }, orders: found }
  if (malformed !== undefined)
    return { state: { field: 'orders', state: 'malformed', anchor: malformed }, orders: [] }
  const isEmpty = rules.some((rule) => saysEmpty(rule, document))
  return { state: { field: 'orders', state: isEmpty ? 'empty' : 'missing' }, orders: [] }
}
