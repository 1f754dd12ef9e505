import { describe, expect, it } from 'vitest'

import { coverOffers } from '@/components/panel/offers/cover-offers'

import { brush, dinnerSet, fitting, offersView, turner } from './sample-offers'

const WORDS = { buyer: 'B', covered: 'C', message: 'M' }

describe('covered offers', () => {
  const covered = coverOffers(fitting(turner, dinnerSet, brush), WORDS)
  const all = JSON.stringify(covered)

  it.each(['Wok 28 cm', 'Brush'])('tell nothing of %s', (title) => {
    expect(JSON.stringify(fitting(turner, dinnerSet, brush))).toContain(title)
    expect(all).not.toContain(title)
  })

  it.each(['Silicone turner', 'Glass lid', 'Dinner set', '"count":214'])(
    'still tell of %s, which is the shop’s',
    (what) => {
      expect(all).toContain(what)
    },
  )

  it('keep the reason where there is none', () => {
    const view = offersView({ state: 'none', why: 'refund' })
    expect(coverOffers(view, WORDS).answer).toEqual(view.answer)
  })
})
