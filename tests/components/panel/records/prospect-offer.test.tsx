import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { records as words } from '@/lib/i18n/en/records'
import type { PanelView } from '@/lib/messaging/panel-view'

import { open, type Ends } from '../open-panel'
import { page } from '../sample-page'

afterEach(cleanup)

const newBuyer = (identified: boolean): PanelView => ({
  state: 'new-buyer',
  shopId: 'shop-1',
  contextId: 'context-a',
  page,
  nick: 'somebody',
  identified,
  orders: [],
})

async function openForm(ends: Ends = {}) {
  const background = await open({ view: newBuyer(true), ...ends })
  fireEvent.click(screen.getByTestId('keep-prospect'))
  const form = await screen.findByTestId('record-form')
  fireEvent.change(screen.getByTestId('record-wanted'), { target: { value: 'A red wok' } })
  fireEvent.submit(form)
  return background
}

describe('a buyer who asks without an order', () => {
  it('is kept as a potential customer, with what they wanted and when to ask again', async () => {
    const { payloadsOf } = await openForm()
    expect(await screen.findByText(words.prospect.kept)).toBeDefined()
    expect(payloadsOf('keepRecord')).toEqual([
      {
        contextId: 'context-a',
        facts: {
          kind: 'prospect',
          wanted: 'A red wok',
          reason: 'price',
          text: '',
          nextAt: Date.parse('2026-11-28T23:59:59.999+08:00'),
          done: false,
        },
      },
    ])
  })

  it('is told of when that could not be kept, with the form as it was', async () => {
    await openForm({ failing: ['keepRecord'] })
    expect(await screen.findByText(words.failed)).toBeDefined()
    expect(screen.getByTestId<HTMLInputElement>('record-wanted').value).toBe('A red wok')
  })

  it('is not offered to be kept where the page names nobody for sure', async () => {
    await open({ view: newBuyer(false) })
    await waitFor(() => expect(screen.getByTestId('nick').textContent).toBe('somebody'))
    expect(screen.queryByTestId('keep-prospect')).toBeNull()
  })
})
