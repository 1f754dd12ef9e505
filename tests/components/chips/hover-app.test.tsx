import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { HoverApp } from '@/components/chips/hover-app'
import type { HoverConnection, HoverNews } from '@/components/chips/hover-connection'
import { chips } from '@/lib/i18n/en/chips'
import type { Answer } from '@/lib/messaging/client'
import type { HoverView } from '@/lib/messaging/chip-calls'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import { fail, ok } from '@/lib/shared/result'

import { card, NOW } from '../panel/sample-view'

afterEach(cleanup)

const view = (nick: string, changes: Partial<HoverView> = {}): HoverView => ({
  card: { ...card, nick },
  clock: null,
  hasPage: true,
  ...changes,
})

/** A card with a background that answers when a test says so. */
function open() {
  const told: HoverNews[] = []
  const called: [string, unknown][] = []
  const waiting: ((answer: Answer<HoverView | null>) => void)[] = []
  let ask: ((number: string) => void) | undefined
  const answer = (name: string): Promise<unknown> => {
    if (name === 'readSettings') return Promise.resolve(ok({ ...DEFAULT_SETTINGS, locale: 'en' }))
    if (name === 'readHover') return new Promise((resolve) => waiting.push(resolve))
    return Promise.resolve(ok(undefined))
  }
  const connection: HoverConnection = {
    call: ((name: string, payload: unknown) => {
      called.push([name, payload])
      return answer(name)
    }) as HoverConnection['call'],
    onAsk: (tell) => (ask = tell),
    tell: (news) => told.push(news),
  }
  render(<HoverApp connection={connection} clock={() => NOW} />)
  const point = (number: string) => act(async () => ask?.(number))
  const reply = (said: Answer<HoverView | null>, at = 0) =>
    act(async () => waiting.splice(at, 1)[0]?.(said))
  return { point, reply, told, called }
}

describe('the hover card', () => {
  it('shows who placed the order, and tells its height once it does', async () => {
    const { point, reply, told } = open()
    await point('n1')
    expect(told).toEqual([])
    await reply(ok(view('blue whale')))
    expect((await screen.findByTestId('nick')).textContent).toBe('blue whale')
    expect(screen.getByTestId('hover-card').textContent).toContain(chips.hover.order('n1'))
    expect(told).toContainEqual({ number: 'n1', height: expect.any(Number) })
  })

  it('shows nobody from the moment on when another chip is pointed at', async () => {
    const { point, reply } = open()
    await point('n1')
    await reply(ok(view('blue whale')))
    await point('n2')
    expect(screen.queryByTestId('nick')).toBeNull()
    await reply(ok(view('paper plane')))
    expect(screen.getByTestId('nick').textContent).toBe('paper plane')
  })

  it('leaves an answer alone that comes after another chip was pointed at', async () => {
    const { point, reply } = open()
    await point('n1')
    await point('n2')
    await reply(ok(view('paper plane')), 1)
    await reply(ok(view('blue whale')))
    expect(screen.getByTestId('nick').textContent).toBe('paper plane')
  })

  it('stays as it is while the same order is read anew', async () => {
    const { point, reply } = open()
    await point('n1')
    await reply(ok(view('blue whale')))
    await point('n1')
    expect(screen.getByTestId('nick').textContent).toBe('blue whale')
  })

  it.each([
    ['nobody knows whose it is', ok(null), chips.hover.nobody],
    ['the background does not answer', fail('no-answer' as const), chips.hover.lost],
  ])('says so when %s', async (_when, answer, words) => {
    const { point, reply } = open()
    await point('n1')
    await reply(answer)
    expect(await screen.findByText(words)).toBeDefined()
    expect(screen.queryByTestId('open-order')).toBeNull()
  })

  it('opens the order by Enter and closes by Escape', async () => {
    const { point, reply, told, called } = open()
    await point('n1')
    await reply(ok(view('blue whale')))
    fireEvent.keyDown(window, { key: 'Enter' })
    expect(called).toContainEqual(['openOrder', { number: 'n1' }])
    fireEvent.keyDown(window, { key: 'Escape' })
    expect(told.at(-1)).toEqual({ close: true })
  })

  it('has no way to a page of its own where the marketplace has none', async () => {
    const { point, reply, called } = open()
    await point('n1')
    await reply(ok(view('blue whale', { hasPage: false })))
    fireEvent.keyDown(window, { key: 'Enter' })
    expect(called.map(([name]) => name)).not.toContain('openOrder')
  })
})
