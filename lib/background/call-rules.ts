import type { backstageCalls } from '@/lib/messaging/backstage-calls'
import type { caseCalls } from '@/lib/messaging/case-calls'
import type { chipCalls, hoverCalls } from '@/lib/messaging/chip-calls'
import type { guardCalls } from '@/lib/messaging/guard-calls'
import type { healthCalls } from '@/lib/messaging/health-calls'
import type { lockCalls, passphraseCalls } from '@/lib/messaging/lock-calls'
import type { lookupCalls } from '@/lib/messaging/lookup-calls'
import type { offerCalls } from '@/lib/messaging/offer-calls'
import type {
  AnswerOf,
  consoleCalls,
  panelCalls,
  ParsedPayloadOf,
  workbenchCalls,
} from '@/lib/messaging/protocol'
import type { replyCalls } from '@/lib/messaging/reply-calls'
import type { roleCalls, roleOfficeCalls } from '@/lib/messaging/role-calls'
import type { SettingsPatch } from '@/lib/settings/settings'
import type { AuditAct } from '@/lib/vault/audit-entry'
import type { RoleAct } from '@/lib/vault/roles'

/** Every call that the background answers. */
type AllCalls = typeof consoleCalls &
  typeof panelCalls &
  typeof workbenchCalls &
  typeof lookupCalls &
  typeof caseCalls &
  typeof replyCalls &
  typeof offerCalls &
  typeof guardCalls &
  typeof healthCalls &
  typeof backstageCalls &
  typeof chipCalls &
  typeof hoverCalls &
  typeof roleCalls &
  typeof roleOfficeCalls &
  typeof lockCalls &
  typeof passphraseCalls

/** What the log says of a call that was carried out; its id and who did it are added. */
export type Logged = Omit<AuditAct, 'id' | 'role'>

/** A call that is more than daily work, or that leaves its trace. */
export interface CallRule<Payload, Value> {
  readonly act: RoleAct | ((payload: Payload) => RoleAct)
  /** null: it came to nothing that the log would keep. */
  readonly log?: (payload: Payload, value: Value) => Logged | null
}

type CallRules = {
  readonly [Name in keyof AllCalls]:
    | 'work'
    | CallRule<ParsedPayloadOf<AllCalls[Name]>, AnswerOf<AllCalls[Name]>>
}

/** Settings that are about the person at the screen, not the shop. */
const OWN_FIELDS: ReadonlySet<string> = new Set<keyof SettingsPatch>([
  'locale',
  'theme',
  'agentName',
  'screenShare',
  'singleKeys',
  'columnMaps',
  'orderTables',
])

/** Fields of the shop that a change sets; never their values. */
const shopFields = (patch: SettingsPatch): string[] =>
  Object.entries(patch)
    .filter(([field, value]) => value !== undefined && !OWN_FIELDS.has(field))
    .map(([field]) => field)

/** A change of what holds for the shop. */
const changes = (what: string) => ({
  act: 'settings' as const,
  log: (): Logged => ({ kind: 'settings', subject: null, about: [what] }),
})

const WRONG_PIN: Logged = { kind: 'unlock-failed', subject: null, about: ['pin'] }

