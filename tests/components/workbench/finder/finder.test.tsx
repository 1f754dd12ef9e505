import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { FoundBuyer, LookupAnswer } from '@/lib/messaging/lookup-calls'

import { makeCase } from '../make-case'
import { go, heading, NOW, setUp, type Given } from '../set-up'

beforeEach(() => go('#/today'))
afterEach(() => {
  cleanup()
  go('')
})

const BUYER: FoundBuyer = {
  shopId: 'shop',
  customerId: 'c0',
  platform: 'pinduoduo',
  shopName: '青禾厨具',
  nick: '蓝鲸煮面',
  tier: { id: 'gold', atLeast: false },
  orderCount: 11,
  lastOrderAt: NOW,
  orderNumber: null,
}
const found = (buyers: readonly FoundBuyer[]): LookupAnswer => ({
  buyers,
  unclaimed: [],
  newcomers: [],
})
interface CasesAsked {
  readonly filter: { readonly text: string }
}
const listCases = ({ filter }: CasesAsked) =>
  filter.text === '10' ? [[makeCase({ caseId: 'a', caseNumber: '1001', nick: null })]] : []
const press = (key: string, more: object = {}): void =>
  void fireEvent.keyDown(document.body, { key, code: `Key${key.toUpperCase()}`, ...more })

async function openFinder(given: Given = {}) {
  const told = setUp({ answers: { lookUp: found([]), ...given.answers }, ...given })
  await heading('Today')
  press('k', { ctrlKey: true })
  const dialog = within(await screen.findByTestId('finder'))
  const field = dialog.getByRole('combobox')
  const type = (value: string): void => void fireEvent.change(field, { target: { value } })
  const titles = () => dialog.queryAllByRole('option').map(({ textContent }) => textContent)
  return { ...told, dialog, field, type, titles }
}

describe('the finder', () => {
  it('lists every page at first, with its letter, and can be used by everybody', async () => {
    const { dialog, titles } = await openFinder()
    expect(titles()[0]).toBe('TodayG T')
    expect(titles()).toContain('Figures • Growth')
    expect(dialog.getByText('G, then the letter, goes there from any page.')).toBeDefined()
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it('goes to the page that Enter takes, and closes', async () => {
    const { field, type, titles } = await openFinder()
    type('replies')
    expect(titles().slice(0, 2)).toEqual(['RepliesG R', 'Replies • Policy sheet'])
    fireEvent.keyDown(field, { key: 'ArrowDown' })
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() => expect(location.hash).toBe('#/replies/policy'))
    expect(screen.queryByTestId('finder')).toBeNull()
  })

  it('finds a buyer by the nick and a case by its number, before pages', async () => {
    const { type, titles, dialog, named } = await openFinder({
      answers: { lookUp: found([BUYER]), listCases },
    })
    type(' 10 ')
    await dialog.findByText('蓝鲸煮面')
    expect(titles().slice(0, 2)).toEqual([
      '蓝鲸煮面青禾厨具 • 11 orders',
      expect.stringMatching(/^1001Pinduoduo/),
    ])
    expect(named('lookUp')).toEqual([['lookUp', { query: '10' }]])
    fireEvent.click(dialog.getByText('1001'))
    await waitFor(() => expect(location.hash).toBe('#/after-sale/case/a'))
  })

  it('covers names while the screen is shared', async () => {
    const { type, dialog } = await openFinder({
      answers: { lookUp: found([BUYER]) },
      change: { screenShare: true },
    })
    type('蓝鲸煮面')
    expect(await dialog.findByText('蓝**面')).toBeDefined()
    expect(dialog.queryByText('蓝鲸煮面')).toBeNull()
  })

  it.each([
    ['nothing goes by it', found([]), {}, 'Nothing goes by that. A nick has to be whole.'],
    [
      'nobody answers',
      found([]),
      { lookUp: () => 'no-answer' as const },
      'Buyers and cases were not looked up. Try again.',
    ],
  ])('says so where %s', async (_what, lookUp, failures, said) => {
    const { type, dialog } = await openFinder({ answers: { lookUp }, failures })
    type('nobody at all')
    expect(await dialog.findByText(said)).toBeDefined()
  })

  it('opens by its button too, and closes with nothing done', async () => {
    setUp()
    fireEvent.click(await screen.findByTestId('find-anything'))
    fireEvent(await screen.findByTestId('finder'), new Event('close'))
    await waitFor(() => expect(screen.queryByTestId('finder')).toBeNull())
    expect(location.hash).toBe('#/today')
  })
})

describe('G, then a letter', () => {
  it('goes to a view, and is none of the keys of the view before', async () => {
    go('#/after-sale')
    const { named } = setUp({ answers: { listCases: [[makeCase({ caseId: 'a' })]] } })
    await screen.findAllByTestId('clock')
    press('g')
    // On the board, S alone lets a case rest.
    press('s')
    await heading('Settings')
    expect(named('markCases')).toEqual([])
  })

  it.each([
    ['in a field', {}, 'sort'],
    ['where single keys are off', { singleKeys: false }, null],
  ])('does nothing %s', async (_where, change, fieldId) => {
    go('#/customers/list')
    setUp({ change })
    await screen.findAllByTestId('customer')
    const target = fieldId === null ? document.body : screen.getByTestId(fieldId)
    for (const key of ['g', 't'])
      fireEvent.keyDown(target, { key, code: `Key${key.toUpperCase()}` })
    expect(location.hash).toBe('#/customers/list')
  })
})
