import type { backstageCalls } from '@/lib/messaging/backstage-calls'
import type { caseCalls } from '@/lib/messaging/case-calls'
import type { chipCalls, hoverCalls } from '@/lib/messaging/chip-calls'
import type { guardCalls } from '@/lib/messaging/guard-calls'
import type { healthCalls } from '@/lib/messaging/health-calls'
import type { lockCalls, passphraseCalls } from '@/lib/messaging/lock-calls'
import type { lookupCalls } from '@/lib/messaging/lookup-calls'
import type { offerCalls } from '@/lib/messaging/offer-calls'
import type { consoleCalls, panelCalls, workbenchCalls } from '@/lib/messaging/protocol'
import type { replyCalls } from '@/lib/messaging/reply-calls'
import type { roleCalls, roleOfficeCalls } from '@/lib/messaging/role-calls'
import type { Gate } from '@/lib/messaging/server'

/** Everything that may be asked of the background. */
type AnyCalls = typeof backstageCalls &
  typeof caseCalls &
  typeof chipCalls &
  typeof consoleCalls &
  typeof guardCalls &
  typeof healthCalls &
  typeof hoverCalls &
  typeof lockCalls &
  typeof lookupCalls &
  typeof offerCalls &
  typeof panelCalls &
  typeof passphraseCalls &
  typeof replyCalls &
  typeof roleCalls &
  typeof roleOfficeCalls &
  typeof workbenchCalls

/**
 * What becomes of each call while the vault is locked. Answered is what tells nothing of a person and changes nothing that
 * an owner has set: what pages show goes on being kept, clocks go on being told, without names. A new call has to be
 * entered here before anything compiles.
 */
export const WHEN_LOCKED: Readonly<Record<keyof AnyCalls, 'answered' | 'refused'>> = {
  // Console pages: cases and clocks are kept, the panel stands where it stood.
  reportSighting: 'answered',
  announceContext: 'answered',
  leaveFrame: 'answered',
  pressKey: 'answered',
  readPlacement: 'answered',
  savePlacement: 'answered',
  reportExpulsion: 'answered',

  // The lock itself.
  readLock: 'answered',
  unlock: 'answered',
  lockNow: 'answered',
  noteUse: 'refused',
  setPassphrase: 'refused',
  changePassphrase: 'refused',
  removePassphrase: 'refused',

  // Who stands here, which restoring a backup may ask for.
  readRoles: 'answered',
  takeRole: 'answered',
  permitOnce: 'answered',
  askLeave: 'answered',
  keepPin: 'refused',
  forgetPins: 'refused',

  // Clocks, and where our own pages stand.
  listClocks: 'answered',
  openCase: 'answered',
  readSettings: 'answered',
  rereadPage: 'answered',
  focusComposer: 'answered',
  collapsePanel: 'answered',
  dockPanel: 'answered',
  openWorkbench: 'answered',
  openCompanion: 'answered',
  refreshConsoles: 'answered',
  // A backup may take the place of what nobody can open any more.
  restart: 'answered',
  // Why there is no store, which nobody is named by.
  readTrouble: 'answered',
  // A backup that was begun before comes to its end; none begins while the vault is locked.
  enterBackstage: 'answered',
  stillAtWork: 'answered',
  leaveBackstage: 'answered',

  // The panel.
  openPanel: 'refused',
  acknowledgeAlert: 'refused',
  addNote: 'refused',
  removeNote: 'refused',
  restoreNote: 'refused',
  addTag: 'refused',
  removeTag: 'refused',
  linkOrder: 'refused',
  unlinkOrder: 'refused',
  readTimeline: 'refused',
  listMatches: 'refused',
  judgeMatch: 'refused',
  revealContact: 'refused',
  keepRecord: 'refused',
  removeRecord: 'refused',
  restoreRecord: 'refused',
  fillReply: 'refused',
  readDraft: 'refused',
  sayShop: 'refused',
  saveSettings: 'refused',
  announceOrders: 'refused',
  forgetBuyers: 'refused',
  lookUp: 'refused',
  showBuyer: 'refused',
  leaveBuyer: 'refused',

  // Chips on lists, and their card.
  readChips: 'refused',
  bringCard: 'refused',
  readHover: 'refused',
  openOrder: 'refused',

  // Cases with who they are about.
  listCases: 'refused',
  figureCases: 'refused',
  readCase: 'refused',
  markCases: 'refused',
  trackCase: 'refused',
  untrackCase: 'refused',
  advanceComplaint: 'refused',
  planShift: 'refused',
  readLedger: 'refused',
  ringAlert: 'refused',
  exportClocks: 'refused',
  readRules: 'refused',
  importRules: 'refused',
  exportRules: 'refused',
  writeDispute: 'refused',
  readDispute: 'refused',
  verifyDispute: 'refused',

  // The library of replies.
  readLibrary: 'refused',
  keepReplies: 'refused',
  removeReplies: 'refused',
  removeGroup: 'refused',
  readReplyHistory: 'refused',
  restoreReply: 'refused',
  keepImage: 'refused',
  readImage: 'refused',
  removeImage: 'refused',
  pruneImages: 'refused',

  // Offers.
  readOffers: 'refused',
  noteOffer: 'refused',
  listProducts: 'refused',
  keepProduct: 'refused',
  keepProducts: 'refused',
  listPackages: 'refused',
  keepPackage: 'refused',
  removePackage: 'refused',
  restorePackage: 'refused',
  proposePackages: 'refused',
  readAssociations: 'refused',
  readOfferFigures: 'refused',
  keepTraffic: 'refused',

  // The guard.
  checkTexts: 'refused',
  checkComposer: 'refused',
  readGuardRules: 'refused',
  readGuardLog: 'refused',
  setGuardRules: 'refused',
  keepGuardRule: 'refused',
  removeGuardRule: 'refused',
  importGuardPack: 'refused',
  removeGuardPack: 'refused',
  exportGuardPack: 'refused',
  readRefundReasons: 'refused',

  readHealth: 'refused',
}

const ANSWERED: ReadonlySet<string> = new Set(
  Object.entries(WHEN_LOCKED).flatMap(([call, verdict]) => (verdict === 'answered' ? call : [])),
)

/** The one gate before all that is personal; what is not named above stays behind it. */
export const createLockGate =
  (isLocked: () => Promise<boolean>): Gate =>
  (call) =>
    ANSWERED.has(call)
      ? null
      : isLocked().then(
          (locked) => (locked ? 'locked' : null),
          () => 'store-unavailable' as const,
        )
