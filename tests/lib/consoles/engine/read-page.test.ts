import { beforeEach, describe, expect, it } from 'vitest'

import { findPage } from '@/lib/consoles/engine/find-page'
import { readPage, type PageReading } from '@/lib/consoles/engine/read-page'
import type { PageProfile } from '@/lib/consoles/profile'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import type { Sighting } from '@/lib/consoles/sighting'

import { CHAT, find, showFixture, sourceAt } from '../../../helpers/console-page'

const source = sourceAt(() => CHAT)
const HEAD_TAG = '.base-info [class*="member-tag"]'
const ROW_TAG = '.chat-item-box.active [class*="member-tag"]'

const openPage = (): PageProfile => {
  const page = findPage(pinduoduo, source.address)
  if (page === undefined) throw new Error(`${CHAT} is no page`)
  return page
}
const read = (): Omit<Sighting, 'contextId'> => readPage(pinduoduo, openPage(), source, 0).sighting
/** Reads the page unless it still shows whom it shows now. */
function watch(): () => PageReading | null {
  const { contextKey } = readPage(pinduoduo, openPage(), source, 0)
  return () => readPage(pinduoduo, openPage(), source, 0, contextKey)
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

describe('a page of which only who is on it counts', () => {
  it('is not read where nobody else is there, whatever else it says', () => {
    const readOthers = watch()
    find('.msg-content-box').textContent = 'another message'
    expect(readOthers()).toBeNull()
  })

  it.each([
    ['the nick', () => (find('.chatWindowHeader .name').textContent = '示例买家乙')],
    ['the id', () => find('[currentuid]').setAttribute('currentuid', '7100000002')],
    ['the row', () => find('.chat-item-box.active').classList.remove('active')],
  ])('is read once %s has changed', (_, change) => {
    const readOthers = watch()
    change()
    expect(readOthers()?.sighting).toMatchObject(read())
  })

  it('is read where the buyer has no id: two may have one nick', () => {
    find('[currentuid]').removeAttribute('currentuid')
    find('.chat-item-box.active').removeAttribute('data-random')
    const readOthers = watch()
    expect(readOthers()?.sighting.buyer).toMatchObject({ nick: '示例买家甲' })
  })
})
