import { useMemo } from 'react'

import type { ClockActions } from '@/components/clocks/clock-acts'
import { markClocks } from '@/components/clocks/mark-clocks'
import type {
  ContactField,
  CustomerRef,
  MatchKind,
  MatchProposal,
  MatchVerdict,
} from '@/lib/customers/identity'
import type { CustomerRecord, RecordFacts } from '@/lib/customers/record'
import type { Timeline } from '@/lib/customers/timeline'
import type { Reply } from '@/lib/replies/reply'
import { fail } from '@/lib/shared/result'
import type { Answer } from '@/lib/messaging/client'
import type { guardCalls } from '@/lib/messaging/guard-calls'
import type { LookupAnswer, lookupCalls } from '@/lib/messaging/lookup-calls'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { AnswerOf, PayloadOf } from '@/lib/messaging/protocol'
import type { PinOutcome } from '@/lib/messaging/role-calls'

import type { PanelConnection } from './connection'
import type { PictureDesk } from './palette/pictures'
import type { CheckTexts } from './guard/use-check'
import type { NoteActions } from './notes-fold'
import { tabOf, type PanelModel } from './use-panel'

/** Changes to what people keep of a customer; each gives whether it was made. */
export interface RecordActions {
  /** With `of` it changes a record that is there, as long as it still says what it said there. */
  readonly keepRecord: (facts: RecordFacts, of?: CustomerRecord) => Promise<boolean>
  readonly removeRecord: (recordId: string) => Promise<boolean>
  readonly restoreRecord: (recordId: string) => Promise<boolean>
}

/** What an agent says of accounts, and asks of contacts. */
export interface IdentityActions {
  readonly listMatches: () => Promise<Answer<readonly MatchProposal[]>>
  /** `null` takes back what was said. */
  readonly judge: (
    account: CustomerRef,
    verdict: MatchVerdict | null,
    reasons: readonly MatchKind[],
  ) => Promise<boolean>
  readonly reveal: (
    account: CustomerRef,
    field: ContactField,
  ) => Promise<Answer<{ readonly value: string }>>
  /** Opens the workbench where everything of a buyer is given out, or erased. */
  readonly openPerson: (account: CustomerRef) => void
  /** Somebody whose PIN it is lets one contact be shown. */
  readonly permitReveal: (pin: string) => Promise<Answer<PinOutcome>>
}

/** Naming the buyer by hand, in a panel that stands beside no page. */
export interface LookupActions {
  readonly find: (query: string) => Promise<Answer<LookupAnswer>>
  readonly show: (who: PayloadOf<typeof lookupCalls.showBuyer>['who']) => Promise<boolean>
  readonly leave: () => void
}

/** Everything the panel asks of the background, bound to one context. */
export interface PanelActions extends NoteActions, RecordActions, IdentityActions {
  readonly linkOrder: (orderNumber: string) => Promise<boolean>
  readonly unlinkOrder: (orderNumber: string) => Promise<boolean>
  readonly readTimeline: () => Promise<Answer<Timeline>>
  readonly openCase: (caseId: string) => void
  readonly dismissAlert: (stageKey: string) => void
  readonly reread: () => void
  /** Says which shop the console is signed in to; false where the page contradicts it. */
  readonly sayShop: (shopId: string) => Promise<boolean>
  /** Takes that back, so that it is asked again. */
  readonly askShop: () => void
  readonly focusComposer: () => void
  readonly hide: () => void
  readonly dock: () => void
  readonly openWorkbench: () => void
  readonly openImport: () => void
  readonly openLedger: () => void
  readonly openProducts: () => void
  readonly readDraft: () => Promise<Answer<string>>
  /** What stands against texts, were they filled in this context. */
  readonly check: CheckTexts
  /** What stands in the chat box, and what is against it. */
  readonly checkComposer: () => Promise<Answer<AnswerOf<typeof guardCalls.checkComposer>>>
  /** Keeps a reply of the agent's own; true where it was kept. */
  readonly keepReply: (reply: Reply) => Promise<boolean>
  readonly pictures: PictureDesk
  readonly clocks: ClockActions
  /** null in a page's frame: the page says who it is. */
  readonly lookup: LookupActions | null
}

/** A call is made in a tab and for the context in view. */
interface At {
  readonly tabId?: number
  readonly contextId: string
}

