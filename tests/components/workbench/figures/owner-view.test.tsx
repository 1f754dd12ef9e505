import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { NO_OWNER_SETTINGS } from '@/lib/figures/owner-of'
import { DAY_MS } from '@/lib/shared/time'

import { makeLook } from '../fake-people'
import { go, NOW, setUp, SHOP, type Given } from '../set-up'
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
    expect(returning.getByText('Visitors unknown: type or import them by day.')).toBeDefined()
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

describe('visitors of a traffic report', () => {
  const days = Array.from({ length: 30 }, (_, index) =>
    new Date(Date.UTC(2026, 10, 20 - index)).toISOString().slice(0, 10),
  )
  const told = Object.fromEntries(days.map((day) => [day, { all: 10, fresh: null }]))

  it('count as those that are typed in, and what is typed counts over them', async () => {
    const { named } = open({
      people: {
        readTraffic: async () => ({ how: 'done', value: { visitors: told, sources: {} } }),
      },
    })
    expect(await (await rowOf('conversion')).findByText('2 of 300 visitors, 30 d')).toBeDefined()
    expect(screen.getByText('Visitors of 30 of 30 days are from traffic reports.')).toBeDefined()
    fireEvent.click(screen.getByTestId('open-visitors'))
    const field = await screen.findByTestId<HTMLTextAreaElement>('visitor-lines')
    fireEvent.change(field, {
      target: { value: field.value.replace('2026-11-20 10', '2026-11-20 25') },
    })
    fireEvent.click(screen.getByTestId('keep-visitors'))
    expect(await (await rowOf('conversion')).findByText('2 of 315 visitors, 30 d')).toBeDefined()
    expect(named('saveSettings')).toMatchObject([
      [
        'saveSettings',
        { figures: { shops: { shop: { visitors: { '2026-11-20': { all: 25 } } } } } },
      ],
    ])
    const [[, saved] = []] = named('saveSettings')
    expect(JSON.stringify(saved)).not.toContain('2026-11-19')
    expect(screen.getByText('Visitors of 29 of 30 days are from traffic reports.')).toBeDefined()
  })

  it('count as soon as the report comes in', async () => {
    let reported = {}
    const { tell } = open({
      people: {
        readTraffic: async () => ({ how: 'done', value: { visitors: reported, sources: {} } }),
      },
    })
    expect((await rowOf('conversion')).getAllByText('unknown')).toHaveLength(2)
    reported = told
    tell({ push: 'offers', shopId: 'shop' })
    expect(await (await rowOf('conversion')).findByText('2 of 300 visitors, 30 d')).toBeDefined()
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
    const came = within(screen.getByTestId('moves')).getByRole('link', {
      name: 'Silver: came this month: 1',
    })
    expect(decodeURIComponent(came.getAttribute('href') ?? '')).toBe(
      '#/customers/list?{"shops":["shop"],"moved":{"of":"tiers","group":"silver","way":"entered"}}',
    )
    expect(await findings()).toEqual([])
  })

  it('split orders into pieces and price, and show demand', async () => {
    go('#/figures/orders')
    open()
    const value = within(await screen.findByTestId('order-value'))
    expect(value.getAllByRole('img')).toHaveLength(3)
    expect(within(screen.getByTestId('demand')).getByText('Iron pan')).toBeDefined()
    expect(await findings()).toEqual([])
  })

  it('ask for a new count where an older version counted', async () => {
    open({ people: { readShopFigures: async () => ({ how: 'done', value: null }) } })
    expect(await screen.findByText(/^This shop was last counted by an older version/)).toBeDefined()
  })
})

const rowIn = (table: string, name: RegExp): string | null =>
  within(screen.getByRole('table', { name: table })).getByRole('row', { name }).textContent

describe('the week', () => {
  beforeEach(() => go('#/figures/week'))

  it('stands on one page, each figure with what it is made of', async () => {
    open()
    const report = within(await screen.findByTestId('week-report'))
    expect(report.getByText(/Nov 9, 2026 – Nov 15, 2026/)).toBeDefined()
    expect(rowIn('Sales', /^Sales/)).toBe('Sales¥120¥1200%1 of 1 orders have a known amount')
    expect(rowIn('Customers', /^New/)).toContain('of 1 known buyers')
    expect(rowIn('Clocks', /^Met, of all/)).toContain('67%')
    expect(rowIn('Products', /^Iron pan/)).toContain('100% of 2 pieces')
    expect(await findings()).toEqual([])
  })

  it('is written in the language that is chosen, and the page around it is not', async () => {
    open()
    fireEvent.change(await screen.findByTestId('week-language'), { target: { value: '1' } })
    const report = await screen.findByRole('heading', { level: 2, name: /^周报/ })
    expect(report.closest('[lang]')?.getAttribute('lang')).toBe('zh-CN')
    expect(screen.getByRole('heading', { level: 1, name: 'Figures' })).toBeDefined()
  })

  it('goes out as a table', async () => {
    const { named } = open()
    fireEvent.click(await screen.findByTestId('week-csv'))
    expect(named('save-table')).toMatchObject([
      [
        'save-table',
        {
          fileName: 'Report of the week 青禾厨具 2026-11-09.csv',
          rows: { 0: ['', 'Figure', 'The week', 'Week before', 'Change', 'Made of'] },
        },
      ],
    ])
  })

  it('says so where the files end before it does', async () => {
    const coverage = { from: NOW - 90 * DAY_MS, to: NOW - 8 * DAY_MS }
    open({ shops: [{ ...SHOP, coverage }] })
    expect(await screen.findByText(/^Files end on Nov 13, 2026/)).toBeDefined()
  })
})

it('the figures open on the shop with most orders', async () => {
  open({
    shops: [
      { ...SHOP, id: 'a', name: 'Aa', orders: 100 },
      { ...SHOP, id: 'b', name: 'Bb', orders: 9_000 },
    ],
  })
  const select = await screen.findByTestId<HTMLSelectElement>('owner-shop')
  expect(select.selectedOptions[0]?.textContent).toBe('Bb')
})
