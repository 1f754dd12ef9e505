import type { Mined } from './mining/mine'
import { deriveRules, type Rule } from './mining/rules'
import { sumOf } from './package'
import type { Product } from './product'

/** A set that the shop's orders suggest as a package; its story and price are the owner's to give. */
export interface PackageProposal {
  /** Sorted. */
  readonly productIds: readonly string[]
  /** Orders that held all of it. */
  readonly count: number
  /** How many times more often than by chance, by the weakest of its rules. */
  readonly lift: number
  /** Share of the orders with the rest of the set that had the last one too, by the weakest of its rules. */
  readonly confidence: number
}

/** The least of a set's rules, which all must be no accident: one that is drags no other product in. */
function proposalOf(rules: readonly Rule[], size: number): PackageProposal | null {
  const [first] = rules
  if (first === undefined || rules.length < size) return null
  if (rules.some(({ isSignificant, lift }) => !isSignificant || lift <= 1)) return null
  return {
    productIds: [...first.lhs, first.rhs].toSorted(),
    count: first.count,
    lift: Math.min(...rules.map(({ lift }) => lift)),
    confidence: Math.min(...rules.map(({ confidence }) => confidence)),
  }
}

/** How many more orders there were than chance gives: many orders and a strong tie both count. */
const gainOf = ({ count, lift }: PackageProposal): number => count * (1 - 1 / lift)

const byGain = (a: PackageProposal, b: PackageProposal): number =>
  gainOf(b) - gainOf(a) ||
  b.productIds.length - a.productIds.length ||
  (JSON.stringify(a.productIds) < JSON.stringify(b.productIds) ? -1 : 1)

/** The rules of each frequent set; those of one set come together. */
function* rulesBySet(mined: Mined): Generator<Rule[]> {
  let group: Rule[] = []
  for (const rule of deriveRules(mined, 0)) {
    group.push(rule)
    if (group.length <= rule.lhs.length) continue
    yield group
    group = []
  }
}

const isOnSale = (product: Product | undefined): product is Product =>
  product !== undefined && product.stock !== 0

/**
 * Proposes packages from what is bought together and is no accident in any direction: of products that the shop knows, that
 * are not sold out, and whose known prices have one currency; what is a package already is left out, and a product stands in one proposal only.
 */
export function proposePackages(
  mined: Mined,
  products: ReadonlyMap<string, Product>,
  existing: readonly { readonly members: readonly { readonly productId: string }[] }[],
  most: number,
): PackageProposal[] {
  const proposals: PackageProposal[] = []
  for (const rules of rulesBySet(mined)) {
    const members = [rules[0]?.rhs ?? '', ...(rules[0]?.lhs ?? [])].map((id) => products.get(id))
    if (!members.every(isOnSale)) continue
    const priced = members.filter(({ price }) => price !== null)
    if (
      priced.length > 0 &&
      sumOf(priced.map(({ price }) => ({ amount: price, times: 1 }))) === null
    )
      continue
    const proposal = proposalOf(rules, members.length)
    if (proposal !== null) proposals.push(proposal)
  }
  const known = new Set(
    existing.map(({ members }) =>
      JSON.stringify(members.map(({ productId }) => productId).toSorted()),
    ),
  )
  const used = new Set<string>()
  const chosen: PackageProposal[] = []
  for (const proposal of proposals.toSorted(byGain)) {
    if (chosen.length === most) break
    const { productIds } = proposal
    if (known.has(JSON.stringify(productIds)) || productIds.some((id) => used.has(id))) continue
    for (const id of productIds) used.add(id)
    chosen.push(proposal)
  }
  return chosen
}
