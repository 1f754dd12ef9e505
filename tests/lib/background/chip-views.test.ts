import { describe, expect, it } from 'vitest'

import { viewChip } from '@/lib/background/chip-views'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { en } from '@/lib/i18n/en'
import { contrastOf } from '@/lib/shared/tile-colours'

const gold = { tier: 'gold', atLeast: false, risk: null } as const
const mark = { number: 'n1', buyer: gold, clock: null }
const rules = {
  ...DEFAULT_TIER_RULES,
  looks: { gold: { name: 'friends', colour: '#ffff00' } },
}

describe('a chip', () => {
  it('shows letter and name of a tier', () => {
    expect(viewChip(mark, DEFAULT_TIER_RULES, en)).toEqual({
      number: 'n1',
      tile: { tier: 'gold', letter: 'G', name: 'Gold' },
      risk: null,
      clock: null,
    })
  })

  it('shows the name that the owner chose, with its first letter, and a colour that it reads on', () => {
    const tile = viewChip(mark, rules, en)?.tile
    expect(tile).toMatchObject({ letter: 'F', name: 'friends' })
    const { ground = '', letter = '' } = tile?.colours ?? {}
    expect(contrastOf(ground, letter)).toBeGreaterThanOrEqual(4.5)
  })

  it('says that a tier may be higher, and never so of none', () => {
    const atLeast = { ...mark, buyer: { ...gold, atLeast: true } }
    const none = { ...mark, buyer: { ...gold, tier: null, atLeast: true } }
    expect(viewChip(atLeast, rules, en)?.tile?.name).toBe('at least friends')
    expect(viewChip(none, rules, en)?.tile?.name).toBe('No tier')
  })

  it('says a risk in a word', () => {
    const watched = { ...mark, buyer: { ...gold, risk: 'watch' as const } }
    expect(viewChip(watched, DEFAULT_TIER_RULES, en)?.risk).toEqual({
      level: 'watch',
      word: en.chips.risks.watch,
    })
  })

  it('is none where neither buyer nor clock is known', () => {
    expect(viewChip({ ...mark, buyer: null }, DEFAULT_TIER_RULES, en)).toBeNull()
    const clock = { dueAt: 1, about: true }
    expect(viewChip({ ...mark, buyer: null, clock }, DEFAULT_TIER_RULES, en)).toEqual({
      number: 'n1',
      tile: null,
      risk: null,
      clock,
    })
  })
})
