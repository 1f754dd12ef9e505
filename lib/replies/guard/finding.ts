import type { Money } from '@/lib/shared/money'
import type { OrderState } from '@/lib/shared/orders'

import type { StatedFact } from '../policy/statement'

/** How a finding is dealt with: nothing is filled, filled with a reason that is logged, or only said. */
export const SEVERITIES = ['block', 'warn', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What a rule is about; the last eight need facts of the buyer or the shop. */
export const GUARD_SUBJECTS = [
  'off-platform',
  'contact',
  'absolute',
  'health',
  'promise',
  'invoice',
  'card-payment',
  'cash-on-delivery',
  'closing-trade',
  'insult',
  'denial',
  'paid-review',
  'refund-reason',
  'paid-withdrawal',
  'pressure',
  'other-buyer',
  'order-number',
  'amount',
  'item',
  'order-state',
  'deadline',
  'tier-benefit',
  'policy',
] as const
export type GuardSubject = (typeof GUARD_SUBJECTS)[number]

/** One text in each language of the panel. */
export type LocalText = Readonly<Record<'en' | 'zh-CN' | 'zh-TW', string>>

/** A text in a language of the panel; one that its owner wrote down is in that language alone. */
export const textIn = (text: string | LocalText, locale: keyof LocalText): string =>
  typeof text === 'string' ? text : text[locale]

/** What the cache knows where a text says something else; instants are epoch ms. */
export type KnownFact =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'amounts'; readonly amounts: readonly Money[] }
  | { readonly kind: 'due'; readonly at: number }
  | { readonly kind: 'states'; readonly states: readonly OrderState[] }
  | { readonly kind: 'pieces'; readonly pieces: number }
  | {
      readonly kind: 'policy'
      readonly fact: `policy.${StatedFact}`
      readonly value: number | string | Money
    }

/** Other words for a part of the text; offsets are UTF-16 units into the original. */
export interface BetterWording {
  readonly from: number
  readonly to: number
  /** Empty: the part is left out. */
  readonly text: string
}

/** Something in a text that can harm the shop or a buyer; offsets are UTF-16 units into the original text. */
export interface GuardFinding {
  readonly ruleId: string
  readonly subject: GuardSubject
  readonly severity: Severity
  readonly from: number
  readonly to: number
  /** Why, in one line. */
  readonly reason: LocalText
  /** null: the rule knows none. */
  readonly better: BetterWording | null
  /** null: no fact speaks to it. */
  readonly known: KnownFact | null
}
