import { answerMessage } from '@/lib/messaging/server'
import type { Clock } from '@/lib/shared/time'

import { buildDesks, type Desks } from './build-desks'
import { buildEdges, type Edges } from './build-edges'
import { fillThrough } from './fill-through'
import { identifyCaller } from './caller'
import { caseAddress } from './case-address'
import { pageClient } from './page-client'
import { createPanelSight } from './panel-sight'
import { passKey } from './pass-key'
import { pushEdges } from './push-news'
import { serveCases } from './serve-cases'
import { serveConsole } from './serve-console'
import { serveOffers } from './serve-offers'
import { servePanel } from './serve-panel'
import { serveReplies } from './serve-replies'
import { serveWorkbench } from './serve-workbench'
import { TOP_FRAME } from './tab-frames'

/** Opens the page of a case, in its tab where one is open, and notes that somebody has looked. */
async function openCase({ store, cases }: Desks, edges: Edges, caseId: string): Promise<void> {
  const record = await (await store()).cases.read(caseId)
  const address = record === undefined ? null : caseAddress(record)
  if (address === null) return
  await edges.tabs.openOrFocus(address)
  await cases.mark([caseId], { do: 'open' })
}

function buildDirections(edges: Edges, desks: Desks, newId: () => string) {
  const { store, settings, tabs, push, panels, wake } = desks
  return [
    serveConsole({
      desk: panels,
      tabs,
      placements: edges.placements,
      passKey: (press) =>
        passKey(
          {
            tabs,
            ...pushEdges(edges),
            askTop: (tabId, request) =>
              pageClient(edges, { tabId, frameId: TOP_FRAME }, newId)(request, {}),
          },
          press,
        ),
    }),
    servePanel({
      store,
      tabs,
      settings,
      clock: desks.clock,
      desk: panels,
      fillIn: fillThrough(edges),
      isInSight: createPanelSight(edges),
      askPage: (tabId, frameId, request) =>
        pageClient(edges, { tabId, frameId }, newId)(request, {}),
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
    }),
    serveCases({
      desk: desks.cases,
      rules: desks.rules,
      files: desks.files,
      subtle: crypto.subtle,
      onChanged: wake,
    }),
    serveReplies(desks.replies),
    serveOffers(desks.offers, tabs),
    serveWorkbench({
      onOrdersChanged: async (shopIds) => {
        desks.offers.forget(shopIds)
        await panels.refreshAll()
        wake()
      },
      refreshConsoles: () => edges.consoles.refresh(),
    }),
  ]
}

/** A console that was switched off loses its panel at once, and what was known of its pages. */
async function withdrawFrom(edges: Edges, desks: Desks, removed: readonly string[]): Promise<void> {
  for (const [tabId, { sighting }] of await desks.tabs.list()) {
    if (sighting === null || !removed.includes(sighting.platform)) continue
    await pageClient(edges, { tabId, frameId: TOP_FRAME }, edges.newId)('withdraw', {})
    await desks.tabs.forget(tabId)
  }
}

/** Chance and time, handed in. */
export interface BackgroundParts {
  readonly newId: () => string
  readonly clock: Clock
}

/**
 * Builds and starts the background. Every listener is registered in this very turn, because a worker that is woken by
 * an event gets it only then; whatever matters is in the store, so that any worker may stop at any point.
 */
export function startBackground({ newId, clock }: BackgroundParts): void {
  const edges = buildEdges(newId)
  const desks = buildDesks(edges, newId, clock)
  const directions = buildDirections(edges, desks, newId)
  const self = { id: edges.runtime.id, origin: edges.runtime.origin }

  edges.runtime.onMessage((message, sender) =>
    answerMessage(directions, message, identifyCaller(sender, self)),
  )
  edges.alarms.onAlarm(desks.wake)
  edges.notifications.onPressed((stageKey) => {
    void (async () => {
      const alerts = await desks.alerts()
      const [caseId, ...others] = await alerts.press(stageKey)
      if (caseId === undefined) return
      if (others.length > 0)
        await edges.tabs.openOrFocus(edges.runtime.url('/workbench.html#/aftersale'))
      else await openCase(desks, edges, caseId)
      if (others.length === 0) await alerts.acknowledge(stageKey)
      desks.wake()
    })()
  })
  edges.tabs.onClosed((tabId) => void desks.tabs.forget(tabId))
  edges.consoles.onChange(({ removed }) => void withdrawFrom(edges, desks, removed))
  edges.runtime.onFirstInstall(
    () => void edges.tabs.openOrFocus(edges.runtime.url('/workbench.html')),
  )

  void edges.consoles.refresh()
  void desks.store().then((store) => store.heal())
  desks.wake()
}
