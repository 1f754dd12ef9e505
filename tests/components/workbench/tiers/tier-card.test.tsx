import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'

import { openJob } from '../fake-people'
import { go, setUp } from '../set-up'

beforeEach(() => go('#/settings'))
afterEach(() => {
  cleanup()
  go('')
})

const type = (testId: string, value: string): void => {
  fireEvent.change(screen.getByTestId(testId), { target: { value } })
}
async function openCard(given: Parameters<typeof setUp>[0] = {}) {
  const { named } = setUp(given)
  await screen.findByTestId('tier-card')
  await screen.findByRole('option', { name: '青禾厨具' })
  return { named }
}
const preview = () => fireEvent.click(screen.getByTestId('preview-tiers'))

describe('the tier rules', () => {
  it('are saved only while each tier asks for more than the one before', async () => {
    const { named } = await openCard()
    type('tier-gold-amount', '100')
    expect(screen.getByText('More than the tier before')).toBeDefined()
    preview()
    expect(named('preview-tiers')).toEqual([])
    expect(named('saveSettings')).toEqual([])
  })
  it('show who would move before they count, and count when they are applied', async () => {
    const { named } = await openCard()
    type('tier-gold-amount', '2500.50')
    preview()
    const moves = within(await screen.findByTestId('tier-moves'))
    expect(moves.getByText('212 of 4,338 customers would move')).toBeDefined()
    expect(moves.getByText('180 Silver → Gold')).toBeDefined()
    expect(named('saveSettings')).toEqual([])
    fireEvent.click(screen.getByTestId('apply-tiers'))
    await screen.findByText('Saved.')
    expect(named('saveSettings')[0]?.[1]).toMatchObject({
      tiers: { thresholds: { gold: { minor: 250_050, orders: 8 } } },
    })
    await waitFor(() => expect(named('survey').at(-1)).toEqual(['survey', 'shop']))
  })
  it('go back to what they were', async () => {
    const { named } = await openCard()
    type('tier-gold-amount', '2500')
    preview()
    fireEvent.click(await screen.findByTestId('apply-tiers'))
    fireEvent.click(await screen.findByTestId('undo-tiers'))
    await screen.findByText('As it was before.')
    expect(named('saveSettings').at(-1)?.[1]).toEqual({
      tiers: DEFAULT_TIER_RULES,
      shopTiers: {},
    })
    expect(screen.getByTestId<HTMLInputElement>('tier-gold-amount').value).toBe('2000')
  })
  it('can be stopped while the customers are counted, and then nothing has changed', async () => {
    const { named } = await openCard({ people: { previewTiers: () => openJob() } })
    type('tier-gold-amount', '2500')
    preview()
    const counting = within(await screen.findByTestId('tiers-counting'))
    fireEvent.click(counting.getByText('Cancel'))
    expect(await screen.findByText('Stopped. Nothing was changed.')).toBeDefined()
    expect(named('saveSettings')).toEqual([])
  })
  it('say so where the customers could not be counted', async () => {
    await openCard({
      people: {
        previewTiers: () => ({
          ended: Promise.resolve({ how: 'failed', why: 'failed' }),
          cancel: () => undefined,
        }),
      },
    })
    type('tier-gold-amount', '2500')
    preview()
    expect(await screen.findByText('Not counted. Try again.')).toBeDefined()
  })
  it('show the usual colour as the theme has it, until an own one is chosen', async () => {
    await openCard()
    const well = screen.getByTestId('tier-gold-colour')
    expect(well.style.backgroundColor).toBe('var(--gold)')
    type('tier-gold-colour', '#123456')
    expect(well.style.backgroundColor).toBe('')
  })
  it('take names, colours and published benefits at once, since they move nobody', async () => {
    const { named } = await openCard()
    expect(screen.getByTestId<HTMLInputElement>('tiers-published').disabled).toBe(true)
    type('tier-gold-name', 'Friend')
    type('tier-gold-colour', '#7b7b7b')
    type('tier-gold-benefits', 'Free shipping\n\nBirthday gift')
    expect(screen.getByText(/so that the letter can be read/)).toBeDefined()
    fireEvent.click(screen.getByTestId('tiers-published'))
    fireEvent.click(screen.getByText('Save'))
    await screen.findByText('Saved.')
    expect(named('preview-tiers')).toEqual([])
    expect(named('saveSettings')[0]?.[1]).toMatchObject({
      tiers: {
        looks: { gold: { name: 'Friend', colour: '#7b7b7b' } },
        benefits: { gold: ['Free shipping', 'Birthday gift'] },
        published: true,
      },
    })
  })
  it('of one shop become its own, and go back to the common ones', async () => {
    const own = { ...DEFAULT_TIER_RULES, windowDays: 90 }
    const { named } = await openCard()
    fireEvent.change(screen.getByTestId('tier-scope'), { target: { value: '1' } })
    expect(screen.getByText(/Follows the common rules/)).toBeDefined()
    fireEvent.change(screen.getByTestId('set-window'), { target: { value: '0' } })
    preview()
    fireEvent.click(await screen.findByTestId('apply-tiers'))
    await screen.findByText('Saved.')
    expect(named('saveSettings')[0]?.[1]).toEqual({
      tiers: DEFAULT_TIER_RULES,
      shopTiers: { shop: own },
    })
    fireEvent.click(screen.getByText('Back to the common rules'))
    fireEvent.click(await screen.findByTestId('apply-tiers'))
    await waitFor(() => expect(named('saveSettings')).toHaveLength(2))
    expect(named('saveSettings')[1]?.[1]).toEqual({ tiers: DEFAULT_TIER_RULES, shopTiers: {} })
  })
})
