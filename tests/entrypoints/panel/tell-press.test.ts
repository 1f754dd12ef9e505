import { beforeEach, describe, expect, it } from 'vitest'

import { createPressTeller } from '@/entrypoints/panel/tell-press'

const FILL = { call: 'fillReply', id: 'one', payload: { text: '在的' } }
let now = 0
let uncovered = false
const createTeller = () =>
  createPressTeller({ window, monotonic: () => now, isUncovered: async () => uncovered })

const root = document.documentElement
const enter = (pointerType = 'mouse') =>
  root.dispatchEvent(new PointerEvent('pointerenter', { pointerType }))
const leave = () => root.dispatchEvent(new PointerEvent('pointerleave'))
/** A press of the pointer that lasts for some time, ms. */
function press(detail = 1, lastsMs = 80): void {
  window.dispatchEvent(new PointerEvent('pointerdown'))
  now += lastsMs
  window.dispatchEvent(new MouseEvent('click', { detail, clientX: 120, clientY: 40 }))
}
const told = (settled: boolean) => ({
  ...FILL,
  payload: { text: '在的', pointer: { x: 120, y: 40, settled } },
})

beforeEach(() => {
  now = 1_000
  uncovered = false
})

describe('telling how the panel was pressed', () => {
  it('adds the point of a pointer to a call with an effect', async () => {
    const tell = createTeller()
    enter()
    now += 250
    press()
    expect(await tell(FILL)).toEqual(told(true))
  })

  it.each<[string, () => void]>([
    ['came a moment ago', () => enter()],
    ['was elsewhere in between', () => (enter(), (now += 900), leave(), enter(), (now += 249))],
    ['was never seen to come', () => {}],
  ])('says that a pointer had not settled which %s', async (_which, move) => {
    const tell = createTeller()
    leave()
    move()
    press(1, 900)
    expect(await tell(FILL)).toEqual(told(false))
  })

  it('lets a finger press at once, which nothing can show before', async () => {
    const tell = createTeller()
    enter('touch')
    press()
    expect(await tell(FILL)).toEqual(told(true))
  })

  it('says so where the page has just uncovered the panel', async () => {
    const tell = createTeller()
    enter('touch')
    press()
    uncovered = true
    expect(await tell(FILL)).toEqual(told(false))
  })

  it('adds nothing to other calls', async () => {
    const tell = createTeller()
    press()
    const call = { ...FILL, call: 'addNote' }
    expect(await tell(call)).toBe(call)
  })

  it.each([
    ['before anything is pressed', () => {}],
    ['after a key', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))],
    ['after a button that a key pressed', () => press(0)],
  ])('adds nothing %s', async (_when, act) => {
    const tell = createTeller()
    act()
    expect(await tell(FILL)).toBe(FILL)
  })
})
