import type { CaseKind, ClockOwner, Expiry } from '@/lib/shared/cases'
import type { Money } from '@/lib/shared/money'
import type { PlatformId } from '@/lib/shared/platforms'

/** One case with its clock as lists show it: panel strip, popup, workbench. */
export interface ClockView {
  readonly caseId: string
  readonly platform: PlatformId
  readonly shopName: string | null
  readonly caseNumber: string
  readonly orderNumber: string | null
  readonly kind: CaseKind | null
  /** The platform's own word. */
  readonly status: string | null
  readonly owner: ClockOwner
  readonly amount: Money | null
  /** Epoch ms; null: closed, or the clock is unknown. */
  readonly dueAt: number | null
  readonly onExpiry: Expiry
  /** Epoch ms at which a page last showed the countdown. */
  readonly observedAt: number
  readonly closed: boolean
  /** The buyer's nick; null while nobody is linked to the order or the vault is locked. */
  readonly nick: string | null
  readonly customerId: string | null
  /**
   * Why the due instant is to be said with "about": reckoned by a rule, counted over days whose holidays are not known, or
   * the countdown stands still. Absent where none of it holds.
   */
  readonly doubt?: 'uncertain' | 'provisional' | 'paused'
  /** Epoch ms until which its alerts wait; absent where they do not. */
  readonly alertsWaitUntil?: number
}

/** An alert stage that has been shown and not yet been dealt with. */
export interface AlertView {
  readonly stageKey: string
  readonly clock: ClockView
  /** Time before the due instant at which the stage lies, ms; 0 is the due instant itself. */
  readonly offsetMs: number
  /** `uncertain`: a crash hides whether the notification was seen. */
  readonly certainty: 'shown' | 'uncertain'
  /** Epoch ms since which the browser was shut or asleep when it fell due; absent where it was awake. */
  readonly awayFrom?: number
}
