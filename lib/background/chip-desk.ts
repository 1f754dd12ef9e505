import { nearestOwnClock } from '@/lib/aftersales/nearest-own-clock'
import { viewClock } from '@/lib/aftersales/view-clock'
import type { Sighting } from '@/lib/consoles/sighting'
import type { CustomerCard } from '@/lib/customers/card'
import type { Catalogue } from '@/lib/i18n/translate'
import { readCard } from '@/lib/intake/read-card'
import type { ChipNews, ChipsView, HoverView } from '@/lib/messaging/chip-calls'
import type { Push } from '@/lib/messaging/protocol'
import type { PlatformId } from '@/lib/shared/platforms'
import type { Clock } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import { readShopTerms } from './buyer-on-page'
import { readMarks } from './chip-marks'
import { chipWordsIn, viewChip } from './chip-views'
import { orderAddress } from './console-links'
import { isList } from './panel-view'
import type { SettingsDesk } from './settings-desk'
import type { TabState, TabStates } from './tab-states'

export interface ChipDeskParts {
  readonly store: () => Promise<Store>
  readonly settings: Pick<SettingsDesk, 'read'>
  readonly tabs: Pick<TabStates, 'read' | 'list'>
  readonly wording: () => Promise<Catalogue>
  /** Brings the script of chips into one frame; rejects where it may not. */
  readonly equip: (tabId: number, frameId: number) => Promise<void>
  /** Brings the script of the hover card into one frame; rejects where it may not. */
  readonly bringCard: (tabId: number, frameId: number) => Promise<void>
  /** Tells the chips of a tab; rejects where there are none. */
  readonly tell: (tabId: number, news: ChipNews) => Promise<unknown>
  readonly clock: Clock
  /** While it is, lists stay as their marketplace made them. */
  readonly isLocked: () => Promise<boolean>
}

/** What stands beside the rows of marketplaces' lists. */
export interface ChipDesk {
  /** A frame was read: where it shows a list, what draws chips comes there. */
  attend(
    tabId: number,
    frameId: number,
    shown: Pick<Sighting, 'contextId'> & { readonly page: string },
  ): Promise<void>
  /** What to show beside these orders of a tab's shop. */
  read(tabId: number, platform: PlatformId, numbers: readonly string[]): Promise<ChipsView>
  /** Brings the script of the hover card into a frame. */
  bringCard(tabId: number, frameId: number): Promise<void>
  /** What the hover card says of an order's buyer; null where nobody knows who that is. */
  hover(tabId: number, number: string): Promise<HoverView | null>
  /** Address of the order's own page; null where its marketplace has none. */
  orderPage(tabId: number, number: string): Promise<string | null>
  /** What panels are told may change what chips say. */
  hear(news: Push): void
  /** Takes the chips of a tab out. */
  withdraw(tabId: number): void
}

/** News come in crowds: chips are asked to look again once they have passed. */
const SETTLE_MS = 250
/** Frames remembered as equipped, and tabs that asked; a script that comes twice, or is told once too often, does no harm. */
const REMEMBERED = 200

const isVisible = ({
  chips = true,
  screenShare,
}: {
  chips?: boolean | undefined
  screenShare: boolean
}): boolean => chips && !screenShare

/** The shop that a tab shows, by our id. */
async function shopOf(store: Store, { sighting, shell }: TabState, platform?: PlatformId) {
  const shown =
    sighting?.shop === undefined ? shell : { platform: sighting.platform, shop: sighting.shop }
  if (shown === null || (platform !== undefined && shown.platform !== platform)) return undefined
  return store.shops.read(await store.ids.shop(shown.platform, shown.shop.id))
}

