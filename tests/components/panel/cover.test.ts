import { describe, expect, it } from 'vitest'

import { coverClocks, coverMatches, coverTimeline, coverView } from '@/components/panel/cover'
import { records } from '@/lib/i18n/en/records'

import { NOW, page } from './sample-page'
import { proposals, timelineOf } from './sample-people'
import { scores } from './sample-scores'
import { chatView, clock } from './sample-view'

const words = records.share

/** What the sample's people have written, bought and are called. */
const PERSONAL = [
  'whale',
  'exchange it',
  'Left-handed',
  'soups',
  'Pan brush',
  'Enamel',
  'Clay pot',
  'Pot 1',
  'lid',
  'Box was wet',
  '5678',
  'Hangzhou',
  'Owner',
  'blackmail',
  'paper',
]
const personalIn = (value: unknown): string[] => {
  const text = JSON.stringify(value)
  return PERSONAL.filter((each) => text.includes(each))
}

const warned = chatView('context-a', {
  lastCase: clock,
  scores: {
    ...scores,
    next: { kind: 'task', text: 'Call about the lid', dueAt: NOW },
    risk: {
      ...scores.risk,
      level: 'high',
      warnings: [
        {
          id: 'warning-1',
          reason: 'invoice-blackmail',
          evidence: 'Wrote about Hangzhou',
          author: 'Owner',
          at: NOW,
          until: NOW + 1,
        },
      ],
    },
  },
})

describe('while the screen is shared', () => {
  it('a view holds nothing personal', () => {
    expect(personalIn(warned)).not.toEqual([])
    expect(personalIn(coverView(warned, words))).toEqual([])
  })

  it.each([
    { kind: 'prospect', wanted: 'Pan brush', nextAt: NOW },
    { kind: 'follow-up', title: 'Pan brush' },
  ] as const)('a next step of kind $kind holds nothing personal', (next) => {
    const view = chatView('context-a', { scores: { ...scores, next } })
    expect(personalIn(coverView(view, words))).toEqual([])
  })

  it('tier, figures and order numbers stay', () => {
    const view = coverView(warned, words)
    expect(view).toMatchObject({
      state: 'known',
      contextId: 'context-a',
      card: { tier: { tier: 'gold' }, orderCount: 12, averageOrder: { minor: 29_818 } },
    })
    expect(JSON.stringify(view)).toContain('261118-073512340273')
  })

  it('a buyer nobody knows has no nick either', () => {
    const view = coverView(
      {
        state: 'new-buyer',
        contextId: 'a',
        page,
        nick: 'whale',
        identified: true,
        shopId: null,
        orders: [],
      },
      words,
    )
    expect(view).toMatchObject({
      nick: words.buyer,
      page: { lastMessage: { text: words.message } },
    })
  })

  it('clocks and alerts name nobody, and keep their times and amounts', () => {
    const alert = { stageKey: 'key', clock, offsetMs: 0, certainty: 'shown' } as const
    const shown = coverClocks({ clocks: [clock], alerts: [alert], notificationsAllowed: true })
    expect(personalIn(shown)).toEqual([])
    expect(shown.clocks[0]).toMatchObject({ dueAt: clock.dueAt, amount: clock.amount })
  })

  it('time line and proposals hold nothing personal', () => {
    expect(personalIn(timelineOf(2))).not.toEqual([])
    expect(personalIn(coverTimeline(timelineOf(2), words))).toEqual([])
    expect(personalIn(coverMatches(proposals, words))).toEqual([])
  })
})
