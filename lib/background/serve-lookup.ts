import { lookupCalls } from '@/lib/messaging/lookup-calls'
import type { PanelView } from '@/lib/messaging/panel-view'
import { done, serve, type Direction } from '@/lib/messaging/server'
import type { Settings } from '@/lib/settings/settings'
import { fail, ok, type Result } from '@/lib/shared/result'
import type { Clock } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import type { Caller } from './caller'
import { buyerByNick, lookUp } from './look-up'
import type { PanelDesk } from './panel-desk'
import { TOP_FRAME } from './tab-frames'
import type { ShownSighting, TabStates } from './tab-states'

export interface LookupParts {
  readonly store: () => Promise<Store>
  readonly settings: { readonly read: () => Promise<Settings> }
  readonly tabs: TabStates
  readonly desk: Pick<PanelDesk, 'refresh'>
  readonly openCompanion: () => Promise<void>
  readonly newId: () => string
  readonly clock: Clock
}

/** A panel inside a page stands for that page's buyer and for nobody else. */
const isOwn = (caller: Caller | null): boolean => caller?.kind === 'own'

type Who = (typeof lookupCalls.showBuyer)['payload']['_zod']['output']['who']

/** The buyer whom an agent confirmed, as a tab shows them: no page, nothing to read, nothing to fill. */
async function confirmed(
  { store, newId, clock }: LookupParts,
  who: Who,
): Promise<ShownSighting | null> {
  const opened = await store()
  const shop = await opened.shops.read(who.shopId)
  if (shop === undefined) return null
  const known = 'customerId' in who ? await opened.contacts.read(who.shopId, who.customerId) : null
  const buyer = 'nick' in who ? buyerByNick(shop.platform, who.nick) : { nick: known?.nick ?? '' }
  return {
    contextId: newId(),
    platform: shop.platform,
    page: 'lookup',
    observedAt: clock(),
    shop: shop.name === null ? { id: shop.nativeId } : { id: shop.nativeId, name: shop.name },
    buyer,
    ...('customerId' in who ? { customerId: who.customerId } : {}),
    orders: [],
    cases: [],
    messageCount: 0,
    hasComposer: false,
    fields: [],
  }
}

/** Whether a tab's panel may be given a buyer by hand: a console's page speaks for itself. */
const mayShow = (shown: ShownSighting | null): boolean => shown === null || shown.page === 'lookup'

async function show(
  parts: LookupParts,
  tabId: number,
  sighting: ShownSighting | null,
): Promise<Result<PanelView, 'refused'>> {
  const { tabs, desk } = parts
  if (!mayShow((await tabs.read(tabId)).sighting)) return fail('refused')
  await tabs.change(tabId, (known) =>
    mayShow(known.sighting) ? { sighting, consoleFrame: TOP_FRAME } : {},
  )
  return ok(await desk.refresh(tabId))
}

/** Answers panels without a console: who is meant, and that it is them. */
export function serveLookup(parts: LookupParts): Direction<Caller | null> {
  return serve(lookupCalls, isOwn, {
    lookUp: async ({ query }) => {
      const about = { settings: await parts.settings.read(), now: parts.clock() }
      return ok(await lookUp(await parts.store(), query, about))
    },
    showBuyer: async ({ tabId, who }) => {
      const sighting = await confirmed(parts, who)
      return sighting === null ? fail('refused') : show(parts, tabId, sighting)
    },
    leaveBuyer: ({ tabId }) => show(parts, tabId, null),
    openCompanion: async () => {
      await parts.openCompanion()
      return done
    },
  })
}
