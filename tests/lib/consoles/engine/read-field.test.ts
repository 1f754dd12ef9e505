import { describe, expect, it } from 'vitest'

import { readField } from '@/lib/consoles/engine/read-field'
import type { Anchor, FieldRule } from '@/lib/consoles/profile'

const anchor = (id: string): Anchor => ({
  id,
  node: id,
  from: 'css',
  css: `.${id}`,
  match: '^(\\d+)$',
  evidence: 'guess',
})
const rule: FieldRule = { field: 'buyerId', anchors: [anchor('one'), anchor('two')] }

function read(body: string, about: FieldRule = rule) {
  const document = new DOMParser().parseFromString(body, 'text/html')
  const address = new URL('https://shop.test/')
  return readField(about, document, { document, address, stored: () => null })
}

describe('reading a field by several anchors', () => {
  it.each([
    ['both agree', '<p class="one">7</p><p class="two">7</p>', 'read', '7'],
    ['they differ by width only', '<p class="one">７</p><p class="two">7</p>', 'read', '7'],
    ['one finds it', '<p class="two">7</p>', 'read', '7'],
    ['the other one is malformed', '<p class="one">x</p><p class="two">7</p>', 'read', '7'],
    ['they disagree', '<p class="one">7</p><p class="two">8</p>', 'conflict', null],
    ['one finds two', '<p class="one">7</p><p class="one">8</p>', 'conflict', null],
    ['all are malformed', '<p class="one">x</p>', 'malformed', null],
    ['none finds it', '<p>7</p>', 'missing', null],
  ])('gives the right state when %s', (_when, body, state, value) => {
    const reading = read(body)
    expect([reading.state.state, reading.value]).toEqual([state, value])
  })

  it('takes the absence of what a page may do without for emptiness', () => {
    expect(read('', { ...rule, optional: true }).state.state).toBe('empty')
  })

  it('names the anchor and all nodes that gave the value', () => {
    expect(read('<p class="one">7</p><p class="two">7</p>')).toEqual({
      state: { field: 'buyerId', state: 'read', anchor: 'one' },
      value: '7',
      nodes: ['one', 'two'],
    })
  })

  it.each([
    ['it confirms', '<p class="one">7</p><p class="two">7</p>', 'read'],
    ['it contradicts', '<p class="one">7</p><p class="two">8</p>', 'conflict'],
    ['it is silent', '<p class="one">7</p>', 'missing'],
    ['it stands alone', '<p class="two">7</p>', 'missing'],
  ])('believes others beside a witness only when %s', (_when, body, state) => {
    const anchors = [anchor('one'), { ...anchor('two'), witness: true }]
    expect(read(body, { ...rule, anchors }).state.state).toBe(state)
  })
})
