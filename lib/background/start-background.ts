import { answerMessage, answerWithRoom } from '@/lib/messaging/server'
import type { Clock } from '@/lib/shared/time'

import { buildDesks, type Desks } from './build-desks'
import { buildDirections, openCase } from './build-directions'
import { buildEdges, type Edges } from './build-edges'
import { identifyCaller } from './caller'
import { pageClient } from './page-client'
import { TOP_FRAME } from './tab-frames'
import { isAboutFields } from './tell-lost-fields'
import { createLockGate } from './when-locked'

/** A console that was switched off loses its panel at once, and what was known of its pages. */
async function withdrawFrom(edges: Edges, desks: Desks, removed: readonly string[]): Promise<void> {
  for (const [tabId, { sighting }] of await desks.tabs.list()) {
    if (sighting === null || !removed.includes(sighting.platform)) continue
    desks.chips.withdraw(tabId)
    await pageClient(edges, { tabId, frameId: TOP_FRAME }, edges.newId)('withdraw', {})
    await desks.tabs.forget(tabId)
  }
}

/** Chance and time, handed in. */
export interface BackgroundParts {
  readonly newId: () => string
  readonly clock: Clock
}

/** After a restart that a page of ours asked for, it stands there again. */
async function reopen({ runtime, tabs }: Edges): Promise<void> {
  const path = await runtime.takeRestart()
  if (path !== null) await tabs.openOrFocus(runtime.url(path))
}

/** What is sealed waits where the lock closes in the middle of it. */
async function heal(desks: Desks): Promise<void> {
  try {
    await desks.log.settle()
    await (await desks.store()).heal()
  } catch (error) {
    console.error('tillside: heal', error)
  }
}

/**
 * Builds and starts the background. Every listener is registered in this very turn, because a worker that is woken by
 * an event gets it only then; whatever matters is in the store, so that any worker may stop at any point.
 */
export function startBackground({ newId, clock }: BackgroundParts): void {
  const edges = buildEdges(newId)
  const desks = buildDesks(edges, newId, clock)
  const directions = buildDirections(edges, desks, newId)
  const gate = createLockGate(desks.lock.isLocked)
  const self = { id: edges.runtime.id, origin: edges.runtime.origin }

  const makeRoom = async (): Promise<void> => (await desks.store()).makeRoom()
  edges.runtime.onMessage((message, sender) => {
    const answer = () => answerMessage(directions, message, identifyCaller(sender, self), gate)
    const first = answer()
    return first && answerWithRoom(first, answer, makeRoom)
  })
  edges.alarms.onAlarm(() => {
    void desks.lock.tick()
    desks.wake()
    desks.safety.tend()
  })
  edges.notifications.onPressed((stageKey) => {
    if (isAboutFields(stageKey)) {
      void edges.tabs.openOrFocus(edges.runtime.url('/workbench.html#/settings/consoles'))
      return
    }
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
  edges.runtime.onCommand('companion', () => void edges.sidePanel.openCompanion())
  edges.runtime.onCommand('lock', () => void desks.lock.lock())
  edges.tabs.onClosed((tabId) => void desks.tabs.forget(tabId))
  edges.consoles.onChange(({ removed }) => void withdrawFrom(edges, desks, removed))
  edges.runtime.onFirstInstall(
    () => void edges.tabs.openOrFocus(edges.runtime.url('/workbench.html#/start')),
  )

  void edges.consoles.refresh()
  reopen(edges).catch((error: unknown) => console.warn('tillside: reopen', error))
  void heal(desks)
  desks.lock.tick().catch((error: unknown) => console.warn('tillside: lock', error))
  desks.wake()
}
