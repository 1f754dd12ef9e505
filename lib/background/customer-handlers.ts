import type { Answer } from '@/lib/messaging/client'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { panelCalls } from '@/lib/messaging/protocol'
import type { Handlers } from '@/lib/messaging/server'
import { readMatches } from '@/lib/intake/read-matches'
import { readTimeline } from '@/lib/intake/read-timeline'
import type { Settings } from '@/lib/settings/settings'
import { fail } from '@/lib/shared/result'
import type { Clock } from '@/lib/shared/time'

import type { Caller } from './caller'
import {
  actOnCustomer,
  addNote,
  addTag,
  askOfCustomer,
  link,
  removeNote,
  removeTag,
  restoreNote,
  unlink,
  type ActParts,
  type CustomerAct,
  type CustomerQuestion,
} from './customer-acts'
import { inTab, type About, type InTab } from './in-tab'
import { pressInPage, type PanelSight } from './panel-sight'
import { addRecord, changeRecord, judge, removeRecord, restoreRecord, reveal } from './person-acts'

export interface CustomerParts extends ActParts {
  readonly settings: { readonly read: () => Promise<Settings> }
  readonly clock: Clock
  readonly isInSight: PanelSight
}

/** A call about the buyer of one context. */
type InContext = InTab & { readonly contextId: string }

type CustomerCall =
  | 'addNote'
  | 'removeNote'
  | 'restoreNote'
  | 'addTag'
  | 'removeTag'
  | 'linkOrder'
  | 'unlinkOrder'
  | 'readTimeline'
  | 'listMatches'
  | 'judgeMatch'
  | 'revealContact'
  | 'keepRecord'
  | 'removeRecord'
  | 'restoreRecord'

/** Answers what a panel asks about, and does to, the buyer on its page. */
export function customerHandlers(
  parts: CustomerParts,
): Pick<Handlers<typeof panelCalls, Caller | null>, CustomerCall> {
  const act = (
    payload: InContext,
    about: About,
    change: CustomerAct['change'],
  ): Promise<Answer<PanelView>> =>
    inTab(payload, about, (tabId) =>
      actOnCustomer(parts, { tabId, contextId: payload.contextId, change }),
    )
  const ask = <Value>(
    payload: InContext,
    about: About,
    question: CustomerQuestion<Value>['ask'],
  ): Promise<Answer<Value>> =>
    inTab(payload, about, (tabId) =>
      askOfCustomer(parts, { tabId, contextId: payload.contextId, ask: question }),
    )
  return {
    addNote: (payload, about) => act(payload, about, addNote(about.id, payload.text)),
    removeNote: (payload, about) => act(payload, about, removeNote(payload.noteId)),
    restoreNote: (payload, about) => act(payload, about, restoreNote(payload.noteId)),
    addTag: (payload, about) => act(payload, about, addTag(payload.tag)),
    removeTag: (payload, about) => act(payload, about, removeTag(payload.tag)),
    linkOrder: (payload, about) => act(payload, about, link(payload.orderNumber)),
    unlinkOrder: (payload, about) => act(payload, about, unlink(payload.orderNumber)),
    keepRecord: (payload, about) => {
      const { recordId, facts, base } = payload
      const change =
        recordId === undefined ? addRecord(about.id, facts) : changeRecord(recordId, facts, base)
      return act(payload, about, change)
    },
    removeRecord: (payload, about) => act(payload, about, removeRecord(payload.recordId)),
    restoreRecord: (payload, about) => act(payload, about, restoreRecord(payload.recordId)),
    judgeMatch: async (payload, about) => {
      const answer = await act(payload, about, judge(payload))
      // The other account may be open in another tab.
      if (answer.ok) void parts.desk.refreshAll()
      return answer
    },
    listMatches: (payload, about) => ask(payload, about, readMatches),
    readTimeline: (payload, about) =>
      ask(payload, about, async (store, buyer) =>
        readTimeline(store, buyer, { settings: await parts.settings.read(), now: parts.clock() }),
      ),
    revealContact: (payload, about) =>
      inTab(payload, about, async (tabId) => {
        const pointer = pressInPage(about.sender, payload.pointer)
        if (pointer !== undefined && !(await parts.isInSight(tabId, pointer)))
          return fail('refused')
        return ask(payload, about, async (store, buyer) => {
          const { account, field } = payload
          const by = (await parts.settings.read()).agentName
          return reveal({ id: about.id, account, field, by, at: parts.clock() })(store, buyer)
        })
      }),
  }
}
