import { CARDS_KEPT } from '../cards-kept'
import type { ConsoleProfile, MessageRule, MoneyStyle } from '../profile'
import type { CardOnPage, FieldState, LastMessage } from '../sighting'
import { cleanText } from './clean-text'
import { textNodes } from './locate'
import { findOrderNumbers } from './order-numbers'
import { readMinorUnits } from './read-money'

export interface MessagesReading {
  readonly state: FieldState
  readonly count: number
  readonly last?: LastMessage | undefined
  /** Order numbers that somebody wrote, newest message first. */
  readonly saidNumbers: readonly string[]
  /** Products of the cards, newest last; undefined: there are none. */
  readonly products?: CardOnPage[] | undefined
}

/** Messages that are searched for order numbers, counted from the newest. */
const SEARCHED = 100

/** The words of a message without what the platform's cards in it say. */
const wordsOf = (item: Element, rule: MessageRule): string =>
  [...item.querySelectorAll(rule.text)]
    .flatMap((words) => textNodes(words))
    .filter(({ parentElement }) => parentElement?.closest(rule.cards) === null)
    .map(({ textContent }) => textContent)
    .join(' ')

const sideOf = (item: Element, rule: MessageRule): LastMessage['side'] | undefined => {
  const bears = (mark: string): boolean => item.matches(mark) || item.querySelector(mark) !== null
  const isBuyer = bears(rule.fromBuyer)
  const isShop = bears(rule.fromShop)
  if (isBuyer === isShop) return undefined
  return isBuyer ? 'buyer' : 'shop'
}

function readMessage(item: Element, rule: MessageRule): LastMessage | undefined {
  const side = sideOf(item, rule)
  if (side === undefined) return undefined
  const words = cleanText(wordsOf(item, rule))
  const text = words === '' ? cleanText(item.querySelector(rule.cards)?.textContent ?? '') : words
  const [, time] =
    rule.timeFromId === undefined ? [] : (RegExp(rule.timeFromId, 'u').exec(item.id) ?? [])
  return { side, text, at: time === undefined ? undefined : Number(time) }
}

/** Products of the platform's cards; one without a title is none. */
function readCards(
  list: Element,
  { cards, product }: MessageRule,
  money: MoneyStyle,
): CardOnPage[] | undefined {
  if (product === undefined) return undefined
  const found = [...list.querySelectorAll(cards)].slice(-CARDS_KEPT).flatMap((card) => {
    const [title = '', id = '', price = ''] = [product.title, product.id, product.price].map(
      (css) => cleanText(card.querySelector(css)?.textContent ?? ''),
    )
    const minor = readMinorUnits(price, money)
    return title === ''
      ? []
      : [
          {
            title,
            id: /\d{4,64}/.exec(id)?.[0],
            price: minor === null ? undefined : { minor, currency: money.currency },
          },
        ]
  })
  return found.length === 0 ? undefined : found
}

/** Reads the open conversation: how many messages are shown, the newest one, and the order numbers people wrote. */
export function readMessages(
  rule: MessageRule,
  document: Document,
  money: MoneyStyle & Pick<ConsoleProfile, 'orderNumber'>,
): MessagesReading {
  const list = document.querySelector(rule.list)
  if (list === null)
    return { state: { field: 'messages', state: 'missing' }, count: 0, saidNumbers: [] }
  const items = [...list.querySelectorAll(rule.item)]
  const newest = items.at(-1)
  // What somebody said outside of any message is a message that was not recognised.
  const isWhole = [...list.querySelectorAll(`${rule.fromBuyer}, ${rule.fromShop}`)].every(
    (mark) => mark.closest(rule.item) !== null,
  )
  if (newest === undefined || !isWhole)
    return {
      state: { field: 'messages', state: isWhole ? 'empty' : 'malformed' },
      count: 0,
      saidNumbers: [],
    }
  const last = readMessage(newest, rule)
  const isTimed = rule.timeFromId === undefined || last?.at !== undefined
  const said = items
    .slice(-SEARCHED)
    .toReversed()
    .flatMap((item) => findOrderNumbers(wordsOf(item, rule), money.orderNumber))
  return {
    state: { field: 'messages', state: last !== undefined && isTimed ? 'read' : 'malformed' },
    count: items.length,
    last,
    saidNumbers: [...new Set(said)],
    products: readCards(list, rule, money),
  }
}
