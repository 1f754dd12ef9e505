import type { Answer } from '@/lib/messaging/client'
import { offerCalls } from '@/lib/messaging/offer-calls'
import { done, serve, type Direction } from '@/lib/messaging/server'
import { fail, ok } from '@/lib/shared/result'

import { isOwnPage, type Caller } from './caller'
import { inTab, type About, type InTab } from './in-tab'
import type { OfferDesk } from './offer-desk'
import type { ShownSighting, TabStates } from './tab-states'

/** Answers our own pages about what to offer; what is about a buyer only in the context that they were shown in. */
export function serveOffers(desk: OfferDesk, tabs: TabStates): Direction<Caller | null> {
  const inContext = <Value>(
    payload: InTab & { readonly contextId: string },
    about: About,
    answer: (sighting: ShownSighting) => Promise<Answer<Value>>,
  ): Promise<Answer<Value>> =>
    inTab(payload, about, async (tabId) => {
      const { sighting } = await tabs.read(tabId)
      return sighting === null || sighting.contextId !== payload.contextId
        ? fail('stale-context')
        : answer(sighting)
    })
  return serve(offerCalls, isOwnPage, {
    readOffers: (payload, about) =>
      inContext(payload, about, async (sighting) => {
        const view = await desk.read(sighting)
        return view === null ? fail('stale-context') : ok(view)
      }),
    noteOffer: (payload, about) =>
      inContext(payload, about, async (sighting) =>
        (await desk.note(sighting, payload)) ? done : fail('stale-context'),
      ),
    listProducts: async ({ shopId, ...query }) => ok(await desk.listProducts(shopId, query)),
    keepProduct: async ({ shopId, productId, facts }) => {
      await desk.keepProducts(shopId, [{ id: productId, facts }])
      return done
    },
    keepProducts: async ({ shopId, products }) => ok(await desk.keepProducts(shopId, products)),
    listPackages: async ({ shopId }) => ok(await desk.listPackages(shopId)),
    keepPackage: async ({ shopId, package: kept, base }) => {
      const end = await desk.keepPackage(shopId, kept, base)
      if (!end.ok) return ok(end)
      return end.value === 'kept' ? ok(ok(undefined)) : fail(end.value)
    },
    removePackage: async ({ shopId, packageId }) => {
      await desk.removePackage(shopId, packageId)
      return done
    },
    restorePackage: async ({ shopId, packageId }) => {
      await desk.restorePackage(shopId, packageId)
      return done
    },
    proposePackages: async ({ shopId }) => ok(await desk.proposePackages(shopId)),
    readAssociations: async ({ shopId, ...about }) => ok(await desk.associations(shopId, about)),
    readOfferFigures: async ({ shopId }) => ok(await desk.figures(shopId)),
    keepTraffic: async ({ shopId, figures }) => {
      await desk.keepTraffic(shopId, figures)
      return done
    },
  })
}
