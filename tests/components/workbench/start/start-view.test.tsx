import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { makeSurvey } from '../fake-people'
import { makeFigures } from '../figures/make-figures'
import { go, heading, setUp, SHOP } from '../set-up'

beforeEach(() => go('#/start'))
afterEach(() => {
  cleanup()
  go('')
})

const findings = async () => {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}
const survey = (change: Parameters<typeof makeSurvey>[0] = {}) => ({
  readFigures: async () => ({ how: 'done' as const, value: [makeSurvey(change)] }),
})

describe('setting up', () => {
  it('asks for each marketplace and goes on to the next step', async () => {
    const drafts = new Map<string, string>()
    const { named } = setUp({ shops: [], drafts })
    await screen.findByTestId('start-consoles')
    fireEvent.click(screen.getByTestId('console-pinduoduo'))
    await waitFor(() => expect(named('refreshConsoles')).toHaveLength(1))
    expect(drafts.get('start')).toBe('consoles')
    go(screen.getByTestId('start-next').getAttribute('href') ?? '')
    await screen.findByTestId('start-orders')
    expect(document.activeElement?.textContent).toBe('What you sold')
    expect(drafts.get('start')).toBe('orders')
    expect(await findings()).toEqual([])
  })

  it('goes on where it was left, and says what is done by what is there', async () => {
    setUp({ drafts: new Map([['start', 'tiers']]) })
    await screen.findByTestId('start-tiers')
    const steps = within(screen.getByRole('navigation', { name: 'Steps' }))
    await waitFor(() =>
      expect(
        steps.getAllByRole('link').map((link) => [link.textContent, link.dataset['done']]),
      ).toEqual([
        ['1Marketplaces', 'false'],
        ['Ordersdone', 'true'],
        ['3Tiers', 'false'],
        ['First customersdone', 'true'],
      ]),
    )
  })

  it('proposes tiers from the shop’s spread, counts them, and applies them to the shop', async () => {
    go('#/start/tiers')
    const { named } = setUp({ people: survey() })
    const proposal = within(await screen.findByTestId('tier-proposal'))
    const row = proposal.getByRole('row', { name: /Gold/ })
    await waitFor(() => expect(within(row).getByTestId('tier-then').textContent).toBe('360'))
    expect(row.textContent).toContain('15%')
    expect(await findings()).toEqual([])
    fireEvent.click(proposal.getByTestId('apply-tiers'))
    await proposal.findByText('Saved.')
    expect(named('saveSettings')[0]?.[1]).toMatchObject({
      shopTiers: { shop: { thresholds: { gold: { orders: 85 } } } },
    })
    fireEvent.change(screen.getByTestId('start-generosity'), { target: { value: '0' } })
    await waitFor(() => expect(named('preview-tiers')).toHaveLength(2))
  })

  it('says that a shop sells in another currency than its tiers count', async () => {
    go('#/start/tiers')
    const spread = makeSurvey().spread
    const { named } = setUp({
      shops: [{ ...SHOP, platform: 'amazon' }],
      people: survey({ spread: { ...spread, current: null } }),
    })
    fireEvent.click(await screen.findByTestId('start-currency'))
    await waitFor(() =>
      expect(named('saveSettings')[0]?.[1]).toMatchObject({
        shopTiers: { shop: { currency: 'USD' } },
      }),
    )
  })

  it('shows the best customers, each with the way to their page', async () => {
    go('#/start/customers')
    setUp({
      people: { readShopFigures: async () => ({ how: 'done', value: await makeFigures() }) },
    })
    const best = within(await screen.findByTestId('first-customers'))
    const nick = await best.findByRole('link', { name: '铁锅炖' })
    expect(nick.getAttribute('href')).toBe('#/customers/shop/c1')
    expect(screen.getByText(/No marketplace is switched on yet/)).toBeDefined()
    expect(await findings()).toEqual([])
  })

  it.each([
    ['no orders', [], 'It takes orders'],
    ['orders of nobody', [{ ...SHOP, unclaimed: SHOP.orders }], 'The orders name no buyer'],
  ])('says what %s take', async (_what, shops, said) => {
    go('#/start/customers')
    setUp({ shops })
    expect((await screen.findByTestId('start-none')).textContent).toContain(said)
  })

  it('is over when it is finished', async () => {
    go('#/start/customers')
    const drafts = new Map<string, string>()
    setUp({ drafts })
    fireEvent.click(await screen.findByTestId('start-finish'))
    await heading('Today')
    expect(drafts.get('start')).toBe('over')
    expect(screen.queryByTestId('set-up')).toBeNull()
  })
})
