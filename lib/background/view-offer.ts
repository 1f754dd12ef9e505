import type { OfferMember, OfferReasonView, OfferView } from '@/lib/messaging/offer-calls'
import { offerIdOf, type Offer, type OfferReason } from '@/lib/offers/offer'
import type { OfferRecord } from '@/lib/offers/outcome'
import { sellingPointsFor } from '@/lib/offers/product'
import type { Shelf } from '@/lib/offers/shelf'

/** What was noted of offers in a conversation, by the offer's id. */
export type NotedOffers = ReadonlyMap<string, OfferRecord['answer']>

const titleOf = ({ byId }: Shelf, productId: string): string =>
  byId.get(productId)?.title ?? productId

const viewReason = (shelf: Shelf, reason: OfferReason): OfferReasonView =>
  reason.kind === 'together' ? { ...reason, title: titleOf(shelf, reason.productId) } : reason

const packageOf = ({ packages }: Shelf, { item }: Offer) =>
  item.kind === 'package' ? packages.find(({ id }) => id === item.packageId) : undefined

/** The title of what is offered; null where the shop has it no more. */
export function titleOfOffer({ byId, packages }: Shelf, offerId: string): string | null {
  const pack = packages.find(
    ({ id }) => offerId === offerIdOf({ kind: 'package', packageId: id, productIds: [] }),
  )
  if (pack !== undefined) return pack.title
  const productId = offerId.replace(/^product:/, '')
  return byId.get(productId)?.title ?? null
}

/** An offer with all that a sentence about it needs; `group` is the buyers' group whose selling points come first. */
export function viewOffer(
  shelf: Shelf,
  offer: Offer,
  { noted, group }: { readonly noted: NotedOffers; readonly group: string | null },
): OfferView {
  const { item, price, endsAt, moves, reasons } = offer
  const pack = packageOf(shelf, offer)
  const members = (pack?.members ?? []).map(({ productId, pieces }): OfferMember => ({
    id: productId,
    title: titleOf(shelf, productId),
    pieces,
    price: shelf.byId.get(productId)?.price ?? null,
  }))
  const productIds = item.kind === 'product' ? [item.productId] : item.productIds
  const [first, ...others] = reasons
  const offerId = offerIdOf(item)
  return {
    offerId,
    item,
    title: pack?.title ?? titleOf(shelf, productIds[0] ?? ''),
    members,
    story: pack?.story ?? '',
    gift: pack?.gift?.title ?? null,
    freeShipping: pack?.freeShipping ?? false,
    price,
    endsAt,
    moves,
    reasons: [viewReason(shelf, first), ...others.map((each) => viewReason(shelf, each))],
    points: productIds.flatMap((id) => {
      const product = shelf.byId.get(id)
      return product === undefined ? [] : sellingPointsFor(product, group)
    }),
    noted: noted.get(offerId) ?? null,
  }
}
