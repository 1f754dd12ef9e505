import { describe, expect, it } from 'vitest'

import { readCases } from '@/lib/consoles/engine/read-cases'
import { labelled } from '@/lib/consoles/field-rules'
import type { CaseRule } from '@/lib/consoles/profile'

const rule: CaseRule = {
  row: 'li',
  emptyWords: [],
  fields: {
    number: labelled('caseNumber', ['Case'], 'guess'),
    order: labelled('caseOrder', ['Order'], 'guess'),
    kind: labelled('caseKind', ['Kind'], 'guess'),
    status: labelled('caseStatus', ['State'], 'guess'),
    amount: labelled('caseAmount', ['Amount'], 'guess'),
  },
  kinds: {},
  statuses: [
    { text: 'yours', owner: 'seller' },
    { text: 'theirs', owner: 'buyer' },
    { text: 'done', owner: 'seller', closed: true },
  ],
  countdown: { pattern: String.raw`(?<h>\d+) h left`, expiries: [], evidence: 'guess' },
}

function countdownOf(row: string) {
  const document = new DOMParser().parseFromString(`<ul><li>${row}</li></ul>`, 'text/html')
  const source = { document, address: new URL('https://shop.test/'), stored: () => null }
  const { cases, states } = readCases(rule, source, { now: 0, money: { currency: 'CNY' } })
  const isUnread = cases[0]?.unread.includes('countdown')
  return [states.find(({ field }) => field === 'countdown')?.state, isUnread]
}

describe('the countdown of a case', () => {
  it.each([
    ["of the shop's turn", 'yours', '5 h left', 'read', false],
    ["of the shop's turn in unknown words", 'yours', '5 heures', 'missing', true],
    ['of a state that nobody knows, in unknown words', 'waiting', '5 heures', 'missing', true],
    ['of a state that is not there, in unknown words', '', '5 heures', 'missing', true],
    ["of somebody else's turn, where none is read", 'theirs', '', 'empty', false],
    ['of a case that is over', 'done', '', 'empty', false],
  ])('%s', (_what, status, left, state, isUnread) => {
    const row = `<p>Case: 1</p><p>State: <b>${status}</b></p><p>${left}</p>`
    expect(countdownOf(row)).toEqual([state, isUnread])
  })
})
