import { describe, expect, it } from 'vitest'

import {
  draftOf,
  emptyText,
  newDraft,
  readDraft,
  shortcutHolder,
} from '@/components/workbench/replies/editor/reply-draft'
import { makeReply } from '@/tests/helpers/make-reply'

const reply = makeReply({ id: 'r', title: 'Title', lang: 'en', body: 'Text', shortcut: 'Go' })

describe('a draft of a reply', () => {
  it('reads back the reply that it was laid out from', () => {
    expect(readDraft(draftOf(reply))).toEqual({ ok: true, value: reply })
  })
  it('leaves out languages in which nothing stands', () => {
    const draft = { ...draftOf(reply), texts: [...draftOf(reply).texts, emptyText('ja')] }
    expect(readDraft(draft)).toEqual({ ok: true, value: reply })
  })
  it('says what a new one lacks', () => {
    const read = readDraft(newDraft('n', 'en', null))
    expect(read.ok ? [] : read.error.map(({ fault }) => fault)).toEqual([
      'title-missing',
      'body-missing',
    ])
  })
  it.each([
    ['title-long', { texts: [{ ...emptyText('en'), title: 'x'.repeat(61) }] }],
    ['shortcut-long', { shortcut: 'x'.repeat(25) }],
    ['malformed', { imageIds: ['1', '2', '3', '4', '5'] }],
  ])('names %s', (fault, some) => {
    const read = readDraft({ ...draftOf(reply), ...some })
    expect(read.ok ? [] : read.error.map((each) => each.fault)).toContain(fault)
  })
})

describe('a shortcut', () => {
  const asked = { id: 'n', shortcut: ' GO ', scope: { platforms: [], shopIds: [] } }
  it('is taken whatever its case', () => expect(shortcutHolder(asked, [reply])?.id).toBe('r'))
  it('is its own reply’s', () => expect(shortcutHolder({ ...asked, id: 'r' }, [reply])).toBeNull())
  it('may be used twice where the two never meet', () => {
    const held = { ...reply, scope: { platforms: ['amazon' as const], shopIds: [] } }
    const other = { ...asked, scope: { platforms: ['taobao' as const], shopIds: [] } }
    expect(shortcutHolder(other, [held])).toBeNull()
    expect(shortcutHolder(asked, [held])?.id).toBe('r')
  })
})
