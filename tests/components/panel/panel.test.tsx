import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import type { OrderLine } from '@/lib/customers/card'
import { panel as words } from '@/lib/i18n/en/panel'
import type { PanelView } from '@/lib/messaging/panel-view'

import { open, press, search, settings } from './open-panel'
import { cny, NOW, page } from './sample-page'
import { chatView, order as makeOrder } from './sample-view'

afterEach(cleanup)

const back = (at: number | null) => ({ back: { money: cny(300), at } })

describe('the panel', () => {
  it('says who it is, how far, and what runs out', async () => {
    await open()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('blue whale')
    expect(screen.getByTestId('tier').textContent).toContain('Gold')
    expect(screen.getByTestId('totals').textContent).toBe('¥3,280 • 11 orders')
    expect(screen.getByTestId('clock').textContent).toContain('3 h 12 min')
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(document.documentElement.lang).toBe('en')
  })

  it('says what of an order went back, and when where that is known', async () => {
    const orders = [
      makeOrder('n1', 5, 'Pot', 700, back(NOW)),
      makeOrder('n2', 6, 'Pan', 700, back(null)),
      makeOrder('n3', 7, 'Lid', 700),
    ]
    await open({ view: chatView('context-a', { orders }) })
    fireEvent.click(screen.getByText(words.orders.title))
    const rows = await screen.findAllByTestId('order')
    expect(rows[0]?.textContent).toMatch(/¥3 refunded on \S+/u)
    expect(rows[1]?.textContent).toContain('¥3 refunded')
    expect(rows[2]?.textContent).not.toContain('refunded')
  })

  it('drops the card at once when the page is in another context', async () => {
    const { ears } = await open()
    act(() => ears.context?.('context-b'))
    expect(screen.queryByTestId('nick')).toBeNull()
    expect(screen.getByTestId('panel').hasAttribute('data-context')).toBe(false)
    expect(document.body.textContent).not.toContain('blue whale')
    expect(document.body.textContent).not.toContain('261118')
  })

  it('switches the language while it is open', async () => {
    const { ears } = await open()
    act(() => ears.push?.({ push: 'settings', settings: { ...settings, locale: 'zh-CN' } }))
    await waitFor(() => expect(screen.getByTestId('tier').textContent).toContain('金卡'))
  })

  it('fills the suggestion of a key for the context in view, without sending', async () => {
    const { fills } = await open()
    press('1')
    await screen.findByText(words.filled)
    expect(fills()).toEqual([
      {
        contextId: 'context-a',
        reply: { id: 'exchange', title: expect.any(String) as string },
        text: expect.stringContaining('261118-073512340273') as string,
        append: false,
      },
    ])
  })

  it.each([
    ['while an input method composes', { isComposing: true }, {}],
    ['while an old input method composes', { keyCode: 229 }, {}],
    ['with a modifier', { ctrlKey: true }, {}],
    ['where single keys are switched off', {}, { singleKeys: false }],
  ])('takes no key %s', async (_, event, changed) => {
    const { fills } = await open({ settings: changed })
    press('1', document.body, event)
    expect(fills()).toEqual([])
  })

  it('takes no single key from a field', async () => {
    const { fills } = await open()
    press('w', await search('exchange'))
    expect(screen.queryByText(words.whyPage.thresholds)).toBeNull()
    expect(fills()).toEqual([])
  })

  it('says why the tier, and closes that with the buyer it was about', async () => {
    const { ears } = await open()
    press('w')
    await screen.findByText(words.whyPage.thresholds)
    act(() =>
      ears.push?.({ push: 'view', tabId: 1, view: chatView('context-b', { nick: 'plane' }) }),
    )
    expect(screen.queryByText(words.whyPage.thresholds)).toBeNull()
    expect(screen.getByTestId('nick').textContent).toBe('plane')
  })

  it('keeps a note by Enter, but not by the Enter of an input method', async () => {
    const { asked } = await open()
    press('n')
    const field = await screen.findByTestId('note-input')
    fireEvent.change(field, { target: { value: 'likes light pans' } })
    press('Enter', field, { isComposing: true })
    expect(asked.some(({ name }) => name === 'addNote')).toBe(false)
    press('Enter', field)
    await waitFor(() => expect((field as HTMLInputElement).value).toBe(''))
    expect(asked.find(({ name }) => name === 'addNote')?.payload).toEqual({
      contextId: 'context-a',
      text: 'likes light pans',
    })
  })
})

