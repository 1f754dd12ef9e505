import type { CheckFact, FactHit } from './fact-hit'
import { findPattern, squeezed, type Found } from './fact-text'

/** Shapes that only order numbers have, and long runs of figures. */
const BARE = /(?<![\w.])(?:\d{3}-\d{7}-\d{7}|\d{6}-\d{12,15}|\d{14,24})(?![\w-])/gu
const LABELLED =
  /(?:订单(?:编?号码?)?|单号|order(?: number| no\.?| id)?)\s*(?:是|为|is)?\s*[:#(]*\s*(?<number>(?=[a-z-]*\d)[a-z\d][a-z\d-]{3,30})(?![\w])/gu
const ENDING =
  /(?:尾号|末尾|后四位|末四位|ending(?: in| with)?)\s*(?:是|为|:)?\s*(?<number>\d{3,6})(?!\d)/gu
const OF_OTHER_THINGS =
  /(?:快递|物流|运单|面单|包裹|手机|电话|卡|条码|条形码|货号|税号|账号|序列号|身份证|追踪|跟踪|退货|tracking|waybill|parcel|phone|card|serial|imei|ean|upc|isbn|sku|barcode|account|case|ticket|reference)[^,。]{0,12}$/u
const OF_ORDER = /(?:订单|单号|order)[^,。]{0,12}$/u

const OF_ORDER_AFTER = /^\s?的?(?:这|那|这个|那个)?(?:订单|单子|单|order)/u

/** A number of a text, and what stands before it. */
type SaidNumber = Pick<Found, 'said' | 'from' | 'to' | 'before'>

const MANY_FIGURES = /\d{4}/u

/** The number alone, without the words that say what it is. */
function numberOf({ groups: { number = '' }, to, before }: Found): SaidNumber {
  return { said: number, from: to - number.length, to, before }
}

/** Numbers in a text that are said to be those of an order, those of its parcels and cases apart. */
export function orderNumbersIn(signs: Parameters<typeof findPattern>[0]): readonly SaidNumber[] {
  const labelled = findPattern(signs, LABELLED)
    .filter(
      ({ said, before, groups: { number = '' } }) =>
        MANY_FIGURES.test(number) && !OF_OTHER_THINGS.test(before + said.slice(0, -number.length)),
    )
    .map(numberOf)
  const bare = findPattern(signs, BARE).filter(
    ({ before, from }) =>
      !OF_OTHER_THINGS.test(before) &&
      !labelled.some((other) => from >= other.from && from < other.to),
  )
  return [...labelled, ...bare]
}

/** An order number that none of the buyer's orders has. */
export const checkOrderNumber: CheckFact = ({ reading: { signs, text }, facts }) => {
  const { orders } = facts
  if (orders === null || orders.length === 0) return []
  const numbers = orders.map(({ number }) => number)
  const known = [...numbers, ...orders.flatMap(({ otherNumbers }) => otherNumbers)]
  const own = [...known, ...(facts.buyer?.phones ?? [])].map(squeezed)
  const [only, ...others] = numbers
  const hit = ({ from, to, said }: SaidNumber, isSure: boolean): FactHit => ({
    from,
    to,
    known: { kind: 'texts', texts: numbers },
    isSure,
    ...(only === undefined || others.length > 0
      ? {}
      : { better: { from, to, text: to - from < 8 ? only.slice(-said.length) : only } }),
  })
  const whole = orderNumbersIn(signs)
    .filter(({ said }) => !own.includes(squeezed(said)))
    .filter(({ said }) => !own.some((number) => said.length < 8 && number.endsWith(squeezed(said))))
    .map((found) =>
      hit(found, /\d-\d/u.test(text.slice(found.from, found.to)) || OF_ORDER.test(found.before)),
    )
  const endings = findPattern(signs, ENDING)
    .filter(
      ({ before, after }) =>
        (OF_ORDER.test(before) || OF_ORDER_AFTER.test(after)) &&
        !/(?:手机|电话|卡|phone|card)[^,]{0,6}$/u.test(before),
    )
    .map(numberOf)
    .filter(({ said }) => !own.some((number) => number.endsWith(said)))
    .map((found) => hit(found, true))
  return [...whole, ...endings]
}
