import { describe, expect, it } from 'vitest'

import { findPlaces, GO_KEYS, placesOf } from '@/components/workbench/finder/places'
import { NAV_VIEWS } from '@/components/workbench/use-route'
import { loadWorkbenchCatalogue } from '@/lib/i18n/translate'

const PLACES = placesOf(await loadWorkbenchCatalogue('en'))

describe('the pages that can be gone to', () => {
  it('are the views with their letters and the parts of each', () => {
    expect(PLACES.filter(({ key }) => key !== null)).toHaveLength(NAV_VIEWS.length)
    expect(PLACES).toContainEqual({ href: '#/figures', title: 'Figures', key: 'f' })
    expect(PLACES).toContainEqual({
      href: '#/figures/growth',
      title: 'Figures • Growth',
      key: null,
    })
  })

  it('have an address and a letter of their own', () => {
    expect(new Set(PLACES.map(({ href }) => href)).size).toBe(PLACES.length)
    expect(new Set(Object.values(GO_KEYS)).size).toBe(NAV_VIEWS.length)
  })

  it.each([
    ['growth', ['#/figures/growth']],
    ['  GROWTH figures ', ['#/figures/growth']],
    ['figures growth nowhere', []],
  ])('are found by every word of %j', (query, expected) => {
    expect(findPlaces(PLACES, query.trim()).map(({ href }) => href)).toEqual(expected)
  })

  it('are all there where nothing is asked', () => {
    expect(findPlaces(PLACES, '')).toEqual(PLACES)
  })
})