describe('a fill', () => {
  it('picked for one buyer goes out for that buyer, whoever is open by then', async () => {
    const { ears, fills } = await open({ outcome: { result: 'refused', why: 'context-changed' } })
    const field = await search('exchange')
    act(() =>
      ears.push?.({ push: 'view', tabId: 1, view: chatView('context-b', { nick: 'plane' }) }),
    )
    expect(screen.queryByTestId('preview')).toBeNull()
    press('Enter', field)
    const band = await screen.findByTestId('refusal')
    expect(band.textContent).toContain(words.refusal.title)
    expect(band.textContent).toContain('blue whale')
    expect(band.textContent).toContain('plane')
    expect(fills()).toMatchObject([{ contextId: 'context-a' }])
    fireEvent.click(screen.getByText(words.refusal.refill))
    await waitFor(() => expect(fills()).toHaveLength(2))
    expect(fills()[1]).toMatchObject({ contextId: 'context-b' })
  })

  it('leaves a box with text alone, and appends only when told to', async () => {
    const { fills } = await open({ outcome: { result: 'refused', why: 'composer-in-use' } })
    press('1')
    fireEvent.click(await screen.findByText(words.refusal.append))
    await waitFor(() => expect(fills()).toHaveLength(2))
    expect(fills()).toMatchObject([{ append: false }, { append: true }])
  })

  it.each([
    ['no-composer', words.refusal.noComposer],
    ['not-taken', words.refusal.notTaken],
  ] as const)('that ends with %s goes to the clipboard, and says so', async (why, text) => {
    const { copied } = await open({ outcome: { result: 'refused', why } })
    press('1')
    await screen.findByText(text)
    expect(copied).toHaveLength(1)
  })

  it('with a gap cannot be made', async () => {
    const view: PanelView = {
      state: 'new-buyer',
      shopId: 'shop-1',
      contextId: 'context-a',
      page: { ...page, orderNumbers: [], saidNumbers: ['261118-073512340273'] },
      nick: 'somebody',
      identified: true,
      orders: [],
    }
    const { fills } = await open({ view })
    const field = await search('exchange')
    const button = screen.getByTestId('fill')
    const gap = words.say.needs(words.variables['order.number'])
    await waitFor(() => expect(button.textContent).toBe(gap))
    expect(button.getAttribute('aria-disabled')).toBe('true')
    press('Enter', field)
    fireEvent.click(button)
    expect(fills()).toEqual([])
  })
})

/** A key of ours as the background passes it on. */
const key = (more: object = {}) =>
  ({
    push: 'key',
    tabId: 1,
    contextId: 'context-a',
    key: 'Digit1',
    id: 'press',
    ...more,
  }) as const

describe('a key from the chat box', () => {
  it('fills the suggestion with its number, once', async () => {
    const { ears, fills } = await open()
    act(() => {
      ears.push(key())
      ears.push(key())
    })
    await screen.findByText(words.filled)
    expect(fills()).toMatchObject([{ contextId: 'context-a', append: false }])
  })

  it('is refused, with the reason, where another buyer is open in the chat', async () => {
    const { ears, fills } = await open()
    act(() => ears.push(key({ contextId: 'context-b' })))
    const band = await screen.findByTestId('refusal')
    expect(band.textContent).toContain(words.refusal.title)
    expect(fills()).toEqual([])
  })

  it('opens the search, and Escape goes back to the chat box', async () => {
    const { ears, asked } = await open()
    act(() => ears.push(key({ key: 'Slash' })))
    const field = await screen.findByTestId('reply-search')
    expect(document.activeElement).toBe(field)
    press('Escape', field)
    expect(screen.queryByTestId('palette')).toBeNull()
    expect(asked.some(({ name }) => name === 'focusComposer')).toBe(true)
  })
})

describe('a buyer nobody knows', () => {
  const view: PanelView = {
    state: 'new-buyer',
    shopId: 'shop-1',
    contextId: 'context-a',
    page,
    nick: 'somebody',
    identified: true,
    orders: [],
  }

  it('whose id the page does not give gets no link, only what is known of the order', async () => {
    const order: OrderLine = {
      number: '112-4410093-7718204',
      state: 'paid',
      placedAt: null,
      title: 'Enamel stew pot',
      pieces: 1,
      paid: { minor: 4999, currency: 'USD' },
      counted: false,
      place: null,
    }
    await open({ view: { ...view, identified: false, orders: [order] } })
    expect(screen.queryByTestId('link-order')).toBeNull()
    const region = screen.getByRole('region', { name: words.newBuyer.orders })
    expect(region.textContent).toContain('Enamel stew pot')
  })

  it('gets a history by a link to an order that the page shows', async () => {
    const { asked } = await open({ view })
    fireEvent.click(screen.getByTestId('link-order'))
    await waitFor(() => expect(screen.getByTestId('panel').dataset['state']).toBe('known'))
    expect(asked.find(({ name }) => name === 'linkOrder')?.payload).toEqual({
      contextId: 'context-a',
      orderNumber: '261118-073512340273',
    })
  })

  it('is linked by no text that is no order number', async () => {
    const { asked } = await open({ view })
    const field = screen.getByTestId('order-number-input')
    fireEvent.change(field, { target: { value: 'not a number' } })
    fireEvent.submit(field)
    expect(await screen.findByText(words.newBuyer.invalid)).toBeDefined()
    expect(asked.some(({ name }) => name === 'linkOrder')).toBe(false)
  })
})
