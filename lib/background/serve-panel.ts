import type { AlertDesk } from '@/lib/aftersales/alert-desk'
import type { Answer } from '@/lib/messaging/client'
import type { ClocksView, FillOutcome } from '@/lib/messaging/panel-view'
import { panelCalls, type ComposerReading, type ParsedPayloadOf } from '@/lib/messaging/protocol'
import { done, serve, type Direction } from '@/lib/messaging/server'
import type { Settings } from '@/lib/settings/settings'
import { fail, ok } from '@/lib/shared/result'

import { isOwnPage, type Caller } from './caller'
import { customerHandlers, type CustomerParts } from './customer-handlers'
import { fillReply, type FillIn } from './fill-reply'
import type { GuardDesk } from './guard-desk'
import { inTab, type About, type InTab } from './in-tab'
import { noteUse } from './note-use'
import { pressInPage } from './panel-sight'
import { sayShop } from './said-shop'
import type { SettingsDesk } from './settings-desk'
import { TOP_FRAME } from './tab-frames'

/** What a panel may ask of the page that it stands beside. */
export type PageRequest = 'reread' | 'focusComposer' | 'collapse'

export interface PanelParts extends CustomerParts {
  readonly fillIn: FillIn
  readonly guard: Pick<GuardDesk, 'judge' | 'noteFilled'>
  readonly askPage: (tabId: number, frameId: number, request: PageRequest) => Promise<Answer<void>>
  readonly readComposer: (tabId: number, frameId: number) => Promise<Answer<ComposerReading>>
  readonly alerts: Pick<AlertDesk, 'acknowledge'>
  readonly listClocks: () => Promise<ClocksView>
  readonly onClocksChanged: () => void
  readonly openCase: (caseId: string) => Promise<void>
  readonly settings: SettingsDesk
  readonly onSettingsChanged: (settings: Settings) => void
  /** Has to start before anything is awaited: the browser opens its side panel only while it still sees the press. */
  readonly openBeside: (tabId: number) => Promise<void>
  readonly openWorkbench: (view: string | undefined) => Promise<void>
}

/** Asks something of the page that a panel stands beside. */
const askPage = (
  parts: PanelParts,
  payload: InTab,
  about: About,
  request: PageRequest,
): Promise<Answer<void>> =>
  inTab(payload, about, async (tabId) => {
    const known = await parts.tabs.read(tabId)
    // The panel stands in the top frame, whichever frame was read.
    const consoleFrame = request === 'collapse' ? TOP_FRAME : known.consoleFrame
    return consoleFrame === null ? done : parts.askPage(tabId, consoleFrame, request)
  })

/** Whether a text goes its way: into the box, or into the clipboard where there is none that takes it. */
const goesOut = (outcome: FillOutcome): boolean =>
  outcome.result === 'filled' || outcome.why === 'no-composer' || outcome.why === 'not-taken'

/** Fills a text in, unless the guard stops it, and keeps that it was filled. */
const fill = (
  parts: PanelParts,
  payload: ParsedPayloadOf<typeof panelCalls.fillReply>,
  about: About,
): Promise<Answer<FillOutcome>> => {
  const { tabId: named, reply, pointer: at, guard: answers, ...request } = payload
  return inTab({ tabId: named }, about, async (tabId): Promise<Answer<FillOutcome>> => {
    const pointer = pressInPage(about.sender, at)
    const { sighting } = await parts.tabs.read(tabId)
    const outcome = await fillReply(
      { ...parts, judge: parts.guard.judge },
      { tabId, requestId: about.id, pointer, answers },
      request,
    )
    const { contextId, text } = request
    if (sighting !== null && answers !== undefined && goesOut(outcome))
      await parts.guard.noteFilled(sighting, { contextId, text, answers })
    if (outcome.result === 'filled') await noteUse(parts, { tabId, id: about.id, contextId, reply })
    return ok(outcome)
  })
}

/** Answers panels, popup and the other pages of ours. */
export function servePanel(parts: PanelParts): Direction<Caller | null> {
  return serve(panelCalls, isOwnPage, {
    openPanel: (payload, about) =>
      inTab(payload, about, async (tabId) => {
        const { sender } = about
        if (sender?.kind === 'frame')
          await parts.tabs.change(tabId, () => ({ panelFrame: sender.frameId }))
        return ok(await parts.desk.view(tabId))
      }),
    ...customerHandlers(parts),
    fillReply: (payload, about) => fill(parts, payload, about),
    readDraft: ({ tabId: named, contextId }, about) =>
      inTab({ tabId: named }, about, async (tabId) => {
        const { consoleFrame } = await parts.tabs.read(tabId)
        if (consoleFrame === null) return fail('stale-context')
        const answer = await parts.readComposer(tabId, consoleFrame)
        if (!answer.ok) return answer
        const { text } = answer.value
        return answer.value.contextId === contextId ? ok(text) : fail('stale-context')
      }),
    sayShop: ({ tabId: named, ...word }, about) =>
      inTab({ tabId: named }, about, (tabId) => sayShop(parts, { tabId, ...word })),
    rereadPage: (payload, about) => askPage(parts, payload, about, 'reread'),
    focusComposer: (payload, about) => askPage(parts, payload, about, 'focusComposer'),
    collapsePanel: (payload, about) => askPage(parts, payload, about, 'collapse'),
    dockPanel: (payload, about) =>
      inTab(payload, about, async (tabId) => {
        await parts.openBeside(tabId)
        return askPage(parts, { tabId }, about, 'collapse')
      }),
    listClocks: async () => ok(await parts.listClocks()),
    openCase: async ({ caseId }) => {
      await parts.openCase(caseId)
      return done
    },
    acknowledgeAlert: async ({ stageKey }) => {
      await parts.alerts.acknowledge(stageKey)
      parts.onClocksChanged()
      return done
    },
    readSettings: async () => ok(await parts.settings.read()),
    saveSettings: async (patch) => {
      const saved = await parts.settings.save(patch)
      parts.onSettingsChanged(saved)
      return ok(saved)
    },
    openWorkbench: async ({ view }) => {
      await parts.openWorkbench(view)
      return done
    },
  })
}
