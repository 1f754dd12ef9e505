import { describe, expect, it } from 'vitest'

import { editHref, idIn, newHref } from '@/components/workbench/replies/edit-address'
import { detailOf, partOf, viewOf } from '@/components/workbench/use-route'

describe('the address of a reply', () => {
  it.each(['r1', 'a/b?c', '退货 100%'])('leads back to %j', (id) => {
    const href = editHref(id)
    expect([viewOf(href), partOf(href), idIn(detailOf(href))]).toEqual(['replies', 'edit', id])
  })
  it('names the group of a new one, where there is one', () => {
    expect(newHref(null)).toBe('#/replies/new')
    expect(idIn(detailOf(newHref('g/1')))).toBe('g/1')
  })
  it('stands as it is where it cannot be decoded', () => expect(idIn('%E0%A4%A')).toBe('%E0%A4%A'))
})
