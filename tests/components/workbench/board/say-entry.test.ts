import { describe, expect, it } from 'vitest'

import { sayEntry } from '@/components/workbench/board/say-entry'
import type { DisputeEntry } from '@/lib/aftersales/dispute/dispute-file'
import { createFormats } from '@/lib/i18n/formats'
import { loadWorkbenchCatalogue } from '@/lib/i18n/translate'

const AT = Date.UTC(2026, 10, 22, 4)
const words = await loadWorkbenchCatalogue('en')
const formats = createFormats('en', words.common.time, 'Asia/Shanghai')

const say = (kind: DisputeEntry['kind'], fact: unknown): string => {
  const text = typeof fact === 'string' ? fact : JSON.stringify(fact)
  return sayEntry({ n: 0, at: AT, kind, text, before: '', hash: '' }, { words, formats })
}
const clock = { id: 'a', owner: 'seller', dueAt: AT, source: 'page', text: '23:59:59' }

describe('a line of a printed dispute file', () => {
  it.each([
    [
      'case',
      {
        number: '1',
        kind: 'refund-only',
        status: '待商家处理',
        amount: { minor: 1250, currency: 'CNY' },
      },
      'refund • 待商家处理 • ¥12.50',
    ],
    ['clock', clock, 'you act • until Nov 22, 2026 12:00 • countdown on the page • 23:59:59'],
    ['clock', { ...clock, source: 'unknown', text: '' }, 'you act • clock unknown: open the case'],
    [
      'order',
      {
        number: '7',
        seen: [
          { source: 'chat', observedAt: AT, title: 'Pan', state: 'shipped' },
          { source: 'file', observedAt: AT, paidMinor: 990, currency: 'CNY' },
        ],
      },
      'Pan • shipped • ¥9.90',
    ],
    [
      'event',
      { what: 'state', from: '待处理', to: '退款中' },
      'State changed • 待处理, now 退款中',
    ],
    ['event', { what: 'snoozed', from: null, to: AT }, 'Snoozed • Nov 22, 2026 12:00'],
    ['event', { what: 'amount', from: 100, to: 200 }, 'Amount changed'],
    ['message', { replyId: 'r', title: 'Sorry for the dent' }, 'Sorry for the dent'],
  ] as const)('says of a %s what %j tells', (kind, fact, said) => {
    expect(say(kind, fact)).toBe(said)
  })

  it.each([
    ['case', 'no json'],
    ['clock', '{"owner":"seller"}'],
    ['order', '[]'],
    ['event', 'null'],
    ['note', '{"said":"so"}'],
  ] as const)('is the %s’s own text where %j tells nothing that is known', (kind, text) => {
    expect(say(kind, text)).toBe(text)
  })
})
