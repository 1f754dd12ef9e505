import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { AlertView } from '@/lib/aftersales/clock-view'
import { HOUR_MS } from '@/lib/shared/time'

import { makeClock } from './make-clock'
import { go, heading, NO_FIGURES, NOW, setUp } from './set-up'

beforeEach(() => go('#/today'))
afterEach(() => {
  cleanup()
  go('')
})

const sum = (count: number) => ({ count, amounts: [{ minor: 123_400, currency: 'CNY' }] })

describe('the workbench', () => {
  it.each([
    ['#/today', 'Today'],
    ['#/after-sale', 'After-sale'],
    ['#/after-sale/ledger', 'After-sale'],
    ['#/after-sale/rules', 'After-sale'],
    ['#/customers', 'Customers'],
    ['#/customers/duplicates', 'Customers'],
    ['#/follow-ups', 'Follow-ups'],
    ['#/import', 'Import'],
    ['#/settings', 'Settings'],
    ['#/start', 'Set up Tillside'],
    ['#/start/customers', 'Set up Tillside'],
  ])('shows at %s the view %s, which everybody can use', async (hash, name) => {
    go(hash)
    setUp({ clocks: [makeClock({ dueAt: NOW + HOUR_MS })] })
    await heading(name)
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
  it('says so when the background does not answer', async () => {
    setUp({ silent: true })
    expect(await screen.findByText(/does not answer/)).toBeDefined()
  })
  it('counts all cases on its start page, however few the lists hold', async () => {
    const columns = {
      ...NO_FIGURES.columns,
      seller: sum(61_000),
      buyer: sum(20_000),
      platform: sum(500),
      done: sum(7),
    }
    const { named } = setUp({
      clocks: [makeClock({ dueAt: NOW + HOUR_MS })],
      answers: { figureCases: { ...NO_FIGURES, columns, risk: sum(3_210) } },
    })
    expect(await screen.findByText('All cases: 81,500')).toBeDefined()
    expect(screen.getByText('3,210 cases')).toBeDefined()
    expect(screen.getByText('¥1,234')).toBeDefined()
    expect(screen.getByRole('link', { name: /After-sale/ }).textContent).toContain('81,500')
    expect(named('figureCases')).toMatchObject([['figureCases', { until: NOW + 24 * HOUR_MS }]])
  })
  it.each([
    [false, '1 alert came due'],
    [true, '1+ alerts came due'],
  ])('says how many alerts were missed; more than are listed: %s', async (hasMoreAlerts, said) => {
    const alert: AlertView = {
      stageKey: 'case-1|page|0|0',
      clock: makeClock(),
      offsetMs: 0,
      certainty: 'shown',
      awayFrom: NOW - HOUR_MS,
    }
    setUp({
      answers: {
        listClocks: { clocks: [], alerts: [alert], hasMoreAlerts, notificationsAllowed: true },
      },
    })
    expect((await screen.findByTestId('missed')).textContent).toContain(said)
  })
})

describe('the import view', () => {
  it('takes a file to its refused rows and tells the background', async () => {
    go('#/import')
    const { named } = setUp()
    const input = await screen.findByTestId('import-file')
    fireEvent.change(input, { target: { files: [new File(['x'], 'orders.csv')] } })
    await waitFor(() =>
      expect(screen.getByTestId('import-row').dataset['status']).toBe('part-refused'),
    )
    expect(screen.getByText('8 orders came in')).toBeDefined()
    expect(screen.getAllByTestId('rejected-row')).toHaveLength(2)
    expect(screen.getByText('<b>')).toBeDefined()
    expect(named('announceOrders')).toContainEqual(['announceOrders', { shopIds: ['shop'] }])
  })
  it('offers the only known shop, and the sample’s removal where it is in', async () => {
    go('#/import')
    setUp()
    const select = await screen.findByTestId<HTMLSelectElement>('shop-select')
    await waitFor(() => expect(select.value).toBe('pinduoduo 900100200'))
    expect(screen.getByTestId('remove-sample')).toBeDefined()
  })
  it('asks for shop and marketplace where no shop is known, and takes no id with gaps', async () => {
    go('#/import')
    setUp({ shops: [] })
    const id = await screen.findByTestId('new-shop-id')
    fireEvent.change(id, { target: { value: 'two words' } })
    fireEvent.click(screen.getByTestId('use-shop'))
    expect(await screen.findByText(/2 to 60 letters/)).toBeDefined()
    fireEvent.change(screen.getByTestId('new-shop-platform'), { target: { value: 'shopify' } })
    fireEvent.change(id, { target: { value: 'pots.example' } })
    fireEvent.click(screen.getByTestId('use-shop'))
    await waitFor(() =>
      expect(screen.getByTestId<HTMLSelectElement>('shop-select').value).toBe(
        'shopify pots.example',
      ),
    )
  })

  it('lists earlier imports and undoes one when asked twice', async () => {
    go('#/import')
    const row = {
      shopName: '青禾厨具',
      source: 'file',
      startedAt: NOW,
      orders: 8,
      goesOn: false,
    } as const
    const { named } = setUp({
      past: [
        { ...row, id: 'i2', fileName: 'may.csv', status: 'interrupted' },
        { ...row, id: 'i1', fileName: 'april.csv', status: 'undone' },
      ],
    })
    const list = within(await screen.findByTestId('past-imports'))
    expect(list.getByText(/Cut off, 8 orders kept/)).toBeDefined()
    const [undo, ...others] = list.getAllByTestId('undo-import')
    expect(others).toEqual([])
    fireEvent.click(undo ?? document.body)
    expect(named('undo-import')).toEqual([])
    fireEvent.click(list.getByText('Take it out?'))
    await waitFor(() => expect(named('undo-import')).toEqual([['undo-import', 'i2']]))
  })

  it('shows progress and a way to stop while the sample loads', async () => {
    go('#/import')
    setUp({ shops: [] })
    fireEvent.click(await screen.findByTestId('load-sample'))
    expect(await screen.findByTestId('sample-progress')).toBeDefined()
    expect(screen.getByTestId('cancel-sample')).toBeDefined()
  })
})

describe('the settings', () => {
  it('change the language at once', async () => {
    go('#/settings')
    setUp()
    fireEvent.change(await screen.findByTestId('set-language'), { target: { value: '2' } })
    expect(await heading('设置')).toBeDefined()
  })
  it('keep alert times longest first', async () => {
    go('#/settings')
    const { named } = setUp()
    fireEvent.click(await screen.findByLabelText('12 h before'))
    await waitFor(() =>
      expect(named('saveSettings')).toEqual([
        ['saveSettings', { alertOffsetsMs: [24 * HOUR_MS, 12 * HOUR_MS, 4 * HOUR_MS] }],
      ]),
    )
  })
  it('switch a marketplace on and tell the background', async () => {
    go('#/settings')
    const { named } = setUp()
    fireEvent.click(await screen.findByTestId('console-pinduoduo'))
    await waitFor(() => expect(named('refreshConsoles')).toHaveLength(1))
  })
})
