import { describe, expect, it } from 'vitest'

import { createPressTeller } from '@/entrypoints/panel/tell-press'

const FILL = { call: 'fillReply', id: 'one', payload: { text: '在的' } }
const click = (detail: number) =>
  window.dispatchEvent(new MouseEvent('click', { detail, clientX: 120, clientY: 40 }))

describe('telling how the panel was pressed', () => {
  it('adds the point of a pointer to a call with an effect', () => {
    const tell = createPressTeller(window)
    click(1)
    expect(tell(FILL)).toEqual({ ...FILL, payload: { text: '在的', pointer: { x: 120, y: 40 } } })
  })

  it('adds nothing to other calls', () => {
    const tell = createPressTeller(window)
    click(1)
    const call = { ...FILL, call: 'addNote' }
    expect(tell(call)).toBe(call)
  })

  it.each([
    ['before anything is pressed', () => {}],
    ['after a key', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))],
    ['after a button that a key pressed', () => click(0)],
  ])('adds nothing %s', (_when, press) => {
    const tell = createPressTeller(window)
    press()
    expect(tell(FILL)).toBe(FILL)
  })
})
