import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { NO_OWNER_SETTINGS, ownerOf } from '@/lib/figures/owner-of'
import type { Target } from '@/lib/figures/targets'
import type { Reply } from '@/lib/replies/reply'

import { makeReply } from '../../../helpers/make-reply'
import { EMPTY_LIBRARY, go, setUp, type Given } from '../set-up'
import { makeFigures } from './make-figures'

beforeEach(() => go('#/figures/growth'))
afterEach(() => {
  cleanup()
  go('')
})

const open = (change: Given = {}) =>
  setUp({
    ...change,
    people: {
      readShopFigures: async () => ({ how: 'done', value: await makeFigures() }),
      ...change.people,
    },
  })
const withTarget = (target: Target): Given => ({
  change: {
    figures: {
      ...NO_OWNER_SETTINGS,
      shops: { shop: { ...ownerOf(undefined, 'shop'), targets: { '2026-11': target } } },
    },
  },
})
const reminder = (body: string, shopIds: string[] = []): Reply => ({
  ...makeReply({ id: 'pay-reminder', title: 'Unpaid', lang: 'en', body }),
  scope: { platforms: [], shopIds },
})
const type = (testId: string, value: string): void =>
  void fireEvent.change(screen.getByTestId(testId), { target: { value } })
const advertisingRow = () => screen.findByRole('row', { name: /^Advertising/ })
const press = (testId: string): void => void fireEvent.click(screen.getByTestId(testId))

describe('the growth of a shop', () => {
  it('shows how far the month has come with its targets, and what is missing', async () => {
    open(
      withTarget({
        salesMinor: 100_000,
        conversion: 500,
        clearance: [{ product: 'Lid', pieces: 10 }],
      }),
    )
    await screen.findByTestId('targets')
    const [sales, conversion, lid] = screen.getAllByTestId('target').map((row) => within(row))
    expect(sales?.getByRole('progressbar', { name: 'Sales: 48%' })).toBeDefined()
    expect(sales?.getByText('¥52 a day')).toBeDefined()
    expect(conversion?.getByText('Visitors of some days are unknown')).toBeDefined()
    expect(lid?.getByText('counted with the next survey')).toBeDefined()
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it('keeps targets, and has the shop counted where something is to be cleared', async () => {
    const { named } = open()
    expect(await screen.findByText(/^No targets yet/)).toBeDefined()
    press('open-targets')
    type('target-sales', 'much')
    expect(screen.getByText('An amount like 20000')).toBeDefined()
    type('target-sales', '20000')
    type('target-conversion', '5.5')
    type('target-clearance', 'Lid, 30')
    press('keep-targets')
    await waitFor(() => expect(named('survey')).toHaveLength(1))
    expect(named('saveSettings')[0]?.[1]).toMatchObject({
      figures: {
        shops: {
          shop: {
            targets: {
              '2026-11': {
                salesMinor: 2_000_000,
                conversion: 550,
                clearance: [{ product: 'Lid', pieces: 30 }],
              },
            },
          },
        },
      },
    })
  })

  it('keeps the sources of a month, with the cost of each new customer', async () => {
    const { named } = open()
    await screen.findByTestId('sources')
    press('open-sources')
    type('source-advertising-customers', '4')
    type('source-advertising-cost', '800')
    press('keep-sources')
    await waitFor(() => expect(named('saveSettings')).toHaveLength(1))
    const sources = within(await screen.findByTestId('sources'))
    const advertising = within(sources.getByRole('row', { name: /^Advertising/ }))
    expect(advertising.getByText('¥200')).toBeDefined()
    expect(sources.getByText(/fewer than the ways are said to have brought/)).toBeDefined()
  })

  it('has sources from traffic reports, under what is typed in', async () => {
    const advertising = { customers: 8, costMinor: 40_000 }
    const traffic = { visitors: {}, sources: { '2026-11': { advertising } } }
    const { named } = open({
      people: { readTraffic: async () => ({ how: 'done', value: traffic }) },
    })
    await waitFor(async () =>
      expect((await advertisingRow()).textContent).toBe('Advertising8¥400¥50'),
    )
    expect(screen.getByText('2026-11, typed in or from traffic reports')).toBeDefined()
    press('open-sources')
    const field = screen.getByTestId<HTMLInputElement>('source-advertising-customers')
    expect([field.value, field.placeholder]).toEqual(['', '8'])
    type('source-advertising-customers', '4')
    press('keep-sources')
    await waitFor(async () =>
      expect((await advertisingRow()).textContent).toBe('Advertising4¥400¥100'),
    )
    expect(named('saveSettings')).toMatchObject([
      [
        'saveSettings',
        {
          figures: {
            shops: {
              shop: { sources: { '2026-11': { advertising: { customers: 4, costMinor: null } } } },
            },
          },
        },
      ],
    ])
  })

  it('reminds of unpaid orders with the reply for it', async () => {
    const { named } = open()
    const funnel = within(await screen.findByTestId('funnel'))
    expect(funnel.getByText('100% of those who ordered paid; unpaid orders: 1.')).toBeDefined()
    fireEvent.click(funnel.getByRole('button', { name: 'Copy reminder: carl-0' }))
    expect(await screen.findByText('Copied: reminder for carl-0.')).toBeDefined()
    expect(named('copy-text')[0]?.[1]).toContain("Your order carl-0 hasn't been paid yet")
  })

  it.each([
    [
      'as the shop has put it',
      { replies: [reminder('{{ order.number }}, {{ shop.name }}')] },
      'Copied: reminder for carl-0.',
    ],
    [
      'not at all where it says what nobody knows',
      { replies: [reminder('{{ order.paid }}')] },
      /more than is known here/,
    ],
    ['not at all where the shop took it out', { removed: ['pay-reminder'] }, /is removed/],
    [
      'not at all where it is for other shops',
      { replies: [reminder('Pay', ['other'])] },
      /not for this shop/,
    ],
  ])('reminds %s', async (_, kept, said) => {
    const { named } = open({ answers: { readLibrary: { ...EMPTY_LIBRARY, ...kept } } })
    fireEvent.click(await screen.findByRole('button', { name: 'Copy reminder: carl-0' }))
    expect(await screen.findByText(said)).toBeDefined()
    const copied = named('copy-text').map(([, text]) => text)
    expect(copied).toEqual(said === 'Copied: reminder for carl-0.' ? ['carl-0, 青禾厨具'] : [])
  })
})
