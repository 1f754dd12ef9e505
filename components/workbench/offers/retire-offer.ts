import type { OfferFigure } from '@/lib/messaging/offer-calls'

import type { WorkbenchServices } from '../services'

type Call = WorkbenchServices['call']

/** What an offer is of: the id of its product or package. */
export const subjectOf = ({ offerId, item }: Pick<OfferFigure, 'offerId' | 'item'>): string =>
  offerId.slice(item.length + 1)

/** Most products that are looked through for one. */
const SEARCHED = 200

async function isBarred(call: Call, shopId: string, productId: string): Promise<boolean> {
  const limit = SEARCHED
  const found = await call('listProducts', { shopId, search: productId, offset: 0, limit })
  const line = found.ok
    ? found.value.products.find(({ product }) => product.id === productId)
    : null
  return line?.product.isBarred ?? false
}

/** Which of these are retired already: packages that were removed, products that are barred. By offer id. */
export async function findRetired(
  call: Call,
  shopId: string,
  offers: readonly OfferFigure[],
): Promise<ReadonlySet<string>> {
  const answer = await call('listPackages', { shopId })
  const packages = answer.ok ? new Set(answer.value.map((line) => line.package.id)) : null
  const states = await Promise.all(
    offers.map(async (offer) => {
      const id = subjectOf(offer)
      if (offer.item === 'package') return packages !== null && !packages.has(id)
      return isBarred(call, shopId, id)
    }),
  )
  return new Set(offers.filter((_, at) => states[at]).map(({ offerId }) => offerId))
}

/** Takes an offer out of what is offered, or back in; false where that did not work. */
export async function setRetired(
  call: Call,
  shopId: string,
  offer: OfferFigure,
  isRetired: boolean,
): Promise<boolean> {
  const id = subjectOf(offer)
  if (offer.item === 'product') {
    const facts = { isBarred: isRetired }
    return (await call('keepProduct', { shopId, productId: id, facts })).ok
  }
  const name = isRetired ? 'removePackage' : 'restorePackage'
  return (await call(name, { shopId, packageId: id })).ok
}
