import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { makeSurvey, openJob } from '../fake-people'
import { go, setUp, SHOP } from '../set-up'

beforeEach(() => go('#/customers'))
afterEach(() => {
  cleanup()
  go('')
})
const figures = (change: Parameters<typeof makeSurvey>[0]) => ({
  readFigures: async () => ({ how: 'done', value: [makeSurvey(change)] }) as const,
})

describe('the figures of a shop', () => {
  it('stand in pictures and tables, with the sentence that each proves', async () => {
    setUp()
    const rfm = within(await screen.findByTestId('rfm'))
    const proof = '27% buy often and lately; 98 customers bought often, then stopped.'
    expect(rfm.getByRole('figure', { name: proof })).toBeDefined()
    fireEvent.click(rfm.getByTestId('rfm-table'))
    expect(rfm.getAllByRole('row')).toHaveLength(26)
    const segments = within(screen.getByTestId('segments'))
    expect(segments.getByText('Champions')).toBeDefined()
    expect(segments.getByText('Sleeping is the largest: 432 customers, 22%.')).toBeDefined()
    expect(
      within(screen.getByTestId('stages')).getByText(/^98 customers \(5%\) are past/),
    ).toBeDefined()
    expect(screen.getByText('672 customers (34%) have a tier.')).toBeDefined()
    expect(screen.getByText(/^39% still order around day 30, 24% from day 120 on/)).toBeDefined()
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
  it('say of how many customers and when they are, and are counted anew on a press', async () => {
    const { named } = setUp()
    const line = within(await screen.findByTestId('survey-line'))
    expect(line.getByText(/Figures of 青禾厨具: 1,980 customers, as of/)).toBeDefined()
    expect(named('survey')).toEqual([])
    fireEvent.click(line.getByTestId('survey-now'))
    await waitFor(() => expect(named('survey')).toEqual([['survey', 'shop']]))
    await waitFor(() =>
      expect(named('announceOrders')).toEqual([['announceOrders', { shopIds: ['shop'] }]]),
    )
  })
  it('show how far a survey is, and stop', async () => {
    setUp({
      people: { readFigures: async () => ({ how: 'done', value: [] }), survey: () => openJob() },
    })
    fireEvent.click(await screen.findByTestId('stop-survey'))
    expect(await screen.findByText('Stopped. The figures before it stay.')).toBeDefined()
    expect(screen.getByTestId('no-figures')).toBeDefined()
  })
  it('say of too few customers that they say nothing', async () => {
    setUp({ people: figures({ customers: 3, rfm: null, segments: null, retention: null }) })
    expect(await screen.findByText(/^Too few customers/)).toBeDefined()
    expect(screen.queryByTestId('segments')).toBeNull()
    expect(screen.queryByTestId('retention')).toBeNull()
  })
  it('teach what they take where there is no order with a buyer', async () => {
    setUp({
      shops: [{ ...SHOP, unclaimed: SHOP.orders }],
      people: { readFigures: async () => ({ how: 'done', value: [] }) },
    })
    const empty = within(await screen.findByTestId('no-figures'))
    expect(empty.getByText('Import a file').getAttribute('href')).toBe('#/import')
  })
  it('are those of the busiest shop until another one is chosen', async () => {
    const name = 'Other shop'
    const other = { ...SHOP, id: 'other', nativeId: '7', name, orders: SHOP.orders - 1 }
    setUp({
      shops: [other, SHOP],
      people: {
        readFigures: async () => ({
          how: 'done',
          value: [makeSurvey(), makeSurvey({ shopId: 'other', customers: 77 })],
        }),
      },
    })
    const choice = await screen.findByTestId('figures-shop')
    expect(screen.queryByText(/Figures of Other/)).toBeNull()
    fireEvent.change(choice, { target: { value: '1' } })
    expect(screen.getByText(/Figures of Other shop: 77 customers/)).toBeDefined()
  })
})
