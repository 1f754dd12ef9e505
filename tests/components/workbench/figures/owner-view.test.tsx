import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { NO_OWNER_SETTINGS } from '@/lib/figures/owner-of'

import { makeLook } from '../fake-people'
import { go, setUp, type Given } from '../set-up'
import { makeFigures } from './make-figures'

beforeEach(() => go('#/figures'))
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
const rowOf = async (metric: string) => {
  const table = await screen.findByTestId('gold-table')
  const row = table.querySelector<HTMLElement>(`[data-metric="${metric}"]`)
  if (row === null) throw new Error(`no row of ${metric}`)
  return within(row)
}
const findings = async () => {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}

describe('the gold-agent table', () => {
  it('stands with what each figure is made of', async () => {
    open()
    const returning = await rowOf('returning')
    expect(returning.getByText('33.33%')).toBeDefined()
    expect(returning.getByText('1 of 3 buyers, 30 d')).toBeDefined()
    expect(returning.getByText('Visitors are unknown. Type them in.')).toBeDefined()
    expect(returning.getByText('Mid')).toBeDefined()
    expect((await rowOf('conversion')).getAllByText('unknown')).toHaveLength(2)
    expect(screen.getByText('Visitors are known of 0 of 30 days.')).toBeDefined()
    expect(await findings()).toEqual([])
  })

  it('shows an agent over the buyers they received, and what nobody earned', async () => {
    open()
    fireEvent.change(await screen.findByTestId('whose'), { target: { value: '1' } })
    expect((await rowOf('conversion')).getByText('1 of 2 buyers received, 30 d')).toBeDefined()
    expect(screen.getByText(/^1 of 4 orders are credited to nobody/)).toBeDefined()
  })

  it('opens the customers behind a figure', async () => {
    open({ people: { lookAt: async () => ({ how: 'done', value: makeLook() }) } })
    const returning = await rowOf('returning')
    fireEvent.click(returning.getByTestId('open-behind'))
    const sheet = within(await screen.findByTestId('behind'))
    expect(sheet.getByText('1 of 1, who spent most first')).toBeDefined()
    expect(await sheet.findByText('铁锅炖')).toBeDefined()
    expect(await findings()).toEqual([])
  })

  it('keeps the ability of an agent apart from the grades', async () => {
    const { named } = open()
    fireEvent.change(await screen.findByLabelText('Ability of Mei'), {
      target: { value: 'senior' },
    })
    await waitFor(() =>
      expect(named('saveSettings')).toEqual([
        ['saveSettings', { figures: { ...NO_OWNER_SETTINGS, abilities: { Mei: 'senior' } } }],
      ]),
    )
  })
})

describe('visitors', () => {
  it('are typed in, and A and C are over them once each day is known', async () => {
    open()
    fireEvent.click(await screen.findByTestId('open-visitors'))
    const field = await screen.findByTestId('visitor-lines')
    if (!(field instanceof HTMLTextAreaElement)) throw new TypeError('a field of lines')
    expect(field.value.split('\n')).toHaveLength(30)
    fireEvent.change(field, { target: { value: '2026-11-20 many' } })
    expect(screen.getByText(/^Line 1: a date/)).toBeDefined()
    const days = Array.from({ length: 30 }, (_, index) =>
      new Date(Date.UTC(2026, 10, 20 - index)).toISOString().slice(0, 10),
    )
    const lines = days.map((day) => `${day} 10 8`).join('\n')
    fireEvent.change(field, { target: { value: lines } })
    fireEvent.click(screen.getByTestId('keep-visitors'))
    await waitFor(() => expect(screen.queryByTestId('visitors')).toBeNull())
    expect((await rowOf('conversion')).getByText('2 of 300 visitors, 30 d')).toBeDefined()
    expect(screen.getByTestId('fresh-share').textContent).toContain('3 orders of 240 new visitors')
  })
})

describe('the terms', () => {
  it('grade by the bounds of the category that is named', async () => {
    const { named } = open()
    fireEvent.click(await screen.findByTestId('open-terms'))
    fireEvent.change(await screen.findByTestId('category'), { target: { value: 'Cookware' } })
    fireEvent.change(screen.getByTestId('bound-returning-gold'), { target: { value: '40' } })
    expect(screen.getByTestId('keep-terms').textContent).toBe('Mend the marked fields')
    fireEvent.change(screen.getByTestId('bound-returning-senior'), { target: { value: '20' } })
    fireEvent.change(screen.getByTestId('bound-returning-mid'), { target: { value: '10' } })
    expect(await findings()).toEqual([])
    fireEvent.click(screen.getByTestId('keep-terms'))
    expect(await screen.findByText('graded by the bounds of Cookware')).toBeDefined()
    expect((await rowOf('returning')).getByText('Senior')).toBeDefined()
    expect(named('survey')).toEqual([])
  })

  it('count the shop anew when it is counted by others', async () => {
    const { named } = open()
    fireEvent.click(await screen.findByTestId('open-terms'))
    fireEvent.change(await screen.findByTestId('term-creditHours'), { target: { value: '48' } })
    fireEvent.click(screen.getByTestId('keep-terms'))
    await waitFor(() => expect(named('survey')).toEqual([['survey', 'shop']]))
  })
})

describe('the other parts', () => {
  it('stand as pictures with their sentence, and as tables', async () => {
    go('#/figures/customers')
    const { named } = open()
    const cycle = within(await screen.findByTestId('cycle'))
    const proof =
      'Of those who come back half do so within 20 d, the middle half between 8.8 d and 38.8 d.'
    expect(cycle.getByRole('img', { name: proof })).toBeDefined()
    fireEvent.click(cycle.getByTestId('cycle-table'))
    expect(cycle.getAllByRole('row')).toHaveLength(28)
    fireEvent.click(cycle.getByRole('button', { name: 'Purchase cycle: save as CSV' }))
    expect(named('save-table')).toMatchObject([
      ['save-table', { fileName: 'Purchase cycle.csv', rows: { length: 28 } }],
    ])
    const cohorts = within(screen.getByTestId('cohorts'))
    expect(cohorts.getByRole('row', { name: /^2026-11 2/ })).toBeDefined()
    expect(within(screen.getByTestId('moves')).getAllByTestId('open-behind')).toHaveLength(1)
    expect(await findings()).toEqual([])
  })

  it('split orders into pieces and price, and show demand', async () => {
    go('#/figures/orders')
    open()
    const value = within(await screen.findByTestId('order-value'))
    expect(value.getAllByRole('img')).toHaveLength(3)
    expect(within(screen.getByTestId('demand')).getByText('Iron pan')).toBeDefined()
    const funnel = within(screen.getByTestId('funnel'))
    expect(funnel.getByText('100% of those who ordered paid; unpaid orders: 1.')).toBeDefined()
    expect(funnel.getByText('carl-0')).toBeDefined()
    expect(await findings()).toEqual([])
  })

  it('ask for a new count where an older version counted', async () => {
    open({ people: { readShopFigures: async () => ({ how: 'done', value: null }) } })
    expect(await screen.findByText(/^This shop was last counted by an older version/)).toBeDefined()
  })
})
