import { createGuardDesk, type GuardDesk } from '@/lib/background/guard-desk'
import { createOfferDesk } from '@/lib/background/offer-desk'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import type { Settings } from '@/lib/settings/settings'
import type { Sighting } from '@/lib/consoles/sighting'
import type { Store } from '@/lib/store/store'
import { makeGuardRule } from '@/tests/fixtures/replies/make-guard-rule'
import { makeSighting, shownCase, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openShopStore } from '@/tests/fixtures/store/open-store'

/** A shop with a buyer, their order and its case, a stranger's order, and an own rule against "zebra". */
export interface GuardShop {
  readonly store: Store
  readonly shopId: string
  readonly desk: GuardDesk
  readonly settings: Settings
  readonly shelfOf: Parameters<typeof createGuardDesk>[0]['shelfOf']
  readonly sighting: Sighting
}

const clock = (): number => NOON

export const ORDER = '260601-123456789012'
export const STRANGE_ORDER = '260601-999999999999'

export async function openGuardShop(change: Partial<Settings> = {}): Promise<GuardShop> {
  const { store, shopId } = await openShopStore()
  const settings = { ...DEFAULT_SETTINGS, agentName: '小周', ...change }
  const about = { now: NOON }
  const sighting = makeSighting({
    orders: [shownOrder(ORDER, { title: '铸铁锅', paidMinor: 3_900, currency: 'CNY' })],
    cases: [shownCase({ orderNumber: ORDER })],
  })
  await ingestSighting(store, sighting, about)
  const stranger = { buyer: { id: '43', nick: '一罐云彩' }, orders: [shownOrder(STRANGE_ORDER)] }
  await ingestSighting(store, makeSighting(stranger), about)
  await store.guardWords.keepRule(makeGuardRule())
  const parts = { store: async () => store, settings: { read: async () => settings } }
  const offers = createOfferDesk({ ...parts, push: () => undefined, clock })
  const shelfOf = (id: string) => offers.shelfOf(id)
  const desk = createGuardDesk({ ...parts, shelfOf, clock })
  return { store, shopId, desk, settings, shelfOf, sighting }
}
