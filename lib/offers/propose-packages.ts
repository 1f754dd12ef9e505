import { liftOf, type Associations } from './mining/associations'
import { indexItemsets } from './mining/index-itemsets'
import { codesOf, itemsetCount, type Itemsets } from './mining/itemsets'
import { sumOf } from './package'
import type { Product } from './product'

/** A set that the shop's orders suggest as a package; its story and price are the owner's to give. */
export interface PackageProposal {
  /** Sorted. */
  readonly productIds: readonly string[]
  /** Orders that held all of it. */
  readonly count: number
  /** How many times more often than by chance its most loosely tied pair is bought together. */
  readonly lift: number
  /** Share of the orders with all but one that had the last one too, by the weakest. */
  readonly confidence: number
}

/** In a set of three or more, each must come with the others at least this often: else a smaller set says as much. */
const HELD_TOGETHER = 0.5

/** Sets of products that are bought together, and the id of each product by code. */
interface MinedSets {
  readonly log: { readonly names: readonly string[] }
  readonly itemsets: Itemsets
}

const pairKey = (one: number, other: number): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`

/** Lift by pair, of the pairs that are no accident and more frequent than chance. */
function significantPairs(associations: Associations): ReadonlyMap<string, number> {
  const { starts, neighbours, together, significant } = associations
  const lifts = new Map<string, number>()
  for (let code = 0; code + 1 < starts.length; code += 1)
    for (let column = starts[code] ?? 0; column < (starts[code + 1] ?? 0); column += 1) {
      const other = neighbours[column] ?? 0
      if (other < code || significant[column] !== 1) continue
      lifts.set(pairKey(code, other), liftOf(associations, code, other, together[column] ?? 0))
    }
  return lifts
}

/** The lift of the loosest pair of a set; null where one is an accident. */
function loosestLift(codes: Int32Array, lifts: ReadonlyMap<string, number>): number | null {
  let least = Infinity
  for (const [at, one] of codes.entries())
    for (const other of codes.subarray(at + 1)) {
      const lift = lifts.get(pairKey(one, other))
      if (lift === undefined) return null
      least = Math.min(least, lift)
    }
  return least
}

/** Every frequent set of two or more whose pairs are no accident, and that holds together. */
function* tiedSets(
  { log, itemsets }: MinedSets,
  associations: Associations,
): Generator<PackageProposal> {
  const lifts = significantPairs(associations)
  const index = indexItemsets(itemsets)
  for (let set = 0; set < itemsetCount(itemsets); set += 1) {
    const codes = codesOf(itemsets, set)
    const lift = codes.length < 2 ? null : loosestLift(codes, lifts)
    if (lift === null) continue
    const count = itemsets.counts[set] ?? 0
    const rests = Array.from(codes, (code) => itemsets.counts[index.find(codes, code)] ?? count)
    const confidence = count / Math.max(...rests)
    if (codes.length > 2 && confidence < HELD_TOGETHER) continue
    const productIds = Array.from(codes, (code) => log.names[code] ?? '').toSorted()
    yield { productIds, count, lift, confidence }
  }
}

/** How many more orders there were than chance gives: many orders and a strong tie both count. */
const gainOf = ({ count, lift }: PackageProposal): number => count * (1 - 1 / lift)

const byGain = (a: PackageProposal, b: PackageProposal): number =>
  gainOf(b) - gainOf(a) ||
  b.productIds.length - a.productIds.length ||
  (JSON.stringify(a.productIds) < JSON.stringify(b.productIds) ? -1 : 1)

/** Whether all are known, in stock as far as is known, and their known prices of one currency. */
function canBeSold(ids: readonly string[], products: ReadonlyMap<string, Product>): boolean {
  const members = ids.flatMap((id) => products.get(id) ?? [])
  if (members.length < ids.length || members.some(({ stock }) => stock === 0)) return false
  const priced = members.filter(({ price }) => price !== null)
  return (
    priced.length === 0 || sumOf(priced.map(({ price }) => ({ amount: price, times: 1 }))) !== null
  )
}

/**
 * Proposes packages from what is bought together and is no accident, most orders beyond chance first: of products that the
 * shop knows and has, priced in one currency. What is a package already is left out, and a product stands in one proposal only.
 */
export function proposePackages(
  mined: MinedSets,
  associations: Associations,
  products: ReadonlyMap<string, Product>,
  existing: readonly { readonly members: readonly { readonly productId: string }[] }[],
  most: number,
): PackageProposal[] {
  const known = new Set(
    existing.map(({ members }) =>
      JSON.stringify(members.map(({ productId }) => productId).toSorted()),
    ),
  )
  const proposals = Array.from(tiedSets(mined, associations)).filter(
    ({ productIds }) => !known.has(JSON.stringify(productIds)) && canBeSold(productIds, products),
  )
  const used = new Set<string>()
  const chosen: PackageProposal[] = []
  for (const proposal of proposals.toSorted(byGain)) {
    if (chosen.length === most) break
    if (proposal.productIds.some((id) => used.has(id))) continue
    for (const id of proposal.productIds) used.add(id)
    chosen.push(proposal)
  }
  return chosen
}
