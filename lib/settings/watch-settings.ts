import type { AlertHabits } from '@/lib/aftersales/alert-policy'
import { DEFAULT_RULE_BOOK, type RuleBook } from '@/lib/aftersales/packs/rule-book'

import type { Settings } from './settings'

/** The owner's rules and calendars; present practice as it comes where nothing was set. */
export const ruleBookOf = ({ ruleBook }: Settings): RuleBook => ruleBook ?? DEFAULT_RULE_BOOK

/** How people want to be alerted beyond the times for every case; nothing where nothing was set. */
export const alertHabitsOf = ({ alertHabits }: Settings): AlertHabits =>
  alertHabits ?? { ladders: [], hours: null, quietUntil: null }
