import { describe, expect, it } from 'vitest'

import { DEFAULT_RULE_BOOK } from '@/lib/aftersales/packs/rule-book'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import { alertHabitsOf, ruleBookOf } from '@/lib/settings/watch-settings'

describe('what watches over clocks', () => {
  it('is present practice without ladders, hours or quiet where nothing was set', () => {
    expect(ruleBookOf(DEFAULT_SETTINGS)).toEqual(DEFAULT_RULE_BOOK)
    expect(alertHabitsOf(DEFAULT_SETTINGS)).toEqual({ ladders: [], hours: null, quietUntil: null })
  })
  it('is what the owner set', () => {
    const ruleBook = { ...DEFAULT_RULE_BOOK, dropped: ['x'] }
    const alertHabits = { ladders: [], hours: null, quietUntil: 7 }
    const settings = { ...DEFAULT_SETTINGS, ruleBook, alertHabits }
    expect([ruleBookOf(settings), alertHabitsOf(settings)]).toEqual([ruleBook, alertHabits])
  })
})
