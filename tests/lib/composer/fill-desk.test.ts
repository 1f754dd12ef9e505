import { describe, expect, it } from 'vitest'

import { createFillDesk } from '@/lib/composer/fill-desk'

function createDesk() {
  const box = document.createElement('textarea')
  document.body.replaceChildren(box)
  document.execCommand = () => false
  const desk = createFillDesk({
    readTarget: () => ({ contextId: 'now', hasBuyer: true, composer: box }),
    isComposing: () => false,
    document,
    signal: new AbortController().signal,
    sleep: () => Promise.resolve(),
  })
  return { box, desk }
}
const request = { contextId: 'now', text: '在的', append: true }

describe('the fill desk', () => {
  it('carries out a request once when it is delivered twice', async () => {
    const { box, desk } = createDesk()
    const outcomes = await Promise.all([desk.fill('one', request), desk.fill('one', request)])
    expect(outcomes[0]).toEqual(outcomes[1])
    expect(await desk.fill('one', request)).toEqual(outcomes[0])
    expect(box.value).toBe('在的')
  })

  it('carries out different requests one after the other', async () => {
    const { box, desk } = createDesk()
    await Promise.all([desk.fill('one', request), desk.fill('two', { ...request, append: true })])
    expect(box.value).toBe('在的\n在的')
  })

  it.each([null, {}, { ...request, text: '' }])('refuses %j and fills nothing', async (payload) => {
    const { box, desk } = createDesk()
    expect(await desk.fill('one', payload)).toEqual({ ok: false, error: 'malformed' })
    expect(box.value).toBe('')
  })
})