export function createChipDesk(parts: ChipDeskParts): ChipDesk {
  const { store, settings, tabs, clock } = parts
  const equipped = new Map<string, string>()
  /** How many news there had been when a tab first asked what it has not been told to doubt since. */
  const askedAt = new Map<number, number>()
  let heard = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const equip = async (tabId: number, frameId: number, contextId: string): Promise<void> => {
    const frame = `${tabId} ${frameId}`
    if (equipped.get(frame) === contextId) return
    if (equipped.size >= REMEMBERED) equipped.clear()
    equipped.set(frame, contextId)
    // The tab is closing, or the marketplace has just been switched off.
    await parts.equip(tabId, frameId).catch(() => equipped.delete(frame))
  }
  const attend: ChipDesk['attend'] = async (tabId, frameId, { page, contextId }) => {
    if (!isList(page) || !isVisible(await settings.read()) || (await parts.isLocked())) return
    await equip(tabId, frameId, contextId)
  }
  const refresh = async (): Promise<void> => {
    for (const [tabId, { sighting, consoleFrame }] of await tabs.list()) {
      if (sighting === null || !isList(sighting.page)) continue
      // Chips may have been switched on only now.
      if (consoleFrame !== null) await attend(tabId, consoleFrame, sighting)
      if (askedAt.get(tabId) === heard) continue
      askedAt.delete(tabId)
      await parts.tell(tabId, { to: 'chips', news: 'stale' }).catch(() => undefined)
    }
  }
  return {
    attend,
    hear(news) {
      if (news.push !== 'view' && news.push !== 'clocks' && news.push !== 'settings') return
      heard += 1
      clearTimeout(timer)
      timer = setTimeout(() => void refresh(), SETTLE_MS)
    },
    withdraw: (tabId) =>
      void parts.tell(tabId, { to: 'chips', news: 'gone' }).catch(() => undefined),
    async read(tabId, platform, numbers) {
      if (askedAt.size >= REMEMBERED) askedAt.clear()
      askedAt.set(tabId, askedAt.get(tabId) ?? heard)
      const [opened, now, words] = await Promise.all([store(), settings.read(), parts.wording()])
      const shop = isVisible(now)
        ? await shopOf(opened, await tabs.read(tabId), platform)
        : undefined
      if (shop === undefined) return { chips: [], words: chipWordsIn(words) }
      const terms = await readShopTerms(opened, now, shop.id)
      const marks = await readMarks(opened, shop, numbers, { ...terms, now: clock() })
      return {
        chips: marks.flatMap((mark) => viewChip(mark, terms.rules, words) ?? []),
        words: chipWordsIn(words),
      }
    },
    // The tab may be closing.
    bringCard: (tabId, frameId) => parts.bringCard(tabId, frameId).catch(() => undefined),
    hover: (tabId, number) => readHover(parts, tabId, number),
    async orderPage(tabId, number) {
      const { sighting } = await tabs.read(tabId)
      return sighting === null ? null : orderAddress(sighting.platform, number)
    },
  }
}

/** Nearest own clock of a card's buyer, as lists show it. */
async function clockOf(store: Store, card: CustomerCard, shopName: string | null) {
  const { shopId, customerId, nick } = card
  const joined = await store.joins.personOf({ shopId, customerId })
  const accounts = [
    customerId,
    ...joined.flatMap((each) => (each.shopId === shopId ? each.customerId : [])),
  ]
  const orders = [...(await store.orders.ofCustomers(shopId, accounts)).values()].flat()
  const cases = await store.cases.ofOrders(
    shopId,
    orders.map(({ number }) => number),
  )
  const nearest = nearestOwnClock(cases)
  return nearest && viewClock(nearest.record, nearest.clock, { shopName, nick, customerId })
}

async function readHover(
  { store, settings, tabs, clock }: ChipDeskParts,
  tabId: number,
  number: string,
): Promise<HoverView | null> {
  const [opened, set] = await Promise.all([store(), settings.read()])
  const shop = isVisible(set) ? await shopOf(opened, await tabs.read(tabId)) : undefined
  if (shop === undefined) return null
  const customerId = (await opened.orders.ownersOf(shop.id, [number])).get(number)
  if (customerId === undefined) return null
  const terms = await readShopTerms(opened, set, shop.id)
  const card = await readCard(opened, { shopId: shop.id, customerId, ...terms, now: clock() })
  if (card === null) return null
  return {
    card,
    clock: await clockOf(opened, card, shop.name),
    hasPage: orderAddress(shop.platform, number) !== null,
  }
}
