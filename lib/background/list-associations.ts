import type { ShopShelf } from '@/lib/intake/read-shelf'
import type { AssociationLine, AssociationsView } from '@/lib/messaging/offer-calls'
import { liftOf, type Associations } from '@/lib/offers/mining/associations'

/** A pair by codes, with the column that tells of it. */
interface Pair {
  readonly one: number
  readonly other: number
  readonly column: number
}

/** Of one product all pairs from its side; of the shop each pair once, from the side of which it says more. */
function pairsOf({ starts, neighbours, counts }: Associations, code: number | null): Pair[] {
  const pairs: Pair[] = []
  for (let one = 0; one + 1 < starts.length; one += 1) {
    if (code !== null && one !== code) continue
    for (let column = starts[one] ?? 0; column < (starts[one + 1] ?? 0); column += 1) {
      const other = neighbours[column] ?? 0
      const [ownCount, otherCount] = [counts[one] ?? 0, counts[other] ?? 0]
      const isSurer = ownCount < otherCount || (ownCount === otherCount && one < other)
      if (code !== null || isSurer) pairs.push({ one, other, column })
    }
  }
  return pairs
}

/** How many more orders there were with both than chance gives. */
function gainOf(associations: Associations, { one, other, column }: Pair): number {
  const { counts, baskets, together } = associations
  return (together[column] ?? 0) - ((counts[one] ?? 0) * (counts[other] ?? 0)) / baskets
}

function lineOf({ shelf }: ShopShelf, { one, other, column }: Pair): AssociationLine {
  const { associations, byId } = shelf
  const { names, counts, baskets, together, significant } = associations
  const named = (code: number) => {
    const id = names[code] ?? ''
    return { id, title: byId.get(id)?.title ?? id }
  }
  const [count, oneCount, otherCount] = [
    together[column] ?? 0,
    counts[one] ?? 0,
    counts[other] ?? 0,
  ]
  return {
    one: named(one),
    other: named(other),
    count,
    oneCount,
    otherCount,
    confidence: count / oneCount,
    lift: liftOf(associations, one, other, count),
    leverage: count / baskets - (oneCount / baskets) * (otherCount / baskets),
    conviction: count === oneCount ? null : (1 - otherCount / baskets) / (1 - count / oneCount),
    isSignificant: significant[column] === 1,
  }
}

/** What is bought together in a shop, or with one of its products: those beyond accident first, then by orders beyond chance. */
export function listAssociations(
  known: ShopShelf,
  { productId, limit }: { readonly productId?: string | undefined; readonly limit: number },
): AssociationsView {
  const { associations } = known.shelf
  const { significant, names, baskets } = associations
  const code = productId === undefined ? null : names.indexOf(productId)
  const pairs = pairsOf(associations, code).toSorted(
    (a, b) =>
      (significant[b.column] ?? 0) - (significant[a.column] ?? 0) ||
      gainOf(associations, b) - gainOf(associations, a) ||
      a.column - b.column,
  )
  return {
    baskets,
    minedAt: known.digest?.at ?? null,
    lines: pairs.slice(0, limit).map((pair) => lineOf(known, pair)),
  }
}
