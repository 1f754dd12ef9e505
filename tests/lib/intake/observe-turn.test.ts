import { describe, expect, it } from 'vitest'

import type { CaseRecord } from '@/lib/aftersales/case-record'
import { presetCalendars } from '@/lib/aftersales/calendars/preset-calendars'
import { presetPacks } from '@/lib/aftersales/packs/preset-packs'
import { calendarsInForce, DEFAULT_RULE_BOOK, rulesInForce } from '@/lib/aftersales/packs/rule-book'
import type { CaseOnPage } from '@/lib/consoles/sighting'
import { mergeCase } from '@/lib/intake/merge-case'
import type { PlatformId } from '@/lib/shared/platforms'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'
import { makeClock } from '@/tests/fixtures/store/make-case'
import { shownCase } from '@/tests/fixtures/store/make-sighting'
import { NOON } from '@/tests/fixtures/store/open-store'

const rules = {
  rules: rulesInForce(DEFAULT_RULE_BOOK, presetPacks()),
  calendars: calendarsInForce(DEFAULT_RULE_BOOK, presetCalendars()),
}
const look = (
  seen: CaseOnPage,
  {
    at = NOON,
    known,
    platform = 'taobao',
  }: { at?: number; known?: CaseRecord; platform?: PlatformId } = {},
) => mergeCase(known, { id: 'case', shopId: 'shop', platform, seen, observedAt: at }, at, rules)
const { countdown: _, ...bare } = shownCase()
const mine: CaseOnPage = { ...bare, owner: 'seller', status: '待商家处理', unread: ['countdown'] }

describe('a turn without a countdown', () => {
  it('of the seller runs by the rule from when it was first seen', () => {
    const record = look(mine)
    expect(record).toMatchObject({
      state: 'requested',
      clocks: [
        {
          source: 'preset',
          dueAt: NOON + 24 * HOUR_MS,
          startedAt: NOON,
          rule: { pack: 'current' },
        },
      ],
    })
    expect(look(mine, { known: record, at: NOON + 1000 })).toBe(record)
  })

  it('whose limit nobody knows is unknown, once', () => {
    const record = look(mine, { platform: 'pinduoduo' })
    expect(record.clocks).toMatchObject([{ source: 'unknown', dueAt: NOON }])
    expect(look(mine, { platform: 'pinduoduo', known: record, at: NOON + 1000 })).toBe(record)
  })

  it('of another side that no rule knows has no clock', () => {
    const theirs = { ...mine, owner: 'platform' as const, status: '平台处理中' }
    expect(look(theirs).clocks).toEqual([])
  })

  it('of nobody in particular, or of a closed case, has no clock', () => {
    const { owner: _owner, ...untold } = mine
    expect(look(untold).clocks).toEqual([])
    expect(look({ ...mine, closed: true }).clocks).toEqual([])
  })

  it('gives way to the page’s countdown, which starts alerts anew where it is later', () => {
    const known = look(mine, { platform: 'pinduoduo' })
    const seen = shownCase({ owner: 'seller', status: '待商家处理' })
    const [clock] = look(seen, { platform: 'pinduoduo', known, at: NOON + 1000 }).clocks
    expect(clock).toMatchObject({ source: 'page', epoch: 1, id: known.clocks[0]?.id })
    expect(clock).not.toHaveProperty('rule')
  })

  it('begins anew with another task, and when the case is opened again', () => {
    const known = look(mine)
    const returned = { ...mine, status: '待商家确认收货', kind: 'return-refund' as const }
    const next = look(returned, { known, at: NOON + HOUR_MS })
    expect(next.clocks).toMatchObject([{ task: 'confirm-return', dueAt: NOON + 49 * HOUR_MS }])
    const closed = look({ ...mine, closed: true }, { known, at: NOON + HOUR_MS })
    const again = look({ ...mine, closed: false }, { known: closed, at: NOON + 2 * HOUR_MS })
    expect(again.clocks).toMatchObject([{ dueAt: NOON + 26 * HOUR_MS }])
  })

  it('leaves clocks set by hand running', () => {
    const hand = makeClock({ id: 'hand-evidence', kept: true, source: 'owner' })
    const known = { ...look(mine), clocks: [hand] }
    const theirs = { ...mine, owner: 'platform' as const, status: '平台处理中' }
    expect(look(theirs, { known, at: NOON + 1 }).clocks).toEqual([hand])
    expect(look(shownCase(), { known, at: NOON + 1 }).clocks).toMatchObject([
      { source: 'page' },
      hand,
    ])
  })
})

describe('somebody’s “done”', () => {
  const done = { ...look(mine), doneAt: NOON }
  it('holds while the page says nothing new', () => {
    expect(look(mine, { known: done, at: NOON + 5 * MINUTE_MS }).doneAt).toBe(NOON)
  })

  it('ends with news, or when the page goes on asking the seller', () => {
    const other = { ...mine, status: '平台处理中', owner: 'platform' as const }
    expect(look(other, { known: done, at: NOON + 1000 }).doneAt).toBeUndefined()
    expect(look(mine, { known: done, at: NOON + 11 * MINUTE_MS }).doneAt).toBeUndefined()
  })
})
