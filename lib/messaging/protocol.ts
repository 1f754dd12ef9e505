import { z } from 'zod'

import { sightingSchema } from '@/lib/consoles/sighting'
import {
  placementSchema,
  settingsPatchSchema,
  type Placement,
  type Settings,
} from '@/lib/settings/settings'
import {
  contactFieldSchema,
  customerRefSchema,
  MATCH_KINDS,
  matchKindSchema,
  matchVerdictSchema,
  type MatchProposal,
} from '@/lib/customers/identity'
import { recordFactsSchema } from '@/lib/customers/record'
import type { Timeline } from '@/lib/customers/timeline'
import { guardRuleSchema } from '@/lib/replies/guard/guard-pack'
import { GUARDED_WORDS_LIMIT, OVERRIDE_REASON_LIMIT } from '@/lib/shared/guard-terms'
import { nativeIdSchema } from '@/lib/shared/orders'
import type { StoreTrouble } from '@/lib/shared/store-trouble'

import type { LockView } from './lock-calls'
import type { PageWords } from './page-words'
import type { ClocksView, FillOutcome, PanelView } from './panel-view'

/** A call: the schema its payload must pass, and the type of its answer. */
export interface Call<Payload extends z.ZodType = z.ZodType, Answer = unknown> {
  readonly payload: Payload
  /** Largest payload that is looked at, in characters of its JSON, where that is more than usual. */
  readonly limit?: number
  readonly answer?: Answer
}
/** Declares a call: its answer's type, then the schema of its payload, and how large that may be. */
export const call =
  <Answer>() =>
  <Payload extends z.ZodType>(
    payload: Payload,
    bounds: Pick<Call, 'limit'> = {},
  ): Call<Payload, Answer> => ({ payload, ...bounds })

export type Calls = Readonly<Record<string, Call>>
export type PayloadOf<C extends Call> = z.input<C['payload']>
export type ParsedPayloadOf<C extends Call> = z.output<C['payload']>
export type AnswerOf<C extends Call> = C extends Call<z.ZodType, infer Answer> ? Answer : never

const contextId = z.uuid()
const nothing = z.strictObject({})
/** The side panel names its tab; in a frame the tab is the sender's own and a given one is ignored. */
const inTab = { tabId: z.int().nonnegative().optional() }
/** A text that stands in the chat box and makes room for the new one; where something else stands there, it stays. */
const over = z.string().max(20_000).optional()
/**
 * Where in its frame a pointer pressed the panel, CSS px, and whether it had stood over it before; absent for keys, which
 * no page can divert.
 */
const pressed = {
  pointer: z.strictObject({ x: z.number(), y: z.number(), settled: z.boolean() }).optional(),
}

/** What an agent did about the guard's findings before they filled a text. */
const guardAnswersSchema = z.strictObject({
  /** Better wordings that were taken, each by the words that it stands for. */
  taken: z
    .array(
      z.strictObject({
        ruleId: guardRuleSchema.shape.id,
        words: z.string().max(GUARDED_WORDS_LIMIT),
      }),
    )
    .max(40),
  /** Warnings that were passed, each with its reason. */
  overridden: z
    .array(
      z.strictObject({
        ruleId: guardRuleSchema.shape.id,
        words: z.string().max(GUARDED_WORDS_LIMIT),
        reason: z.string().trim().min(1).max(OVERRIDE_REASON_LIMIT),
      }),
    )
    .max(40),
})
export type GuardAnswers = z.infer<typeof guardAnswersSchema>

/** Keys of ours in a page's chat box, held with Alt, by their place on the keyboard: the first suggestions, the offer, and the search. */
export const composerKeySchema = z.enum(['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Slash'])
export type ComposerKey = z.infer<typeof composerKeySchema>

/** Content script to background. The shop and tab in question are those of the sender. */
export const consoleCalls = {
  /** The page shows this now. */
  reportSighting: call<void>()(sightingSchema),
  /** The page shows another context, and this is not read yet: the old card has to go. */
  announceContext: call<void>()(z.strictObject({ contextId })),
  /** This frame inside the page is going. */
  leaveFrame: call<void>()(nothing),
  /** An agent pressed one of our keys in the chat box of this context. */
  pressKey: call<void>()(z.strictObject({ contextId, key: composerKeySchema })),
  /** Where the panel stood on this host, and what is to be said there: a page that asks the browser for words waits for them. */
  readPlacement: call<{ readonly placement: Placement; readonly words: PageWords }>()(nothing),
  savePlacement: call<void>()(placementSchema),
  /** The page took the panel out again and again: it stays out until the page is loaded anew. */
  reportExpulsion: call<void>()(nothing),
} as const satisfies Calls

