import { beforeEach, describe, expect, it } from 'vitest'

import { findPage } from '@/lib/consoles/engine/find-page'
import { readPage } from '@/lib/consoles/engine/read-page'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import type { Sighting } from '@/lib/consoles/sighting'

import { CHAT, find, showFixture, sourceAt } from '../../../helpers/console-page'

const source = sourceAt(() => CHAT)
const HEAD_TAG = '.base-info [class*="member-tag"]'
const ROW_TAG = '.chat-item-box.active [class*="member-tag"]'

function read(): Omit<Sighting, 'contextId'> {
  const page = findPage(pinduoduo, source.address)
  if (page === undefined) throw new Error(`${CHAT} is no page`)
  return readPage(pinduoduo, page, source, 0).sighting
}
const levelState = () => read().fields.find(({ field }) => field === 'platformTier')?.state

beforeEach(() => showFixture('pinduoduo', 'chat-orders'))

describe("the platform's level of a buyer", () => {
  it.each([HEAD_TAG, ROW_TAG])('is read without the tag at %s', (css) => {
    find(css).remove()
    expect(read().buyer?.platformTier).toBe('金卡会员')
  })

  it('is nothing to miss where the page shows none', () => {
    find(HEAD_TAG).remove()
    find(ROW_TAG).remove()
    expect(read().buyer).toMatchObject({ id: '7100000001', platformTier: undefined })
    expect(levelState()).toBe('empty')
  })

  it('is unknown while two tags disagree', () => {
    find(HEAD_TAG).textContent = '银卡会员'
    expect(read().buyer).toMatchObject({ id: '7100000001', platformTier: undefined })
    expect(levelState()).toBe('conflict')
  })

  it('is not taken from a node that does not show the nick: it may be the last buyer’s', () => {
    find(ROW_TAG).remove()
    find('.chatWindowHeader .name').remove()
    expect(read().buyer).toMatchObject({ nick: '示例买家甲', platformTier: undefined })
    expect(levelState()).toBe('missing')
  })

  it('is no text that is longer than a level', () => {
    for (const css of [HEAD_TAG, ROW_TAG])
      find(css).textContent = '开通店铺会员立享多项专属权益与优惠券礼包活动'
    expect(read().buyer?.platformTier).toBeUndefined()
    expect(levelState()).toBe('malformed')
  })

  it('is left out with a buyer who is in doubt', () => {
    find('.chatWindowHeader .name').textContent = '示例买家乙'
    expect(read().buyer).toBeUndefined()
  })
})
