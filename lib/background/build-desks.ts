import { DEFAULT_ALERT_SOUND, policyOf } from '@/lib/aftersales/alert-policy'
import { createAlertDesk, type AlertDesk } from '@/lib/aftersales/alert-desk'
import type { AlertWording } from '@/lib/aftersales/alert-text'
import { createFormats } from '@/lib/i18n/formats'
import { loadCatalogue, matchLocale } from '@/lib/i18n/translate'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import type { Push } from '@/lib/messaging/protocol'
import { readLanguages } from '@/lib/platform/device-locale'
import type { Locale } from '@/lib/settings/settings'
import type { Clock } from '@/lib/shared/time'
import { STORE_NAME } from '@/lib/store/name'
import type { Store } from '@/lib/store/store'

import type { Edges } from './build-edges'
import { readBuyerCard } from './buyer-on-page'
import { readUnknownBuyer } from './shown-orders'
import { createCaseDesk } from './case-desk'
import { createChipDesk, type ChipDesk } from './chip-desk'
import { exportClocks, exportDispute, exportRules, importRules } from './case-files'
import { tellLostFields } from './tell-lost-fields'
import { listClocks } from './list-clocks'
import { createGuardDesk } from './guard-desk'
import { createGuardOffice } from './guard-office'
import { createHealthDesk, type HealthDesk } from './health-desk'
import { createOfferDesk, type OfferDesk } from './offer-desk'
import { createStoreDoor } from './open-store'
import { pageClient } from './page-client'
import { createPanelDesk } from './panel-desk'
import type { CaseParts } from './serve-cases'
import { pushEdges, pushNews } from './push-news'
import { createReplyDesk } from './reply-desk'
import { isOfAnotherShop } from './said-shop'
import { createRulesDesk } from './rules-desk'
import { createSettingsDesk, type SettingsDesk } from './settings-desk'
import { createTabStates, type TabStates } from './tab-states'

/** The language that people chose, or that the browser prefers. */
const readLocale = async (settings: SettingsDesk): Promise<Locale> =>
  (await settings.read()).locale ?? matchLocale(readLanguages())

/** The words of that language. */
async function readWording(settings: SettingsDesk): Promise<AlertWording> {
  const locale = await readLocale(settings)
  const words = await loadCatalogue(locale)
  return { words, formats: createFormats(locale, words.common.time) }
}

/** The scripts that draw chips and their hover card, as the build names them. */
const CHIPS = 'chips.js'
const HOVER = 'hover.js'

/** The desk of what stands beside the rows of lists. */
const buildChips = (
  { tabs: browserTabs }: Edges,
  parts: Pick<Parameters<typeof createChipDesk>[0], 'store' | 'tabs' | 'clock'> & {
    readonly settings: SettingsDesk
  },
): ChipDesk =>
  createChipDesk({
    ...parts,
    wording: async () => loadCatalogue(await readLocale(parts.settings)),
    equip: (tabId, frameId) => browserTabs.run(tabId, frameId, CHIPS),
    bringCard: (tabId, frameId) => browserTabs.run(tabId, frameId, HOVER),
    tell: (tabId, news) => browserTabs.send(tabId, news),
  })

/** The alert desk over this browser's alarms, notifications and badge. */
function buildAlerts(
  edges: Edges,
  { openedStore, settings, clock }: { openedStore: Store; settings: SettingsDesk; clock: Clock },
): AlertDesk {
  return createAlertDesk({
    ledger: openedStore.alerts,
    notifier: edges.notifications,
    alarms: edges.alarms,
    badge: edges.badge,
    bell: edges.sound,
    sound: async () => (await settings.read()).alertHabits?.sound ?? DEFAULT_ALERT_SOUND,
    clock,
    session: () => edges.session.sessionId(),
    shopName: async (shopId) => (await openedStore.shops.read(shopId))?.name ?? null,
    policy: async () => {
      const { alertOffsetsMs, alertHabits } = await settings.read()
      return policyOf(alertOffsetsMs, alertHabits)
    },
    wording: () => readWording(settings),
  })
}