/** Panel (frame, side panel, companion) and popup to background. */
export const panelCalls = {
  openPanel: call<PanelView>()(z.strictObject(inTab)),
  listClocks: call<ClocksView>()(nothing),
  /** Opens the case's own page, in its tab where one is open. */
  openCase: call<void>()(z.strictObject({ caseId: z.string().max(200) })),
  acknowledgeAlert: call<void>()(z.strictObject({ stageKey: z.string().max(200) })),
  addNote: call<PanelView>()(
    z.strictObject({ ...inTab, contextId, text: z.string().trim().min(1).max(2000) }),
  ),
  removeNote: call<PanelView>()(
    z.strictObject({ ...inTab, contextId, noteId: z.string().max(64) }),
  ),
  restoreNote: call<PanelView>()(
    z.strictObject({ ...inTab, contextId, noteId: z.string().max(64) }),
  ),
  addTag: call<PanelView>()(
    z.strictObject({ ...inTab, contextId, tag: z.string().trim().min(1).max(24) }),
  ),
  removeTag: call<PanelView>()(
    z.strictObject({ ...inTab, contextId, tag: z.string().min(1).max(24) }),
  ),
  /** An agent says that this order is this buyer's; `unlinkOrder` takes it back. */
  linkOrder: call<PanelView>()(
    z.strictObject({ ...inTab, contextId, orderNumber: nativeIdSchema }),
  ),
  unlinkOrder: call<PanelView>()(
    z.strictObject({ ...inTab, contextId, orderNumber: nativeIdSchema }),
  ),
  /** Everything that happened with this buyer. */
  readTimeline: call<Timeline>()(z.strictObject({ ...inTab, contextId })),
  /** Accounts that may be the same person, with the reason. */
  listMatches: call<readonly MatchProposal[]>()(z.strictObject({ ...inTab, contextId })),
  /** An agent says that this account is the same person, or is not; `null` takes either word back. */
  judgeMatch: call<PanelView>()(
    z.strictObject({
      ...inTab,
      contextId,
      account: customerRefSchema,
      verdict: matchVerdictSchema.nullable(),
      reasons: z.array(matchKindSchema).max(MATCH_KINDS.length),
    }),
  ),
  /** Uncovers one contact field; who did so and when is kept. */
  revealContact: call<{ readonly value: string }>()(
    z.strictObject({
      ...inTab,
      ...pressed,
      contextId,
      account: customerRefSchema,
      field: contactFieldSchema,
    }),
  ),
  /**
   * A warning, complaint, task or the like; `recordId` changes one that is there, `base` is what it said when that was begun.
   * Where it says something else by now, the change is refused and the panel is shown what there is.
   */
  keepRecord: call<PanelView>()(
    z.strictObject({
      ...inTab,
      contextId,
      recordId: z.string().min(1).max(64).optional(),
      facts: recordFactsSchema,
      base: recordFactsSchema.optional(),
    }),
  ),
  removeRecord: call<PanelView>()(
    z.strictObject({ ...inTab, contextId, recordId: z.string().min(1).max(64) }),
  ),
  restoreRecord: call<PanelView>()(
    z.strictObject({ ...inTab, contextId, recordId: z.string().min(1).max(64) }),
  ),
  fillReply: call<FillOutcome>()(
    z.strictObject({
      ...inTab,
      ...pressed,
      contextId,
      /** The reply that the text was made from; absent for a text of the agent's own. */
      reply: z.strictObject({ id: z.string().max(64), title: z.string().max(200) }).optional(),
      text: z.string().min(1).max(5000),
      append: z.boolean(),
      over,
      guard: guardAnswersSchema.optional(),
    }),
  ),
  /** What stands in the chat box of this context; empty where there is none. */
  readDraft: call<string>()(z.strictObject({ ...inTab, contextId })),
  /**
   * The shop that the tab's console is signed in to, by our id, for a page that names none: kept until the page is loaded
   * anew; `null` takes it back. Refused where an order on the page is another shop's.
   */
  sayShop: call<void>()(
    z.strictObject({ ...inTab, contextId, shopId: z.string().min(1).max(64).nullable() }),
  ),
  rereadPage: call<void>()(z.strictObject(inTab)),
  focusComposer: call<void>()(z.strictObject(inTab)),
  collapsePanel: call<void>()(z.strictObject(inTab)),
  /** Moves the panel from the page into the browser's side panel, or a window where there is none. */
  dockPanel: call<void>()(z.strictObject(inTab)),
  readSettings: call<Settings>()(nothing),
  saveSettings: call<Settings>()(settingsPatchSchema),
  openWorkbench: call<void>()(z.strictObject({ view: z.string().max(200).optional() })),
} as const satisfies Calls

