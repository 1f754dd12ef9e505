import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { filterOf } from '@/components/workbench/customers/list/filter-address'
import { detailOf } from '@/components/workbench/use-route'

import { go, setUp, SHOP } from '../../set-up'

beforeEach(() => go('#/customers/list'))
afterEach(() => {
  cleanup()
  go('')
})

const choiceOf = (shopId: string, currency: string) => ({ shopId, currency, customers: 4, at: 1 })
const filterNow = () => filterOf(detailOf(location.hash))
/** The list has heard of the filter that its address tells. */
const pressed = (testId: string) =>
  waitFor(() => expect(screen.getByTestId(testId).getAttribute('aria-pressed')).toBe('true'))
const press = (testId: string): void => void fireEvent.click(screen.getByTestId(testId))

describe('the list of customers', () => {
  it('shows everybody at first, each with a way to their page', async () => {
    setUp()
    expect(await screen.findByText('4 of 4 customers')).toBeDefined()
    const first = (await screen.findAllByTestId('customer'))[0]
    expect(first?.getAttribute('href')).toBe('#/customers/shop/c0')
    expect(first?.textContent).toContain('买家0号')
    expect(first?.textContent).toContain('¥1,200')
    expect(first?.textContent).toContain('41 d ago')
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it('counts at once by any filters together, which stand in the address', async () => {
    const { named } = setUp()
    await screen.findByTestId('filters')
    press('tier-gold')
    press('r-5')
    fireEvent.change(screen.getByTestId('orders-least'), { target: { value: '3' } })
    fireEvent.change(screen.getByTestId('spent-most'), { target: { value: '99.50' } })
    fireEvent.change(screen.getByTestId('product'), { target: { value: ' 锅 ' } })
    const filter = {
      tiers: ['gold'],
      r: [5],
      orders: { least: 3 },
      spent: { most: 9_950, currency: 'CNY' },
      product: '锅',
    }
    await waitFor(() => expect(filterNow()).toEqual(filter))
    expect(await screen.findByText('2 of 4 customers')).toBeDefined()
    expect(named('list-customers').at(-1)?.[1]).toMatchObject({ filter })
    press('tier-gold')
    press('clear-filters')
    await waitFor(() => expect(filterNow()).toEqual({}))
  })

  it('means amounts in the currency of the busiest shop while none is chosen', async () => {
    const choices = { shops: [choiceOf('a', 'USD'), choiceOf('b', 'CNY')], tags: [] }
    setUp({
      shops: [
        { ...SHOP, id: 'a', orders: 100 },
        { ...SHOP, id: 'b', orders: 9_000 },
      ],
      roster: { readChoices: async () => ({ how: 'done', value: choices }) },
    })
    fireEvent.change(await screen.findByTestId('spent-least'), { target: { value: '5' } })
    await waitFor(() => expect(filterNow()).toEqual({ spent: { least: 500, currency: 'CNY' } }))
  })

  it('says of a range that it is wrong, and keeps the filter before', async () => {
    setUp()
    await screen.findByTestId('filters')
    fireEvent.change(screen.getByTestId('orders-least'), { target: { value: '3' } })
    fireEvent.change(screen.getByTestId('orders-most'), { target: { value: '2' } })
    expect(screen.getByText('Numbers, the first not above the second')).toBeDefined()
    await waitFor(() => expect(filterNow()).toEqual({ orders: { least: 3 } }))
  })

  it('names what a figure that was pressed means, and drops it', async () => {
    go('#/customers/list?%7B%22cohort%22%3A%7B%22month%22%3A%222026-05%22%2C%22later%22%3A2%7D%7D')
    setUp()
    const pin = await screen.findByRole('button', {
      name: 'Drop the filter: First order in 2026-05, again 2 months later',
    })
    fireEvent.click(pin)
    await waitFor(() => expect(filterNow()).toEqual({}))
  })

  it('is sorted by a figure, either way', async () => {
    const { named } = setUp()
    await screen.findAllByTestId('customer')
    fireEvent.change(screen.getByTestId('sort'), { target: { value: 'last' } })
    press('turn')
    await waitFor(() =>
      expect(named('list-customers').at(-1)?.[1]).toMatchObject({
        sort: { by: 'last', down: false },
      }),
    )
  })

  it('covers names while the screen is shared', async () => {
    setUp({ change: { screenShare: true } })
    expect((await screen.findAllByTestId('customer'))[0]?.textContent).toContain('买**号')
    expect(screen.queryByText(/买家0号/)).toBeNull()
  })

  it('says which shops it leaves out, and has them counted', async () => {
    const other = { ...SHOP, id: 'other', name: '城南店' }
    const { named } = setUp({ shops: [SHOP, other] })
    expect(await screen.findByText('Not counted yet, and not in this list: 城南店.')).toBeDefined()
    fireEvent.click(screen.getAllByRole('button', { name: 'Count anew' })[0] ?? document.body)
    await waitFor(() => expect(named('survey').map(([, id]) => id)).toContain('other'))
  })

  it('says what stands there before anything was counted, and when it was not read', async () => {
    setUp({
      roster: { readChoices: async () => ({ how: 'done', value: { shops: [], tags: [] } }) },
    })
    expect(await screen.findByTestId('no-list')).toBeDefined()
    cleanup()
    setUp({ roster: { readChoices: async () => ({ how: 'failed', why: 'failed' }) } })
    expect(await screen.findByText('The list was not read.')).toBeDefined()
  })
})

describe('saved segments', () => {
  it('are saved from the filters, renamed, removed, and brought back', async () => {
    const { named } = setUp()
    await screen.findByTestId('filters')
    press('segment-fading')
    await pressed('segment-fading')
    press('save-group')
    fireEvent.change(screen.getByTestId('group-name'), { target: { value: ' Worth a call ' } })
    press('keep-group')
    const groups = within(await screen.findByTestId('groups'))
    const link = await groups.findByRole('link', { name: 'Worth a call' })
    expect(filterOf(detailOf(link.getAttribute('href') ?? ''))).toEqual({ segments: ['fading'] })
    expect(link.getAttribute('aria-current')).toBe('true')
    press('rename-group')
    fireEvent.change(screen.getByTestId('group-name'), { target: { value: 'Call' } })
    press('keep-group')
    await groups.findByRole('link', { name: 'Call' })
    press('remove-group')
    await groups.findByText('Removed: Call.')
    expect(groups.queryByRole('link', { name: 'Call' })).toBeNull()
    press('undo-remove')
    expect(await groups.findByRole('link', { name: 'Call' })).toBeDefined()
    expect(named('restore-group')).toHaveLength(1)
  })

  it('have each a name of their own', async () => {
    setUp({
      roster: {
        listGroups: async () => ({ how: 'done', value: [{ id: 'g', name: 'Call', filter: {} }] }),
      },
    })
    await screen.findByRole('link', { name: 'Call' })
    press('save-group')
    fireEvent.change(screen.getByTestId('group-name'), { target: { value: 'Call' } })
    expect(screen.getByText('Another segment is called so')).toBeDefined()
  })

  it('leave for a file by the page that saves tables', async () => {
    const { named } = setUp()
    await screen.findByTestId('filters')
    press('tier-silver')
    await pressed('tier-silver')
    go(screen.getByTestId('export-list').getAttribute('href') ?? '')
    expect((await screen.findByTestId<HTMLSelectElement>('export-who')).value).toBe('list')
    fireEvent.click(screen.getByTestId('write-export'))
    await screen.findByText('Saved, 3 rows.')
    expect(named('export-table')[0]?.[1]).toMatchObject({
      what: 'customers',
      filter: { tiers: ['silver'] },
    })
  })
})
