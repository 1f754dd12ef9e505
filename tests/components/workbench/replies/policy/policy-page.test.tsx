import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { makeReply } from '@/tests/helpers/make-reply'

import { go, setUp } from '../../set-up'
import { fakeLibrary } from '../fake-library'

beforeEach(() => go('#/replies/policy'))
afterEach(() => {
  cleanup()
  go('')
})

const off = makeReply({
  id: 'r1',
  title: 'Seven',
  lang: 'en',
  body: 'Returns are accepted within 7 days. {{ policy.colour }}',
})
const answers = () => fakeLibrary({ replies: [off] }).answers
const fill = async (name: string, value: string): Promise<void> => {
  fireEvent.change(await screen.findByTestId(name), { target: { value } })
}

describe('the policy sheet', () => {
  it('is kept for all shops, and names the replies that say otherwise', async () => {
    const { named } = setUp({ answers: answers() })
    await fill('fact-return_days', '15')
    await fill('fact-free_shipping_from', '99.5')
    fireEvent.click(screen.getByTestId('save-sheet'))
    await screen.findByText(/^Saved\./)
    expect(named('saveSettings').map(([, patch]) => patch)).toEqual([
      { policy: { return_days: 15, free_shipping_from: { minor: 9950, currency: 'CNY' } } },
    ])
    const line = await screen.findByTestId('off-line')
    expect(line.textContent).toContain('says 15 days')
    expect(screen.getByLabelText('Correct Seven').getAttribute('href')).toBe('#/replies/edit/r1')
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
  it('of one shop shows what holds for all and keeps what differs', async () => {
    const { named } = setUp({ answers: answers(), change: { policy: { return_days: 15 } } })
    fireEvent.change(await screen.findByTestId('whose-sheet'), { target: { value: '1' } })
    const days = await screen.findByTestId<HTMLInputElement>('fact-return_days')
    expect(days.placeholder).toBe('As all shops: 15 days')
    await fill('fact-return_days', '30')
    fireEvent.click(screen.getByTestId('save-sheet'))
    await waitFor(() =>
      expect(named('saveSettings').map(([, patch]) => patch)).toEqual([
        { shopPolicies: { shop: { return_days: 30 } } },
      ]),
    )
  })
  it('keeps facts of its own and says which replies refer to them', async () => {
    const { named } = setUp({ answers: answers() })
    fireEvent.click(await screen.findByTestId('add-own'))
    await fill('own-name', 'colour')
    await fill('own-value', 'green')
    expect(screen.getAllByText('1 reply refers to it').length).toBeGreaterThan(0)
    fireEvent.click(screen.getByTestId('save-sheet'))
    await waitFor(() =>
      expect(named('saveSettings')[0]?.[1]).toEqual({
        policy: { own: [{ name: 'colour', value: 'green' }] },
      }),
    )
  })
  it.each([
    ['fact-return_days', 'a week', 'A whole number, 0 to 365.'],
    ['fact-dispatch_cutoff', '25:00', 'A time such as 16:00.'],
    ['fact-free_shipping_from', '9.999', 'An amount such as 99 or 99.50.'],
  ])('refuses %s %s with what to do', async (field, value, said) => {
    const { named } = setUp({ answers: answers() })
    await fill(field, value)
    fireEvent.click(screen.getByTestId('save-sheet'))
    expect(await screen.findByText(said)).toBeDefined()
    expect(named('saveSettings')).toEqual([])
  })
})
