import { presetCalendars } from '@/lib/aftersales/calendars/preset-calendars'
import type { RulesInForce } from '@/lib/aftersales/choose-rule'
import { presetPacks } from '@/lib/aftersales/packs/preset-packs'
import {
  calendarsInForce,
  DEFAULT_RULE_BOOK,
  rulesInForce,
  type RuleBook,
} from '@/lib/aftersales/packs/rule-book'

import type { SettingsDesk } from './settings-desk'

/** Gives the rules and calendars that hold now. */
export type ReadRules = () => Promise<RulesInForce>

/** Lays the owner's book over the presets, anew only when the book has changed. */
export function createRulesDesk(settings: Pick<SettingsDesk, 'read'>): ReadRules {
  let known: { readonly book: RuleBook; readonly rules: RulesInForce } | undefined
  return async () => {
    const { ruleBook: book = DEFAULT_RULE_BOOK } = await settings.read()
    if (known?.book !== book) {
      const rules = rulesInForce(book, presetPacks())
      const calendars = calendarsInForce(book, presetCalendars())
      known = { book, rules: { rules, calendars } }
    }
    return known.rules
  }
}