/** Makes calls of one context; without one, they are refused. */
function createCallers(
  connection: PanelConnection,
  take: PanelModel['take'],
  contextId: string | null,
) {
  const at: At | null = contextId === null ? null : { ...tabOf(connection), contextId }
  return {
    ask: async <Value>(make: (at: At) => Promise<Answer<Value>>): Promise<Answer<Value>> =>
      at === null ? fail('stale-context') : make(at),
    change: async (make: (at: At) => Promise<Answer<PanelView>>): Promise<boolean> =>
      at === null ? false : take(make(at)),
  }
}

type Callers = ReturnType<typeof createCallers>
type Call = PanelConnection['call']

const noteActions = (call: Call, { change }: Callers): NoteActions => ({
  addNote: (text) => change((at) => call('addNote', { ...at, text })),
  removeNote: (noteId) => change((at) => call('removeNote', { ...at, noteId })),
  restoreNote: (noteId) => change((at) => call('restoreNote', { ...at, noteId })),
  addTag: (tag) => change((at) => call('addTag', { ...at, tag })),
  removeTag: (tag) => change((at) => call('removeTag', { ...at, tag })),
})

const recordActions = (call: Call, { change }: Callers): RecordActions => ({
  keepRecord: (facts, of) =>
    change((at) => {
      const changed = of === undefined ? {} : { recordId: of.id, base: of.facts }
      return call('keepRecord', { ...at, facts, ...changed })
    }),
  removeRecord: (recordId) => change((at) => call('removeRecord', { ...at, recordId })),
  restoreRecord: (recordId) => change((at) => call('restoreRecord', { ...at, recordId })),
})

const identityActions = (call: Call, { ask, change }: Callers): IdentityActions => ({
  openPerson: ({ shopId, customerId }) =>
    void call('openWorkbench', { view: `settings/data/${shopId}.${customerId}` }),
  listMatches: () => ask((at) => call('listMatches', at)),
  judge: (account, verdict, reasons) =>
    change((at) => call('judgeMatch', { ...at, account, verdict, reasons: [...reasons] })),
  reveal: (account, field) => ask((at) => call('revealContact', { ...at, account, field })),
  permitReveal: (pin) => call('permitOnce', { act: 'reveal', pin }),
})

function lookupActions(
  { call, tabId }: PanelConnection,
  take: PanelModel['take'],
): LookupActions | null {
  if (tabId === null) return null
  return {
    find: (query) => call('lookUp', { query }),
    show: (who) => take(call('showBuyer', { tabId, who })),
    leave: () => void take(call('leaveBuyer', { tabId })),
  }
}

/** Builds the actions for the context in view; without one, changes are refused. */
export function usePanelActions(
  connection: PanelConnection,
  { take }: Pick<PanelModel, 'take'>,
  contextId: string | null,
): PanelActions {
  return useMemo(() => {
    const { call } = connection
    const tab = tabOf(connection)
    const callers = createCallers(connection, take, contextId)
    const { ask, change } = callers
    return {
      ...noteActions(call, callers),
      ...recordActions(call, callers),
      ...identityActions(call, callers),
      linkOrder: (orderNumber) => change((at) => call('linkOrder', { ...at, orderNumber })),
      unlinkOrder: (orderNumber) => change((at) => call('unlinkOrder', { ...at, orderNumber })),
      readTimeline: () => ask((at) => call('readTimeline', at)),
      openCase: (caseId) => void call('openCase', { caseId }),
      dismissAlert: (stageKey) => void call('acknowledgeAlert', { stageKey }),
      reread: () => void call('rereadPage', tab),
      sayShop: async (shopId) => (await ask((at) => call('sayShop', { ...at, shopId }))).ok,
      askShop: () => void ask((at) => call('sayShop', { ...at, shopId: null })),
      focusComposer: () => void call('focusComposer', tab),
      hide: () => void call('collapsePanel', tab),
      dock: () => void call('dockPanel', tab),
      openWorkbench: () => void call('openWorkbench', {}),
      openImport: () => void call('openWorkbench', { view: 'import' }),
      openProducts: () => void call('openWorkbench', { view: 'offers' }),
      openLedger: () => void call('openWorkbench', { view: 'after-sale/ledger' }),
      readDraft: () => ask((at) => call('readDraft', at)),
      check: (texts) => ask((at) => call('checkTexts', { ...at, texts: [...texts] })),
      checkComposer: () => ask((at) => call('checkComposer', at)),
      keepReply: async (reply) => (await call('keepReplies', { replies: [reply], groups: [] })).ok,
      pictures: {
        read: (imageId) => call('readImage', { imageId }),
        copy: connection.copyPicture,
        openLibrary: () => void call('openWorkbench', { view: 'replies' }),
      },
      clocks: markClocks(call),
      lookup: lookupActions(connection, take),
    }
  }, [connection, take, contextId])
}