/** Files about cases and rules. */
const buildFiles = (
  store: () => Promise<Store>,
  settings: SettingsDesk,
  clock: Clock,
): CaseParts['files'] => ({
  exportClocks: async () => {
    const { alertOffsetsMs: offsetsMs } = await settings.read()
    const about = { offsetsMs, now: clock() }
    return exportClocks(await store(), await readWording(settings), about)
  },
  exportDispute: async (caseId) =>
    exportDispute(await store(), caseId, { now: clock(), subtle: crypto.subtle }),
  importRules: (text) => importRules(settings, text),
  exportRules: () => exportRules(settings),
})

/** The desk that watches what consoles give. */
const buildHealth = (edges: Edges, settings: SettingsDesk, clock: Clock): HealthDesk =>
  createHealthDesk({
    shelf: edges.health,
    tell: async (fields) =>
      tellLostFields(edges.notifications, await readWording(settings), fields),
    clock,
  })

/** What stands between every text and the page, and what owners say of it. */
function buildGuard({
  offers,
  push,
  ...parts
}: {
  readonly store: () => Promise<Store>
  readonly settings: SettingsDesk
  readonly offers: OfferDesk
  readonly push: (news: Push) => void
  readonly clock: Clock
}) {
  const guard = createGuardDesk({ ...parts, shelfOf: (shopId) => offers.shelfOf(shopId) })
  const guardOffice = createGuardOffice({ store: parts.store, push, onChanged: guard.forget })
  return { guard, guardOffice }
}

/** Everything the desks share, built once for this worker. */
export function buildDesks(edges: Edges, newId: () => string, clock: Clock) {
  const store = createStoreDoor({ name: STORE_NAME, clock, newId })
  const settings = createSettingsDesk(async () => (await store()).settings)
  const rules = createRulesDesk(settings)
  const tabs: TabStates = createTabStates(edges.session)
  const ways = pushEdges(edges)
  const chips = buildChips(edges, { store, settings, tabs, clock })
  const push = (news: Push): void => {
    void pushNews(tabs, ways, news)
    chips.hear(news)
  }
  let desk: Promise<AlertDesk> | undefined
  const alerts = (): Promise<AlertDesk> =>
    (desk ??= store().then((openedStore) => buildAlerts(edges, { openedStore, settings, clock })))
  const clocks = async () =>
    listClocks(await store(), await alerts(), () => edges.notifications.allowed())
  const sweep = async (): Promise<void> => {
    await (await alerts()).sweep()
    push({ push: 'clocks', clocks: await clocks() })
  }
  const wake = (): void =>
    void sweep().catch((error: unknown) => console.error('tillside: sweep', error))
  const panels = createPanelDesk({
    tabs,
    push,
    readCard: async (sighting) =>
      readBuyerCard(await store(), sighting, await settings.read(), clock()),
    readUnknown: async (sighting) => readUnknownBuyer(await store(), sighting),
    ingest: async (sighting) =>
      ingestSighting(await store(), sighting, { now: clock(), rules: await rules() }),
    isOfAnotherShop: async (said, sighting) => isOfAnotherShop(await store(), said, sighting),
    askAnew: (tabId, frameId) => void pageClient(edges, { tabId, frameId }, newId)('reread', {}),
    onCasesChanged: wake,
  })
  const cases = createCaseDesk({ store, alerts, settings, rules, clock })
  const replies = createReplyDesk({ store, settings, push })
  const offers = createOfferDesk({ store, settings, push, clock })
  const guard = buildGuard({ store, settings, offers, push, clock })
  const health = buildHealth(edges, settings, clock)
  const files = buildFiles(store, settings, clock)
  return {
    store,
    settings,
    rules,
    cases,
    files,
    health,
    replies,
    offers,
    ...guard,
    chips,
    tabs,
    push,
    alerts,
    clocks,
    wake,
    panels,
    clock,
  }
}
/** What answers calls and wake-ups. */
export type Desks = ReturnType<typeof buildDesks>