/** Who may make which call, and what the log says of it: every call is here, or the compiler asks for it. */
export const CALL_RULES: CallRules = {
  reportSighting: 'work',
  announceContext: 'work',
  leaveFrame: 'work',
  pressKey: 'work',
  readPlacement: 'work',
  savePlacement: 'work',
  reportExpulsion: 'work',

  openPanel: 'work',
  listClocks: 'work',
  openCase: 'work',
  acknowledgeAlert: 'work',
  addNote: 'work',
  removeNote: 'work',
  restoreNote: 'work',
  addTag: 'work',
  removeTag: 'work',
  linkOrder: 'work',
  unlinkOrder: 'work',
  readTimeline: 'work',
  listMatches: 'work',
  judgeMatch: 'work',
  /** Whose it was stands under the same id among the reveals, where an erasure reaches it: nothing is taken from this log. */
  revealContact: {
    act: 'reveal',
    log: ({ field }, { value }) =>
      value === '' ? null : { kind: 'reveal', subject: null, about: [field] },
  },
  keepRecord: 'work',
  removeRecord: 'work',
  restoreRecord: 'work',
  fillReply: 'work',
  readDraft: 'work',
  sayShop: 'work',
  rereadPage: 'work',
  focusComposer: 'work',
  collapsePanel: 'work',
  dockPanel: 'work',
  readSettings: 'work',
  saveSettings: {
    act: (patch) => (shopFields(patch).length === 0 ? 'work' : 'settings'),
    log: (patch) => {
      const about = shopFields(patch)
      return about.length === 0 ? null : { kind: 'settings', subject: null, about }
    },
  },
  openWorkbench: 'work',

  announceOrders: 'work',
  forgetBuyers: 'work',
  refreshConsoles: 'work',
  readTrouble: 'work',
  restart: 'work',

  lookUp: 'work',
  showBuyer: 'work',
  leaveBuyer: 'work',
  openCompanion: 'work',

  listCases: 'work',
  figureCases: 'work',
  readCase: 'work',
  markCases: 'work',
  trackCase: 'work',
  untrackCase: 'work',
  advanceComplaint: 'work',
  planShift: 'work',
  readLedger: 'work',
  ringAlert: 'work',
  exportClocks: {
    act: 'export',
    log: () => ({ kind: 'export', subject: null, about: ['clocks'] }),
  },
  readRules: 'work',
  importRules: {
    act: 'settings',
    log: (_, outcome) =>
      outcome.ok ? { kind: 'settings', subject: null, about: ['ruleBook'] } : null,
  },
  exportRules: 'work',
  writeDispute: {
    act: 'export',
    log: (_, file) =>
      file === null ? null : { kind: 'export', subject: null, about: ['dispute'] },
  },
  readDispute: 'work',
  verifyDispute: 'work',

  readLibrary: 'work',
  keepReplies: 'work',
  removeReplies: 'work',
  removeGroup: 'work',
  readReplyHistory: 'work',
  restoreReply: 'work',
  keepImage: 'work',
  readImage: 'work',
  removeImage: 'work',
  pruneImages: 'work',

  readOffers: 'work',
  noteOffer: 'work',
  listProducts: 'work',
  keepProduct: 'work',
  keepProducts: 'work',
  listPackages: 'work',
  keepPackage: 'work',
  removePackage: 'work',
  restorePackage: 'work',
  proposePackages: 'work',
  readAssociations: 'work',
  readOfferFigures: 'work',
  keepTraffic: 'work',

  checkTexts: 'work',
  checkComposer: 'work',
  readGuardRules: 'work',
  readGuardLog: 'work',
  setGuardRules: changes('guard-rules'),
  keepGuardRule: changes('guard-rules'),
  removeGuardRule: changes('guard-rules'),
  importGuardPack: changes('guard-packs'),
  removeGuardPack: changes('guard-packs'),
  exportGuardPack: 'work',
  readRefundReasons: 'work',

  readHealth: 'work',

  enterBackstage: 'work',
  stillAtWork: 'work',
  leaveBackstage: 'work',

  readChips: 'work',
  bringCard: 'work',
  readHover: 'work',
  openOrder: 'work',

  readRoles: 'work',
  takeRole: {
    act: 'work',
    log: ({ role }, outcome) => {
      if (outcome.ok) return { kind: 'role', subject: null, about: [role] }
      return outcome.error === 'wrong' ? WRONG_PIN : null
    },
  },
  permitOnce: {
    act: 'work',
    log: ({ act }, outcome) => {
      if (outcome.ok) return { kind: 'role', subject: null, about: ['once', act] }
      return outcome.error === 'wrong' ? WRONG_PIN : null
    },
  },
  keepPin: {
    act: 'lock',
    log: ({ of, pin }, outcome) =>
      outcome.ok
        ? { kind: 'pin', subject: null, about: [of, pin === null ? 'removed' : 'set'] }
        : null,
  },
  forgetPins: {
    act: 'work',
    log: (_, { pins }) => ({
      kind: 'pin',
      subject: null,
      about: ['owner', pins.length === 0 ? 'removed' : 'forgotten'],
    }),
  },
  // The desk of the lock keeps its own entries: most of them come of no call.
  readLock: 'work',
  unlock: 'work',
  lockNow: 'work',
  noteUse: 'work',
  setPassphrase: { act: 'lock' },
  changePassphrase: { act: 'lock' },
  removePassphrase: { act: 'lock' },

  askLeave: { act: ({ act }) => act, log: ({ log }) => log },
}
