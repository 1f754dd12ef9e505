import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { common } from '@/lib/i18n/en/common'
import { records } from '@/lib/i18n/en/records'
import { fail, ok } from '@/lib/shared/result'

import { open, press, settings, type Ends } from '../open-panel'
import { chatView } from '../sample-view'

const words = records.identity
const phone = words.fields.phone

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

async function openIdentity(ends: Ends = {}) {
  const background = await open(ends)
  press('i')
  await screen.findAllByTestId('proposal')
  return background
}

const undo = async (said: string): Promise<void> => {
  fireEvent.click(within(await screen.findByText(said)).getByText(common.actions.undo))
}

describe('who a buyer is', () => {
  it('lists joined accounts, earlier nicks and masked contacts', async () => {
    await openIdentity()
    expect(screen.getByTestId('joined').textContent).toContain('whale at home')
    expect(screen.getByText('little whale')).toBeDefined()
    expect(screen.getByText('138****5678')).toBeDefined()
  })

  it('leads to where everything of the buyer is given out or erased', async () => {
    const { payloadsOf } = await openIdentity()
    fireEvent.click(screen.getByTestId('open-person'))
    await waitFor(() => expect(payloadsOf('openWorkbench')).toHaveLength(1))
    expect(payloadsOf('openWorkbench')).toEqual([
      { view: expect.stringMatching(/^settings\/data\/[\w~-]+\.[\w~-]+$/u) },
    ])
  })

  it('proposes accounts with their reason and how sure it is', async () => {
    await openIdentity()
    const [sure, weak] = screen.getAllByTestId('proposal').map(({ textContent }) => textContent)
    expect(sure).toContain(`${words.reasons.phone} • ${words.strong}`)
    expect(weak).toContain(`${words.reasons['name-address']} • ${words.weak}`)
  })

  it('joins an account, and takes that back', async () => {
    const { payloadsOf } = await openIdentity()
    fireEvent.click(screen.getByRole('button', { name: words.sameLabel('b. whale') }))
    await undo(words.wasJoined('b. whale'))
    await waitFor(() => expect(payloadsOf('judgeMatch')).toHaveLength(2))
    const account = { shopId: 'shop-3', customerId: 'customer-3' }
    expect(payloadsOf('judgeMatch')).toEqual([
      { contextId: 'context-a', account, verdict: 'same', reasons: ['phone'] },
      { contextId: 'context-a', account, verdict: null, reasons: [] },
    ])
    await waitFor(() => expect(payloadsOf('listMatches')).toHaveLength(3))
  })

  it('splits a joined account off, and joins it again', async () => {
    const { payloadsOf } = await openIdentity()
    fireEvent.click(screen.getByRole('button', { name: words.splitLabel('whale at home') }))
    await undo(words.wasSplit('whale at home'))
    await waitFor(() => expect(payloadsOf('judgeMatch')).toHaveLength(2))
    expect(payloadsOf('judgeMatch')).toMatchObject([{ verdict: null }, { verdict: 'same' }])
  })

  it('tells of proposals that did not come', async () => {
    await open({ failing: ['listMatches'] })
    press('i')
    expect(await screen.findByText(words.matchesFailed, { exact: false })).toBeDefined()
  })

  it('shows one contact when asked, says that it is kept, and covers it after a minute', async () => {
    const { payloadsOf } = await openIdentity()
    vi.useFakeTimers()
    fireEvent.click(screen.getByRole('button', { name: words.showLabel(phone) }))
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect(screen.getByText('13812345678')).toBeDefined()
    expect(screen.getByText(words.shown)).toBeDefined()
    expect(payloadsOf('revealContact')).toMatchObject([{ field: 'phone' }])
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(screen.queryByText('13812345678')).toBeNull()
    expect(screen.getByText('138****5678')).toBeDefined()
  })

  it('asks for a PIN where the role may not show a contact, and shows it once that opens it', async () => {
    let isPermitted = false
    const { payloadsOf } = await openIdentity({
      forbids: (name) => name === 'revealContact' && !isPermitted,
      answers: {
        permitOnce: ({ pin }: { readonly pin: string }) => {
          isPermitted = pin === '2468'
          return isPermitted ? ok(null) : fail('wrong')
        },
      },
    })
    const enter = (pin: string): void => {
      fireEvent.change(screen.getByTestId('reveal-pin'), { target: { value: pin } })
      fireEvent.click(screen.getByRole('button', { name: words.showOnce }))
    }
    fireEvent.click(screen.getByRole('button', { name: words.showLabel(phone) }))
    await screen.findByText(words.takesLead)
    enter('0000')
    await screen.findByText(words.wrongPin)
    enter('2468')
    await screen.findByText('13812345678')
    expect(screen.queryByTestId('reveal-pin')).toBeNull()
    expect(payloadsOf('permitOnce')).toEqual([
      { act: 'reveal', pin: '0000' },
      { act: 'reveal', pin: '2468' },
    ])
  })

  it('covers a shown contact with the buyer it belongs to', async () => {
    const { ears } = await openIdentity()
    fireEvent.click(screen.getByRole('button', { name: words.showLabel(phone) }))
    await screen.findByText('13812345678')
    act(() => ears.push?.({ push: 'view', tabId: 1, view: chatView('context-b') }))
    press('i')
    await screen.findByText('138****5678')
    expect(screen.queryByText('13812345678')).toBeNull()
  })

  it('covers contacts, nicks and proposals once the screen is shared', async () => {
    const { ears } = await openIdentity()
    fireEvent.click(screen.getByRole('button', { name: words.showLabel(phone) }))
    await screen.findByText('13812345678')
    act(() => ears.push?.({ push: 'settings', settings: { ...settings, screenShare: true } }))
    expect(document.body.textContent).not.toMatch(/whale|138|Hangzhou/)
    expect(document.body.innerHTML).not.toMatch(/whale|138\d/)
  })
})
