import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createChips, type Chip } from '@/lib/chips/chip'
import { createRuler, findPlace } from '@/lib/chips/find-place'
import { createPlacer } from '@/lib/chips/place-chips'

import { find } from '../../helpers/console-page'
import { layOut } from './lay-out'

const words = { units: { day: 'd', hour: 'h', minute: 'min' }, about: '', overdue: '', card: '' }

let widths: Readonly<Record<string, number>> = {}

beforeEach(() => {
  layOut()
  widths = { '': 150, tight: 90, tighter: 60, tightest: 24 }
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(function width(
    this: HTMLElement,
  ) {
    return widths[this.className] ?? 0
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** Puts one chip into a row with so much room behind its number, px. */
function place(room: number, style = ''): Chip | undefined {
  const markup = `<div class="row" data-rect="0 0 ${100 + room} 40"><p style="${style}" data-rect="0 10 100 20">1</p></div>`
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(markup, 'text/html').body.childNodes,
  )
  const [row, text] = [find('.row'), find('p').firstChild]
  if (!(text instanceof Text)) throw new Error('no number')
  const ruler = createRuler(document)
  const order = { text, row, buyer: null }
  const makeChip = createChips(
    {
      document,
      newId: () => crypto.randomUUID(),
      mode: 'open',
      world: {
        tillsideChipsAlive: undefined,
        tillsideChipTag: undefined,
        tillsidePages: undefined,
        tillsideHoverCard: undefined,
      },
    },
    () => undefined,
  )
  const chip = makeChip()
  const tile = { tier: 'gold' as const, letter: 'G', name: 'Gold' }
  chip.show({ number: '1', tile, risk: null, clock: { dueAt: 1, about: false } }, words, 0)
  const [placed] = createPlacer(ruler)([{ order, place: findPlace(order, true, ruler), chip }])
  return placed?.chip
}

describe('a chip in its place', () => {
  it.each([
    [162, ''],
    [161, 'tight'],
    [101, 'tighter'],
    [36, 'tightest'],
  ])('with %i px of room is %j', (room, form) => {
    expect(place(room)?.button.className).toBe(form)
  })

  it('is left out where not even its tile has room', () => {
    expect(place(30)).toBeUndefined()
    expect(find('p').childElementCount).toBe(0)
  })

  it('is taken out again where it would move its row', () => {
    const after = vi.spyOn(Text.prototype, 'after').mockImplementation(function grow(
      this: Text,
      host,
    ) {
      this.parentElement?.append(host ?? '')
      find('.row').setAttribute('data-rect', '0 0 300 60')
    })
    expect(place(200)).toBeUndefined()
    expect(after).toHaveBeenCalledOnce()
    expect(find('p').childElementCount).toBe(0)
  })

  it('stands on the middle of its text, at its end', () => {
    const { style } = place(200)?.button ?? {}
    expect([style?.left, style?.top]).toEqual(['106px', '8px'])
  })

  it.each([
    ['display: flex', 'absolute'],
    ['display: grid', 'absolute'],
    ['', 'relative'],
  ])('takes no place in a row of boxes: %s', (style, position) => {
    expect(place(200, style)?.host.style.getPropertyValue('position')).toBe(position)
  })
})
