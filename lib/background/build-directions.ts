import type { Desks } from './build-desks'
import type { Edges } from './build-edges'
import { serveChips, serveHover } from './chip-server'
import { caseAddress } from './console-links'
import { fillThrough } from './fill-through'
import { pageClient } from './page-client'
import { createPanelSight } from './panel-sight'
import { passKey } from './pass-key'
import { pushEdges } from './push-news'
import { serveCases } from './serve-cases'
import { serveConsole } from './serve-console'
import { serveHealth } from './serve-health'
import { serveLookup } from './serve-lookup'
import { serveOffers } from './serve-offers'
import { servePanel } from './serve-panel'
import { serveReplies } from './serve-replies'
import { serveWorkbench } from './serve-workbench'
import { TOP_FRAME } from './tab-frames'

/** Opens the page of a case, in its tab where one is open, and notes that somebody has looked. */
export async function openCase(
  { store, cases }: Desks,
  edges: Edges,
  caseId: string,
): Promise<void> {
  const record = await (await store()).cases.read(caseId)
  const address = record === undefined ? null : caseAddress(record)
  if (address === null) return
  await edges.tabs.openOrFocus(address)
  await cases.mark([caseId], { do: 'open' })
}

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
    isInSight: createPanelSight(edges),
    askPage: (tabId, frameId, request) => pageClient(edges, { tabId, frameId }, newId)(request, {}),
    readComposer: (tabId, frameId) =>
      pageClient(edges, { tabId, frameId }, newId)('readComposer', {}),
    alerts: { acknowledge: async (key) => (await desks.alerts()).acknowledge(key) },
    listClocks: desks.clocks,
    onClocksChanged: wake,
    openCase: (caseId) => openCase(desks, edges, caseId),
    onSettingsChanged: (saved) => {
      desks.offers.forget('all')
      push({ push: 'settings', settings: saved })
      void panels.refreshAll()
      wake()
    },
    openBeside: (tabId) => edges.sidePanel.open(tabId),
    openWorkbench: (view = '') =>
      edges.tabs.openOrFocus(edges.runtime.url(`/workbench.html#/${view}`)),
  })
}

/** Everything that may be asked of the background, by who may ask it. */
export const buildDirections = (edges: Edges, desks: Desks, newId: () => string) => [
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
  serveHealth(desks.health),
  serveChips(desks.chips),
  serveHover(desks.chips, (address) => edges.tabs.openOrFocus(address)),
  serveWorkbench({
    onOrdersChanged: async (shopIds) => {
      desks.offers.forget(shopIds)
      await desks.panels.refreshAll()
      desks.wake()
    },
    refreshConsoles: () => edges.consoles.refresh(),
    restart: () => edges.runtime.restart('/workbench.html#/settings/data'),
  }),
]
