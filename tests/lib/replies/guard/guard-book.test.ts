import { describe, expect, it } from 'vitest'

import {
  DEFAULT_GUARD_BOOK,
  guardBookSchema,
  guardRules,
  holdsOn,
} from '@/lib/replies/guard/guard-book'
import { shippedGuardPacks } from '@/lib/replies/guard/shipped-packs'

const [preset] = guardRules(DEFAULT_GUARD_BOOK, shippedGuardPacks())
if (preset === undefined) throw new Error('no rule ships')
const { origin: _origin, pack: _pack, version: _version, isOff: _isOff, ...rule } = preset
const idOf = rule.id

describe('rules in force', () => {
  it('has each id of the shipped packs once', () => {
    const ids = shippedGuardPacks().flatMap(({ rules }) => rules.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('lets an owner switch one off, weigh it and word it anew', () => {
    const own = { ...rule, phrases: ['口令'] }
    const book = guardBookSchema.parse({
      off: [idOf],
      severities: { [idOf]: 'note' },
      own: [own],
      packs: [],
    })
    const changed = guardRules(book, shippedGuardPacks()).find(({ id }) => id === idOf)
    expect(changed).toMatchObject({
      isOff: true,
      severity: 'note',
      phrases: ['口令'],
      origin: 'owner',
    })
  })

  it.each([
    [['taobao'], 'taobao', true],
    [['taobao'], 'amazon', false],
    [['taobao'], null, true],
    [[], 'amazon', true],
  ] as const)('a rule for %s on %s holds: %s', (platforms, platform, holds) => {
    expect(holdsOn({ platforms: [...platforms], isOff: false }, platform)).toBe(holds)
  })

  it.each(['a ... b ... c ... d ... e', '', '<nothing>', '|'])(
    'refuses the phrase "%s"',
    (phrase) => {
      const book = { ...DEFAULT_GUARD_BOOK, own: [{ ...rule, phrases: [phrase] }] }
      expect(guardBookSchema.safeParse(book).success).toBe(false)
    },
  )
})
