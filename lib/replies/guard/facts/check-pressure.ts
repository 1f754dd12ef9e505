import { DAY_MS } from '@/lib/shared/time'

import type { GuardProduct } from '../guard-facts'
import type { CheckFact, FactHit } from './fact-hit'
import { readNumber } from '../../policy/read-number'

const PIECES =
  /(?<pieces>\d{1,4}|[一二两三四五六七八九十]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)/u

/** How far from the words a number of pieces may stand, UTF-16 units. */
const NEAR = 8
/** An offer that ends within this time may be said to end soon. */
const SOON_MS = 2 * DAY_MS
/** More pieces than this are no shortage. */
const FEW_PIECES = 10

const meant = (products: readonly GuardProduct[], text: string): readonly GuardProduct[] => {
  const named = products.filter(({ title }) => text.includes(title))
  return named.length > 0 ? named : products
}

/** Few pieces left: borne out where the recorded stock says as much. */
export const checkStock: CheckFact = ({ reading: { text }, said, facts: { products } }) => {
  const stocks = meant(products ?? [], text).flatMap(({ stock }) => (stock === null ? [] : [stock]))
  return said.flatMap((span): readonly FactHit[] => {
    const near = text
      .slice(span.from, span.to + NEAR)
      .normalize('NFKC')
      .toLowerCase()
    const told = PIECES.exec(near)?.groups?.['pieces']
    const pieces = told === undefined ? null : readNumber(told)
    if (stocks.some((stock) => (pieces === null ? stock <= FEW_PIECES : stock === pieces)))
      return []
    const [stock] = stocks
    if (stock === undefined) return [{ ...span, known: null, isSure: false }]
    return [{ ...span, known: { kind: 'pieces', pieces: stock }, isSure: true }]
  })
}

/** A price that rises or an offer that ends: borne out where a recorded offer ends soon. */
export const checkEnd: CheckFact = ({ reading: { text }, said, facts: { products }, now }) => {
  const ends = meant(products ?? [], text).flatMap(({ offerEndsAt }) =>
    offerEndsAt === null ? [] : [offerEndsAt],
  )
  if (ends.some((end) => end > now && end - now <= SOON_MS)) return []
  const [end] = ends
  return said.map((span) => ({
    ...span,
    known: end === undefined ? null : { kind: 'due', at: end },
    isSure: end !== undefined,
  }))
}
