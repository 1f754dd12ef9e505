import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'

import { card, chatView } from '../../../panel/sample-view'
import { go, setUp, type Given } from '../../set-up'

await import('@/components/panel/timeline/timeline-sheet')
await import('@/components/panel/why/why-value')

afterEach(() => {
  cleanup()
  go('')
})

const ADDRESS = `#/customers/${card.shopId}/${card.customerId}`
const TIMELINE = { entries: [], more: 0 }
const shown = (nick = card.nick, customerId = card.customerId) =>
  chatView('0c5d5f8e-8f0a-4f0e-9c39-0d8f0a6c1e11', { nick, customerId })
const known = shown()

function open(given: Given = {}) {
  go(ADDRESS)
  return setUp({ answers: { showBuyer: known, readTimeline: TIMELINE }, ...given })
}

describe('the page of a customer', () => {
  it('shows the card of the panel in the tab of the page, with everything that happened', async () => {
    const { named } = open()
    const person = within(await screen.findByTestId('person'))
    expect(person.getByTestId('nick').textContent).toBe('blue whale')
    expect(person.getAllByTestId('order')).toHaveLength(4)
    expect(await person.findByTestId('timeline-search')).toBeDefined()
    expect(named('showBuyer')).toEqual([
      ['showBuyer', { tabId: 7, who: { shopId: card.shopId, customerId: card.customerId } }],
    ])
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it('opens the ground of a figure beside it, and goes back', async () => {
    open()
    fireEvent.click(await screen.findByText('Value'))
    const ground = await screen.findByRole('dialog', { name: /value/i })
    fireEvent.click(within(ground).getByRole('button', { name: 'Back' }))
    expect(await screen.findByTestId('timeline-search')).toBeDefined()
  })

  it('never shows anybody else, whoever comes for the tab', async () => {
    const { tell } = open({ answers: { readTimeline: TIMELINE, showBuyer: known } })
    await screen.findByTestId('person')
    tell({ push: 'view', tabId: 7, view: shown('red fox', 'customer-2') })
    expect(screen.getByTestId('nick').textContent).toBe('blue whale')
    tell({ push: 'view', tabId: 7, view: shown('grey whale') })
    expect(screen.getByTestId('nick').textContent).toBe('grey whale')
  })

  it('covers the name while the screen is shared', async () => {
    open({ change: { screenShare: true } })
    const person = within(await screen.findByTestId('person'))
    expect(person.getByTestId('nick').textContent).not.toContain('whale')
  })

  it('keeps a note through the calls of the panel', async () => {
    const { named } = open({
      answers: { showBuyer: known, readTimeline: TIMELINE, addNote: known },
    })
    const input = await screen.findByTestId('note-input')
    fireEvent.change(input, { target: { value: 'likes red' } })
    fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() =>
      expect(named('addNote')).toEqual([
        ['addNote', { tabId: 7, contextId: known.contextId, text: 'likes red' }],
      ]),
    )
  })

  it('puts the customer away when it is left', async () => {
    const { named } = open()
    await screen.findByTestId('person')
    go('#/customers')
    await waitFor(() => expect(named('leaveBuyer')).toEqual([['leaveBuyer', { tabId: 7 }]]))
  })

  it('says of somebody who is not there that they are not', async () => {
    open({ answers: { showBuyer: { state: 'no-console', contextId: null, page: null } } })
    expect(await screen.findByText('This customer is not in the store.')).toBeDefined()
  })
})
