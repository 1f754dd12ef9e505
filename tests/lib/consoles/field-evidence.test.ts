import { describe, expect, it } from 'vitest'

import { fieldsOfPage } from '@/lib/consoles/field-evidence'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import { CONSOLES } from '@/lib/consoles/registry'

describe('the fields of a page', () => {
  it('stand with the best founded of their anchors', () => {
    const chat = pinduoduo.pages.find(({ kind }) => kind === 'chat')
    if (chat === undefined) throw new Error('the console has a chat')
    expect(Object.fromEntries(fieldsOfPage(chat, pinduoduo.shop))).toMatchObject({
      shop: 'measured',
      shopName: 'guess',
      buyer: 'measured',
      orders: 'measured',
      composer: 'measured',
    })
  })

  it.each(CONSOLES)('are known of every page of $id', ({ pages, shop }) => {
    for (const page of pages) expect(fieldsOfPage(page, shop).size).toBeGreaterThan(shop.length)
  })
})
