import { describe, expect, it } from 'vitest'

import { findRows, type RowRule } from '@/lib/consoles/engine/find-rows'
import type { FieldRule } from '@/lib/consoles/profile'

const number: FieldRule = {
  field: 'caseNumber',
  anchors: [{ id: 'label', from: 'label', label: '编号', match: '^(\\d+)$', evidence: 'guess' }],
}
const LABELLED: RowRule = { mark: '.row', scope: '.list', number }
const SHAPED: RowRule = { mark: '.row', scope: '.list', shape: '\\d{3}' }

const rowsOf = (html: string, rule: RowRule): string[] =>
  findRows(new DOMParser().parseFromString(html, 'text/html'), rule).map(({ textContent }) =>
    textContent.replace(/\s+/g, ''),
  )

describe('finding the rows of a list', () => {
  it.each<[string, RowRule, string, string[]]>([
    [
      'by their mark',
      LABELLED,
      '<div class="list"><p class="row">编号：1</p><p class="row">none</p></div>',
      ['编号：1', 'none'],
    ],
    [
      'by the label of their numbers where the mark is gone',
      LABELLED,
      '<div class="list"><p><b>编号：1</b>a</p><p><b>编号：2</b>b</p></div>',
      ['编号：1a', '编号：2b'],
    ],
    [
      'by the shape of their numbers where those have no label',
      SHAPED,
      '<div class="list"><p><b>111</b>a</p><p><b>222</b>b</p></div>',
      ['111a', '222b'],
    ],
    [
      'the one without a mark beside those with one',
      SHAPED,
      '<div class="list"><p class="row">111</p><p>222 b</p></div>',
      ['111', '222b'],
    ],
    [
      'beside those with a mark where the mark of the scope is gone',
      SHAPED,
      '<div><p class="row">111</p><p>222 b</p></div><p>333</p>',
      ['111', '222b'],
    ],
    [
      'by their mark alone where they do not stand side by side and the scope is gone',
      SHAPED,
      '<div><p class="row">111</p><p>222</p></div><p class="row">333</p>',
      ['111', '333'],
    ],
    [
      'within what bears the mark and holds several',
      SHAPED,
      '<div class="list"><div class="row"><p>111</p><p>222</p></div></div>',
      ['111', '222'],
    ],
    [
      'once where a row says its number twice',
      SHAPED,
      '<div class="list"><div><p>111</p><p>111 a</p></div><p>222</p></div>',
      ['111111a', '222'],
    ],
    [
      'none where a single number has nothing to stand out from',
      SHAPED,
      '<div class="list"><p>111</p></div>',
      [],
    ],
    ['none outside the scope', SHAPED, '<p>111</p><p>222</p>', []],
    [
      'none for a label without a number',
      LABELLED,
      '<div class="list"><label>编号</label><p>编号：1</p></div>',
      [],
    ],
    [
      'only by their mark without a scope',
      { mark: '.row', shape: '\\d{3}' },
      '<div class="list"><p class="row">111</p><p>222</p></div>',
      ['111'],
    ],
  ])('finds %s', (_what, rule, html, rows) => {
    expect(rowsOf(html, rule)).toEqual(rows)
  })
})