/** Workbench, a top-level page of ours, to background. */
export const workbenchCalls = {
  /** A worker of the workbench has changed orders, customers or figures of these shops. */
  announceOrders: call<void>()(z.strictObject({ shopIds: z.array(z.string().max(64)).max(100) })),
  /** Somebody was erased: what tabs still show of these accounts goes. */
  forgetBuyers: call<void>()(z.strictObject({ accounts: z.array(customerRefSchema).max(50) })),
  /** Marketplaces were switched on or off. */
  refreshConsoles: call<void>()(nothing),
  /** Why the database does not open; null where it does. Answered without it. */
  readTrouble: call<StoreTrouble | null>()(nothing),
  /** The database is another one: everything of the extension starts anew, this page included. */
  restart: call<void>()(nothing),
} as const satisfies Calls

/** A chat box as it is read: its text is empty where the page has none. */
export interface ComposerReading {
  readonly contextId: string
  readonly text: string
}

/** Background to the content script of one tab. */
export const pageCalls = {
  fillComposer: call<FillOutcome>()(
    z.strictObject({ contextId, text: z.string().min(1).max(5000), append: z.boolean(), over }),
  ),
  /** Reads and reports the page anew, in a context of its own. */
  reread: call<void>()(nothing),
  focusComposer: call<void>()(nothing),
  /** What stands in the chat box, and of which context that is. */
  readComposer: call<ComposerReading>()(nothing),
  collapse: call<void>()(nothing),
  /** Unfolds the panel. */
  unfold: call<void>()(nothing),
  /** Unfolds the panel and brings the focus into it, to search a reply. */
  search: call<void>()(nothing),
  withdraw: call<void>()(nothing),
} as const satisfies Calls

/** Background to panels. `tabId` lets a side panel drop what belongs to another tab. */
export type Push =
  | { readonly push: 'context'; readonly tabId: number; readonly contextId: string }
  | { readonly push: 'view'; readonly tabId: number; readonly view: PanelView }
  /** A key of ours was pressed in the chat box of this context; `id` is the press's own, which may come twice. */
  | {
      readonly push: 'key'
      readonly tabId: number
      readonly contextId: string
      readonly key: ComposerKey
      readonly id: string
    }
  | { readonly push: 'clocks'; readonly clocks: ClocksView }
  | { readonly push: 'settings'; readonly settings: Settings }
  | { readonly push: 'library'; readonly revision: number }
  /** The lock opened or closed: where it did, everything personal leaves the screen. */
  | { readonly push: 'lock'; readonly lock: LockView }
  /** Who stands at this browser, or which PINs there are, has changed. */
  | { readonly push: 'roles' }
  /** Rules of the guard have changed. */
  | { readonly push: 'guard' }
  /** Products, packages, associations or outcomes of a shop have changed. */
  | { readonly push: 'offers'; readonly shopId: string }

/**
 * How news travel. `frame`: to the panel's frame of one tab, which is all that may hear it. `own`: to side panels and
 * other pages of ours; panels in pages hear that too in some browsers, and leave it alone.
 */
export interface Delivery {
  readonly to: 'frame' | 'own'
  readonly news: Push
}

/** Why a call was not carried out. */
export type CallFailure =
  | 'refused'
  /** It is about somebody, and nobody has said the passphrase. */
  | 'locked'
  | 'malformed'
  | 'stale-context'
  /** Somebody else has changed it since it was shown; nothing was written. */
  | 'changed-since'
  /** The role that stands at this browser may not do it. */
  | 'not-permitted'
  | 'store-unavailable'
  /** The disk is full; nothing was changed. */
  | 'storage-full'
  | 'no-answer'
  /** The page has yet to get the script that fills composers. */
  | 'unequipped'
  | 'failed'
