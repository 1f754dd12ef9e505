import type { Clock } from '@/lib/shared/time'

import type { AlertLedger } from './alert-ledger'
import type { AlertPolicy, AlertSound } from './alert-policy'
import type { AlertText, AlertWording } from './alert-text'
import type { Urgency } from './urgency'

/** The system's notifications; an id that is created again replaces the one that stands. */
export interface AlertNotifier {
  create(id: string, text: AlertText): Promise<void>
  /** Ids that stand now; null when the browser cannot tell. */
  list(): Promise<readonly string[] | null>
  /** False when the system or the person refuses notifications: badge and banner then stand alone. */
  allowed(): Promise<boolean>
  clear(id: string): Promise<void>
}

/** Wake-up calls, which browsers lose, delay and clear: nothing is decided by them. */
export interface AlertAlarms {
  /** Epoch ms of the next stage; null when none is ahead. */
  setNearest(at: number | null): Promise<void>
  /** Makes sure that a sweep comes every minute. */
  ensureSweep(): Promise<void>
}

/** Cases with an own clock within 24 h and how pressing the shortest is; `calm` when there is none. */
export interface BadgeState {
  readonly count: number
  readonly urgency: Urgency
}

/** A tone; `urgent` for clocks in their last hour or past it. */
export interface AlertBell {
  ring(tone: 'calm' | 'urgent'): Promise<void>
}

/** Everything outside that the alert desk works with. */
export interface AlertDeskPorts {
  readonly ledger: AlertLedger
  readonly notifier: AlertNotifier
  readonly alarms: AlertAlarms
  readonly bell: AlertBell
  readonly badge: { show(state: BadgeState): Promise<void> }
  readonly clock: Clock
  /** Names the browser session: it outlives a stopped worker, not the browser. */
  readonly session: () => Promise<string>
  readonly shopName: (shopId: string) => Promise<string | null>
  readonly wording: () => Promise<AlertWording>
  /** When they ring. */
  readonly sound: () => Promise<AlertSound>
  /** When alerts are due. */
  readonly policy: () => Promise<AlertPolicy>
}
