import { CARDS_KEPT } from '../cards-kept'
import type { ConsoleProfile, MessageRule, MoneyStyle } from '../profile'
import type { CardOnPage, FieldState, LastMessage } from '../sighting'
import { cleanText } from './clean-text'
import { textNodes, type PageSource } from './locate'
import { findOrderNumbers } from './order-numbers'
import { readMoney } from './read-money'
import { readPlaces } from './read-place'

export interface MessagesReading {
  readonly states: readonly FieldState[]
  readonly count: number
  readonly last?: LastMessage | undefined
  /** Order numbers that somebody wrote, newest message first. */
  readonly saidNumbers: readonly string[]
  /** Products of the cards, newest last; undefined: there are none. */
  readonly products?: CardOnPage[] | undefined
}

/** Messages that are searched for order numbers, counted from the newest. */
const SEARCHED = 100

/** What parts of a message say without what the platform's cards say. */
const wordsIn = (parts: readonly Element[], cards: readonly Element[]): string =>
  parts
    .flatMap((part) => textNodes(part))
    .filter((node) => !cards.some((card) => card.contains(node)))
    .map(({ textContent }) => textContent)
    .join(' ')

const sideOf = (item: Element, rule: MessageRule): LastMessage['side'] | undefined => {
  const bears = (mark: string): boolean => item.matches(mark) || item.querySelector(mark) !== null
  const isBuyer = bears(rule.fromBuyer)
  const isShop = bears(rule.fromShop)
  if (isBuyer === isShop) return undefined
  return isBuyer ? 'buyer' : 'shop'
}

function readMessage(
  item: Element,
  rule: MessageRule,
  cards: readonly Element[],
): LastMessage | undefined {
  const side = sideOf(item, rule)
  const boxes = [...item.querySelectorAll(rule.text)]
  const card = cards.find((each) => item.contains(each))
  if (side === undefined || (boxes.length === 0 && card === undefined)) return undefined
  const text = cleanText(wordsIn(boxes, cards)) || cleanText(card?.textContent ?? '')
  const [, time] =
    rule.timeFromId === undefined ? [] : (RegExp(rule.timeFromId, 'u').exec(item.id) ?? [])
  return { side, text, at: time === undefined ? undefined : Number(time) }
}

/**
 * Products of the platform's cards, outermost nodes; one of which only a price or a number is read was not understood, nor
 * one that says two things at once.
 */
function readCards(
  cards: readonly Element[],
  { product }: MessageRule,
  source: PageSource,
  money: MoneyStyle,
) {
  const shown = cards
    .filter((card) => !cards.some((other) => other !== card && other.contains(card)))
    .slice(-CARDS_KEPT)
    .map((card) => {
      const texts = [product?.title, product?.id, product?.price].map((place) =>
        readPlaces(typeof place === 'string' ? { from: 'css', css: place } : place, [card], source),
      )
      const [title, numbered, priced] = texts.map((text) => text ?? '')
      const id = /\d{4,64}/.exec(numbered ?? '')?.[0]
      const price = readMoney(priced ?? '', money)
      const isClear = !texts.includes(null) && (title !== '' || (id ?? price) === undefined)
      return { isClear, product: { title: title ?? '', id, price } }
    })
  const products = shown.flatMap((each) => (each.product.title === '' ? [] : each.product))
  return {
    isWhole: shown.every(({ isClear }) => isClear),
    products: products.length === 0 ? undefined : products,
  }
}

/** Reads the open conversation: how many messages are shown, the newest one, and the order numbers people wrote. */
export function readMessages(
  rule: MessageRule,
  source: PageSource,
  money: MoneyStyle & Pick<ConsoleProfile, 'orderNumber'>,
): MessagesReading {
  const list = source.document.querySelector(rule.list)
  const all = (css: string): readonly Element[] => [...(list?.querySelectorAll(css) ?? [])]
  const { notice = 'no-such' } = rule
  const items = all(rule.item).filter(
    (item) => !item.matches(notice) && !item.querySelector(notice),
  )
  const cards = all(rule.cards)
  // What a message is made of, outside of any, is of a message that was not recognised.
  const parts = [...all([rule.fromBuyer, rule.fromShop, rule.text].join()), ...cards]
  const isWhole = parts.every((part) => part.closest(`${rule.item}, ${notice}`) !== null)
  const newest = isWhole ? items.at(-1) : undefined
  const last = newest && readMessage(newest, rule, cards)
  const state = (): FieldState['state'] => {
    if (list === null) return 'missing'
    if (items.length === 0 && isWhole) return 'empty'
    return last === undefined || (rule.timeFromId && last.at === undefined) ? 'malformed' : 'read'
  }
  const said = items
    .slice(-SEARCHED)
    .toReversed()
    .flatMap((item) => findOrderNumbers(wordsIn([item], cards), money.orderNumber))
  const shown = readCards(cards, rule, source, money)
  return {
    states: [
      { field: 'messages', state: state() },
      ...(!shown.isWhole ? [{ field: 'products', state: 'malformed' } as const] : []),
    ],
    count: isWhole ? items.length : 0,
    last,
    saidNumbers: [...new Set(said)],
    products: shown.products,
  }
}
