import { describe, expect, it } from 'vitest'

import { composeView } from '@/lib/background/panel-view'
import type { Sighting } from '@/lib/consoles/sighting'

import { chatSighting, sampleCard } from '../../helpers/sightings'

const UNKNOWN = { shopId: 'shop-1', orders: [], shops: [{ id: 'shop-2', name: 'Greenstalk' }] }

const without = (field: 'buyer' | 'shop', state: 'empty' | 'missing' | 'conflict'): Sighting => {
  const { [field]: _gone, ...rest } = chatSighting()
  return { ...rest, fields: [{ field, state }] }
}

describe('composeView', () => {
  it.each([
    ['the page plainly shows no conversation', without('buyer', 'empty'), 'no-buyer'],
    ['the buyer cannot be read', without('buyer', 'missing'), 'unread'],
    ['two places name different buyers', without('buyer', 'conflict'), 'unread'],
    ['the shop cannot be read', without('shop', 'missing'), 'unread'],
    ['the page is a list', chatSighting({ page: 'aftersale-list' }), 'no-buyer'],
    ['the page is a list of orders', chatSighting({ page: 'order-list' }), 'no-buyer'],
    ['the page is about one order', chatSighting({ page: 'order-detail' }), 'known'],
    ['a buyer is there', chatSighting(), 'known'],
    [
      'only the one order that the page is about tells whose it is',
      {
        ...without('buyer', 'missing'),
        page: 'order-detail',
        orders: [{ facts: { number: '261118-1' }, shownBy: 'platform' }],
      } satisfies Sighting,
      'known',
    ],
  ])('when %s it says so', (_when, sighting, state) => {
    expect(composeView(sighting, sampleCard(), UNKNOWN).state).toBe(state)
  })

  it.each([
    ['nobody knows the buyer', null, {}, { state: 'new-buyer', identified: true }],
    ['the cache holds nothing of them', sampleCard({ orders: [] }), {}, { state: 'new-buyer' }],
    [
      'only a note is known',
      sampleCard({ orders: [], notes: [{ id: 'n', text: 'left-handed', at: 0 }] }),
      {},
      { state: 'known' },
    ],
    [
      'the page gives a nick and no id',
      null,
      { buyer: { nick: '云**7' } },
      { state: 'new-buyer', identified: false, nick: '云**7' },
    ],
  ])('when %s it shows what there is', (_when, card, changes, expected) => {
    expect(composeView(chatSighting(changes), card, UNKNOWN)).toMatchObject(expected)
  })

  it('offers the shops of the marketplace where the page names none, and for nothing else', () => {
    const { shops } = UNKNOWN
    const seen = without('shop', 'missing')
    expect(composeView(seen, null, UNKNOWN)).toMatchObject({ state: 'unread', shops })
    expect(composeView(without('buyer', 'missing'), null, UNKNOWN)).not.toHaveProperty('shops')
  })

  it('keeps numbers that somebody wrote apart from those of the marketplace', () => {
    const view = composeView(
      chatSighting({
        orders: [
          { facts: { number: '261118-1' }, shownBy: 'platform' },
          { facts: { number: '261118-2' }, shownBy: 'said' },
        ],
      }),
      null,
      UNKNOWN,
    )
    expect(view.page).toMatchObject({ orderNumbers: ['261118-1'], saidNumbers: ['261118-2'] })
  })
})
