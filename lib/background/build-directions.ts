import type { Desks } from './build-desks'
import type { Edges } from './build-edges'
import { casesOnPages } from './clocks-on-pages'
import { serveChips, serveHover } from './chip-server'
import { caseAddress } from './console-links'
import { forgetBuyers } from './forget-buyers'
import { fillThrough } from './fill-through'
import { serveGuard, type GuardServerParts } from './guard-server'
import { pageClient } from './page-client'
import { createPanelSight } from './panel-sight'
import { passKey } from './pass-key'
import { pushEdges } from './push-news'
import { gateDirection } from './role-gate'
import { serveBackstage } from './serve-backstage'
import { serveCases } from './serve-cases'
import { serveConsole } from './serve-console'
import { serveHealth } from './serve-health'
import { serveLock, servePassphrase } from './serve-lock'
import { serveLookup } from './serve-lookup'
import { serveOffers } from './serve-offers'
import { servePanel } from './serve-panel'
import { serveReplies } from './serve-replies'
import { serveRoles } from './serve-roles'
import { serveWorkbench } from './serve-workbench'
import { TOP_FRAME } from './tab-frames'

/** Opens the page of a case, in its tab where one is open, and notes that somebody has looked. */
export async function openCase(
  { store, tabs, cases, clock }: Desks,
  edges: Edges,
  caseId: string,
): Promise<void> {
  const opened = await store().catch(() => null)
  const onPages = async () => casesOnPages((await tabs.list()).values(), clock())
  const record =
    opened === null
      ? (await onPages()).find((each) => each.record.id === caseId)?.record
      : await opened.cases.read(caseId)
  const address = record === undefined ? null : caseAddress(record)
  if (address === null) return
  await edges.tabs.openOrFocus(address)
  if (opened !== null) await cases.mark([caseId], { do: 'open' })
}

/** Reads what stands in the chat box of one frame. */
const composerReader =
  (edges: Edges, newId: () => string): GuardServerParts['readComposer'] =>
  (tabId, frameId) =>
    pageClient(edges, { tabId, frameId }, newId)('readComposer', {})

/** The script that stands the panel beside a page, as the build names it. */
const SHELL = 'shell.js'

function fromConsoles(edges: Edges, { tabs, panels, chips, health }: Desks, newId: () => string) {
  const askTop: Parameters<typeof passKey>[0]['askTop'] = (tabId, request) =>
    pageClient(edges, { tabId, frameId: TOP_FRAME }, newId)(request, {})
  return serveConsole({
    bringShell: (tabId, frameId) => edges.tabs.run(tabId, frameId, SHELL),
    desk: panels,
    chips,
    tabs,
    placements: edges.placements,
    pageWords: edges.pageWords,
    inviteBeside: (tabId) => edges.sidePanel.invite(tabId),
    noteHealth: health.note,
    passKey: (press) => passKey({ tabs, ...pushEdges(edges), askTop }, press),
  })
}

function fromPanels(edges: Edges, desks: Desks, newId: () => string) {
  const { store, settings, tabs, push, panels, wake, clock } = desks
  return servePanel({
    store,
    tabs,
    settings,
    clock,
    desk: panels,
    fillIn: fillThrough(edges),
    guard: desks.guard,
    isInSight: createPanelSight(edges),
    askPage: (tabId, frameId, request) => pageClient(edges, { tabId, frameId }, newId)(request, {}),
    readComposer: composerReader(edges, newId),
    alerts: { acknowledge: async (key) => (await desks.alerts()).acknowledge(key) },
    listClocks: desks.clocks,
    onClocksChanged: wake,
    openCase: (caseId) => openCase(desks, edges, caseId),
    onSettingsChanged: (saved) => {
      desks.offers.forget('all')
      push({ push: 'settings', settings: saved })
      void panels.refreshAll()
      void desks.lock.tick()
      wake()
    },
    openBeside: (tabId) => edges.sidePanel.open(tabId),
    openWorkbench: (view = '') =>
      edges.tabs.openOrFocus(edges.runtime.url(`/workbench.html#/${view}`)),
  })
}

const openDirections = (edges: Edges, desks: Desks, newId: () => string) => [
  fromConsoles(edges, desks, newId),
  fromPanels(edges, desks, newId),
  serveCases({
    desk: desks.cases,
    rules: desks.rules,
    files: desks.files,
    subtle: crypto.subtle,
    ring: () => edges.sound.ring('calm'),
    onChanged: desks.wake,
  }),
  serveLookup({
    store: desks.store,
    settings: desks.settings,
    tabs: desks.tabs,
    desk: desks.panels,
    openCompanion: () => edges.sidePanel.openCompanion(),
    newId,
    clock: desks.clock,
  }),
  serveReplies(desks.replies),
  serveOffers(desks.offers, desks.tabs),
  serveGuard({
    desk: desks.guard,
    office: desks.guardOffice,
    tabs: desks.tabs,
    readComposer: composerReader(edges, newId),
  }),
  serveHealth(desks.health),
  serveLock(desks.lock, desks.tabs),
  servePassphrase(desks.lock, () => edges.runtime.restart('/workbench.html#/settings/safety')),
  serveBackstage({
    version: edges.runtime.version,
    readSession: edges.vault.read,
    backups: desks.safety.backups,
  }),
  serveChips(desks.chips),
  serveHover(desks.chips, (address) => edges.tabs.openOrFocus(address)),
  serveWorkbench({
    onOrdersChanged: async (shopIds) => {
      desks.offers.forget(shopIds)
      await desks.panels.refreshAll()
      desks.wake()
    },
    onErased: async (accounts) => {
      await forgetBuyers(await desks.store(), desks.tabs, accounts)
      await desks.safety.mirror()
      await desks.panels.refreshAll()
    },
    refreshConsoles: () => edges.consoles.refresh(),
    readTrouble: desks.readTrouble,
    restart: () => edges.runtime.restart('/workbench.html#/settings/data'),
  }),
  ...serveRoles(desks.roles),
]

/** Everything that may be asked of the background, by who may ask it and in which role. */
export const buildDirections = (edges: Edges, desks: Desks, newId: () => string) =>
  openDirections(edges, desks, newId).map((direction) =>
    gateDirection(direction, {
      roles: desks.roles,
      note: desks.log.note,
    }),
  )
