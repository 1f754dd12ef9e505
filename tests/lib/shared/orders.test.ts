import { describe, expect, it } from 'vitest'

import { itemsOf } from '@/lib/shared/orders'

describe('the product lines of an order', () => {
  it.each([
    ['none where nothing was told', {}, []],
    ['one by its title', { title: 'pan' }, [{ title: 'pan' }]],
    ['one with its pieces', { title: 'pan', pieces: 2 }, [{ title: 'pan', pieces: 2 }]],
    ['those that were told', { title: 'pan', items: [{ title: 'lid' }] }, [{ title: 'lid' }]],
  ])('are %s', (_, facts, items) => {
    expect(itemsOf(facts)).toEqual(items)
  })
})
