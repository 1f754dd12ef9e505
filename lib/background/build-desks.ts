import { loadCatalogue } from '@/lib/i18n/translate'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import type { Push } from '@/lib/messaging/protocol'
import type { Clock } from '@/lib/shared/time'
import { createDeviceRows } from '@/lib/store/device-rows'
import { STORE_NAME } from '@/lib/store/name'
import { createOwedEntries } from '@/lib/store/owed-entries'
import type { Store } from '@/lib/store/store'
import type { AuditAct } from '@/lib/vault/audit-entry'
import { PASSPHRASE_ROUNDS } from '@/lib/vault/passphrase'

import type { Edges } from './build-edges'
import { readBuyerCard } from './buyer-on-page'
import { readUnknownBuyer } from './shown-orders'
import { buildLock } from './build-lock'
import { buildWatch, orTellClocks } from './build-watch'
import { readLocale, readWording } from './read-wording'
import { createCaseDesk } from './case-desk'
import { createChipDesk, type ChipDesk } from './chip-desk'
import { exportClocks, exportDispute, exportRules, importRules } from './case-files'
import { tellLostFields } from './tell-lost-fields'
import { createGuardDesk } from './guard-desk'
import { createGuardOffice } from './guard-office'
import { createHealthDesk, type HealthDesk } from './health-desk'
import { createOfferDesk, type OfferDesk } from './offer-desk'
import { createSafetyDesk, keepBeforeUpgrade } from './safety-desk'
import { createStoreDoor } from './open-store'
import { pageClient } from './page-client'
import { createPanelDesk } from './panel-desk'
import type { CaseParts } from './serve-cases'
import { pushEdges, pushNews } from './push-news'
import { createReplyDesk } from './reply-desk'
import { createRoleDesk, type RoleDesk } from './role-desk'
import { isOfAnotherShop } from './said-shop'
import { createRulesDesk } from './rules-desk'
import { createSettingsDesk, type SettingsDesk } from './settings-desk'
import { createTabStates, type TabStates } from './tab-states'

/** The scripts that draw chips and their hover card, as the build names them. */
const CHIPS = 'chips.js'
const HOVER = 'hover.js'

/** The desk of what stands beside the rows of lists. */
const buildChips = (
  { tabs: browserTabs }: Edges,
  parts: Pick<Parameters<typeof createChipDesk>[0], 'store' | 'tabs' | 'clock' | 'isLocked'> & {
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

/** The way to the one store, and to its audit log; where no store opens, entries wait for one on this device. */
function buildDoor(edges: Edges, newId: () => string, clock: Clock) {
  const { open: store, readTrouble } = createStoreDoor(
    { name: STORE_NAME, clock, newId, shelf: edges.vault },
    {
      sentinel: edges.sentinel,
      keepBefore: (look) => keepBeforeUpgrade(edges, look, clock),
      stayAwake: () => edges.runtime.stayAwake(),
    },
  )
  const owed = createOwedEntries(createDeviceRows(STORE_NAME))
  const log = {
    note: async (act: AuditAct): Promise<void> => {
      const opened = await store().catch(() => null)
      await (opened === null ? owed.owe(act) : opened.audit.append(act))
    },
    settle: async (): Promise<void> => owed.settle((await store()).audit),
  }
  return { store, readTrouble, log }
}

/** The desk of who stands here. */
const buildRoles = (
  { pins, role: session }: Edges,
  push: (news: Push) => void,
  clock: Clock,
): RoleDesk =>
  createRoleDesk({
    pins,
    session,
    onChanged: () => push({ push: 'roles' }),
    clock,
    crypto,
    rounds: PASSPHRASE_ROUNDS,
  })

/** Everything the desks share, built once for this worker. */
export function buildDesks(edges: Edges, newId: () => string, clock: Clock) {
  const door = buildDoor(edges, newId, clock)
  const { store } = door
  const settings = createSettingsDesk(async () => (await store()).settings)
  const rules = createRulesDesk(settings)
  const tabs: TabStates = createTabStates(edges.session)
  const isLocked = (): Promise<boolean> => lock.isLocked()
  const chips = buildChips(edges, { store, settings, tabs, clock, isLocked })
  const push = (news: Push): void => {
    void pushNews(tabs, pushEdges(edges), news)
    chips.hear(news)
  }
  const watch = buildWatch(edges, { store, settings, push, tabs, isLocked, clock })
  const { alerts, wake } = watch
  const askAnew = (tabId: number, frameId: number): void =>
    void pageClient(edges, { tabId, frameId }, newId)('reread', {})
  const roles = buildRoles(edges, push, clock)
  const anew = { askAnew, seeAgain: (tabId: number) => panelDesk.seeAgain(tabId) }
  const lock = buildLock(edges, { store, settings, roles, tabs, chips, push, wake, ...anew, clock })
  const panelDesk = createPanelDesk({
    tabs,
    push,
    isLocked,
    onTurn: () => void lock.noteUse(),
    readCard: async (sighting) =>
      readBuyerCard(await store(), sighting, await settings.read(), clock()),
    readUnknown: async (sighting) => readUnknownBuyer(await store(), sighting),
    ingest: async (sighting) =>
      ingestSighting(await store(), sighting, { now: clock(), rules: await rules() }),
    isOfAnotherShop: async (said, sighting) => isOfAnotherShop(await store(), said, sighting),
    askAnew,
    onCasesChanged: wake,
  })
  const panels = orTellClocks(panelDesk, wake)
  const cases = createCaseDesk({ store, alerts, settings, rules, clock })
  const replies = createReplyDesk({ store, settings, push })
  const offers = createOfferDesk({ store, settings, push, clock })
  const guard = buildGuard({ store, settings, offers, push, clock })
  return {
    ...door,
    safety: createSafetyDesk(edges, { store, isLocked, clock }),
    settings,
    lock,
    rules,
    cases,
    files: buildFiles(store, settings, clock),
    health: buildHealth(edges, settings, clock),
    replies,
    roles,
    offers,
    ...guard,
    chips,
    tabs,
    push,
    ...watch,
    panels,
    clock,
  }
}
/** What answers calls and wake-ups. */
export type Desks = ReturnType<typeof buildDesks>
