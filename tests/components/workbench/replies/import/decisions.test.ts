import { describe, expect, it } from 'vitest'

import {
  factTag,
  isChangeable,
  placeholdersOf,
  withDecisions,
  type Decision,
} from '@/components/workbench/replies/import/decisions'
import { proposeVariables } from '@/lib/replies/placeholders/propose-variables'
import { makeReply } from '@/tests/helpers/make-reply'

const read = (text: string) => {
  const { body, proposals } = proposeVariables(text)
  return { row: 1, reply: makeReply({ title: 'x', body }), proposals }
}
const bodyOf = (text: string, decisions: Readonly<Record<string, Decision>>) =>
  withDecisions(read(text), new Map(Object.entries(decisions))).texts[0]?.wordings[0]?.body

describe('placeholders of a file', () => {
  it('are counted once for all replies, doubtful ones first', () => {
    const found = placeholdersOf([read('{买家昵称} {姓名}'), read('{买家昵称}')])
    expect(found.map((each) => [each.found, each.replies, each.sure])).toEqual([
      ['{姓名}', 1, false],
      ['{买家昵称}', 2, true],
    ])
  })
  it.each([
    [{}, '亲 {{ customer.nick }} 好'],
    [{ '{买家昵称}': 'leave' as const }, '亲 {买家昵称} 好'],
    [{ '{买家昵称}': 'ask' as const }, '亲 {% ask "asked_1", label: "买家昵称" %} 好'],
    [{ '{买家昵称}': 'case.due' as const }, '亲 {{ case.due | date }} 好'],
  ])('become for %j %s', (decisions, body) => {
    expect(bodyOf('亲 {买家昵称} 好', decisions)).toBe(body)
  })
  it('that ask are left as they stood', () => {
    expect(bodyOf('单号 [快递单号]', { '[快递单号]': 'leave' })).toBe('单号 [快递单号]')
  })
  it('that look like a template stay text when they are left', () => {
    expect(bodyOf('{{ticket.id}}', { '{{ticket.id}}': 'leave' })).toBe('{{ "{" }}{ticket.id}}')
  })
  it('can be decided otherwise unless they are parts of a form', () => {
    const part = { found: 'x', fact: null, ask: 'Size', sure: true }
    expect(isChangeable(part, ['{% choose "a", label: "Size", "s" %}'])).toBe(false)
    expect(isChangeable(part, ['{% ask "a", label: "Size" %}'])).toBe(true)
  })
  it('are written with the filter of their kind', () => {
    expect(factTag('order.paid')).toBe('{{ order.paid | money }}')
  })
})
