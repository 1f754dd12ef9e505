import { describe, expect, it } from 'vitest'

import { isNews } from '@/lib/consoles/engine/is-news'
import type { CaseOnPage, Sighting } from '@/lib/consoles/sighting'
import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

const NOW = 1_795_269_600_000
const aCase = (dueAt: number, text: string): CaseOnPage => ({
  number: '30061118073501',
  countdown: { dueAt, granularityMs: SECOND_MS, text, onExpiry: 'auto-refund' },
  unread: [],
})
const reported: Sighting = {
  contextId: '00000000-0000-4000-8000-000000000000',
  platform: 'pinduoduo',
  page: 'aftersale-list',
  observedAt: NOW,
  orders: [],
  cases: [aCase(NOW + MINUTE_MS, '1分0秒')],
  messageCount: 0,
  hasComposer: false,
  fields: [],
}

describe('telling news from what was said before', () => {
  it.each<[string, Partial<Sighting>, boolean]>([
    ['nothing changed', {}, false],
    [
      'a countdown ticked',
      { observedAt: NOW + 1_000, cases: [aCase(NOW + MINUTE_MS - 400, '59秒')] },
      false,
    ],
    ['a countdown moved', { cases: [aCase(NOW + 2 * MINUTE_MS, '2分0秒')] }, true],
    ['a countdown went', { cases: [{ number: '30061118073501', unread: [] }] }, true],
    ['a case came', { cases: [...reported.cases, { number: '2', unread: [] }] }, true],
    ['a message came', { messageCount: 1 }, true],
    ['a minute passed', { observedAt: NOW + MINUTE_MS }, true],
    ['the clock was put back', { observedAt: NOW - MINUTE_MS }, true],
    ['the context changed', { contextId: '00000000-0000-4000-8000-000000000001' }, true],
  ])('when %s', (_when, change, news) => {
    expect(isNews({ ...reported, ...change }, reported)).toBe(news)
  })

  it('takes a first reading for news', () => {
    expect(isNews(reported, null)).toBe(true)
  })
})
