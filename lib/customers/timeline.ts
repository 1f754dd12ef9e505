import type { CaseKind } from '@/lib/shared/cases'
import type { Money } from '@/lib/shared/money'
import type { PlatformId } from '@/lib/shared/platforms'

import type { OrderLine } from './card'
import type { CustomerRecord } from './record'

/** Where something happened, for a person with accounts in several shops. */
export interface TimelinePlace {
  readonly platform: PlatformId
  readonly shopName: string | null
}

type What =
  | { readonly kind: 'order'; readonly order: OrderLine }
  | {
      readonly kind: 'case'
      readonly caseId: string
      readonly caseKind: CaseKind | null
      readonly orderNumber: string | null
      readonly status: string | null
      readonly amount: Money | null
      readonly closed: boolean
    }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'record'; readonly record: CustomerRecord }
  /** A reply that was filled in; `title` of the reply, null for a text of the agent's own. */
  | { readonly kind: 'reply'; readonly title: string | null }

/** One thing that happened with a customer. */
export interface TimelineEntry {
  readonly id: string
  /** Epoch ms; null where no source told it. */
  readonly at: number | null
  readonly place: TimelinePlace
  readonly what: What
}
export type TimelineKind = What['kind']

/** All that happened with one person, the newest first, what has no time last. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[]
  /** Entries that stay unlisted because there are more than a list can hold. */
  readonly more: number
}

/** Entries that travel to the panel at once. */
export const TIMELINE_LIMIT = 1_000
