import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { ListedOrder } from '@/lib/chips/find-orders'
import { createRuler, findPlace, type Place } from '@/lib/chips/find-place'

import { find } from '../../helpers/console-page'
import { layOut } from './lay-out'

beforeEach(layOut)
afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const place = (order: ListedOrder, isAlone: boolean): Place =>
  findPlace(order, isAlone, createRuler(document))

/** A row of this markup, whose number stands in `.n` and whose buyer in `.b`, if there is one. */
function rowOf(markup: string): ListedOrder {
  const { body } = new DOMParser().parseFromString(markup, 'text/html')
  document.body.replaceChildren(...body.childNodes)
  const [text, buyer] = [find('.n').firstChild, document.querySelector('.b')?.firstChild]
  if (!(text instanceof Text)) throw new Error('no number')
  return { number: '1', text, row: find('.row'), buyer: buyer instanceof Text ? buyer : null }
}
const ROW = 'class="row" data-rect="0 0 400 40"'
const NUMBER = '<span class="n" data-rect="10 10 90 20">1</span>'

const deepIn = (rect: string): string =>
  `<div ${ROW}>${NUMBER}<div ${rect}><p data-rect="150 12 60 16"><u data-rect="170 12 9 9">x</u></p></div></div>`

describe('the place of a chip', () => {
  it('is behind the name of the buyer, where the row is of this order alone', () => {
    const order = rowOf(`<div ${ROW}>${NUMBER}<p class="b" data-rect="120 10 80 20">甲</p></div>`)
    expect(place(order, true).text).toBe(order.buyer)
    expect(place(order, false).text).toBe(order.text)
  })

  it('has room up to what stands next on the line, and no further than the row', () => {
    const next = (rect: string) => `<div ${ROW}>${NUMBER}<i data-rect="${rect}"></i></div>`
    expect(place(rowOf(next('160 12 16 16')), true).room).toBe(60)
    expect(place(rowOf(next('160 60 16 16')), true).room).toBe(300)
    expect(place(rowOf(next('0 12 9 16')), true).room).toBe(300)
    expect(
      place(rowOf(`<div ${ROW}>${NUMBER}<b data-rect="150 10 9 9">x</b></div>`), true).room,
    ).toBe(50)
  })

  it('has room up to what stands deep inside of something on the line, or of what has no size', () => {
    expect(place(rowOf(deepIn('data-rect="150 10 200 30"')), true).room).toBe(70)
    expect(place(rowOf(deepIn('')), true).room).toBe(70)
    expect(place(rowOf(deepIn('data-rect="0 60 400 30"')), true).room).toBe(300)
  })

  it('ends where the page cuts off what is longer', () => {
    const cell = `<div ${ROW}><div style="overflow-x: hidden" data-rect="0 0 130 40">${NUMBER} of 1</div></div>`
    expect(place(rowOf(cell), true).room).toBe(30)
  })

  it.each(['a', 'button', 'label'])('is outside of what the page takes for a press: %s', (tag) => {
    const order = rowOf(`<div ${ROW}><${tag}>${NUMBER}</${tag}><p>more</p></div>`)
    expect(place(order, true).after).toBe(find(`.row > ${tag}`))
  })

  it('is inside of its cell, whatever that does', () => {
    const cell = `<table><tbody><tr ${ROW}><td class="n" style="overflow-x: hidden" data-rect="0 0 99 20">1</td></tr></tbody></table>`
    const order = rowOf(cell)
    expect(place(order, true).after).toBe(order.text)
  })

  it('has no measure where nothing is laid out', () => {
    expect(place(rowOf(`<div class="row">${NUMBER}</div>`), true).room).toBe(Infinity)
  })
})
