import { describe, expect, it } from 'vitest'

import { presetCalendars } from '@/lib/aftersales/calendars/preset-calendars'
import { presetPacks } from '@/lib/aftersales/packs/preset-packs'
import {
  calendarsInForce,
  DEFAULT_RULE_BOOK,
  ruleBookSchema,
  rulesInForce,
  type RuleBook,
} from '@/lib/aftersales/packs/rule-book'
import type { Rule } from '@/lib/aftersales/packs/rule-pack'

import { sampleRule } from '../sample-rule'

const inForce = (book: Partial<RuleBook>) =>
  rulesInForce({ ...DEFAULT_RULE_BOOK, ...book }, presetPacks())
const UNSHIPPED = 'taobao/unshipped_refund_seller_response'
const HANDBOOK = 'taobao/unshipped_refund_seller_response_textbook'

const guessed = ({ span, confidence }: Rule) => (span === null) !== (confidence === 'none')

describe('the packs that come along', () => {
  const rules = presetPacks().flatMap((pack) => pack.rules)

  it('name each rule once, with a source and a date', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    expect(rules.length).toBeGreaterThanOrEqual(64)
    expect(rules.filter(({ source }) => source === '')).toEqual([])
  })

  it('claim no confidence in a duration that they do not know', () => {
    expect(rules.filter(guessed)).toEqual([])
  })
})

describe('the rules in force', () => {
  it('are present practice until an owner says otherwise, never the handbooks', () => {
    const rules = inForce({})
    expect(rules.get(UNSHIPPED)).toMatchObject({ origin: 'preset', pack: 'current' })
    expect(rules.has(HANDBOOK)).toBe(false)
    expect(inForce({ presets: ['handbook'] }).has(HANDBOOK)).toBe(true)
  })

  it('take the owner’s word over a pack that was brought in, and that over a preset', () => {
    const brought = {
      id: 'guild',
      name: 'Guild',
      version: '3',
      rules: [sampleRule({ id: UNSHIPPED })],
    }
    expect(inForce({ packs: [brought] }).get(UNSHIPPED)).toMatchObject({
      origin: 'owner',
      pack: 'guild',
      version: '3',
    })
    const own = [sampleRule({ id: UNSHIPPED, span: { amount: 5, unit: 'hours' } })]
    expect(inForce({ packs: [brought], own }).get(UNSHIPPED)).toMatchObject({
      origin: 'owner',
      pack: 'own',
      span: { amount: 5 },
    })
  })

  it('leave out what the owner dropped', () => {
    expect(inForce({ dropped: [UNSHIPPED] }).has(UNSHIPPED)).toBe(false)
  })

  it('start from a book of the right shape', () => {
    expect(ruleBookSchema.parse(DEFAULT_RULE_BOOK)).toEqual(DEFAULT_RULE_BOOK)
  })
})

describe('the calendars in force', () => {
  it('hold the owner’s days over what was brought in', () => {
    const china = presetCalendars()[0]
    const brought = china === undefined ? [] : [{ ...china, free: ['2026-03-03'], version: '2' }]
    const calendarEdits = { CN: { free: [], work: ['2026-03-03'], coversTo: null } }
    const calendars = calendarsInForce(
      { ...DEFAULT_RULE_BOOK, calendars: brought, calendarEdits },
      presetCalendars(),
    )
    expect(calendars.get('CN')).toMatchObject({ version: '2', free: [] })
    expect(calendars.get('SG')).toMatchObject({ covers: null })
  })
})
