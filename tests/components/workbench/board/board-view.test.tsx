import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { CaseView } from '@/lib/aftersales/case-view'
import type { CaseFigures } from '@/lib/aftersales/find-cases'
import type { CaseColumn } from '@/lib/shared/cases'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { makeCase, makeRunning } from '../make-case'
import { go, NO_FIGURES, NO_PLAN, NOW, setUp } from '../set-up'

beforeEach(() => go('#/after-sale'))
afterEach(() => {
  cleanup()
  go('')
})

const CASES = [
  makeCase({ caseId: 'a', caseNumber: '1001', dueAt: NOW + 24 * MINUTE_MS }),
  makeCase({
    caseId: 'b',
    caseNumber: '1002',
    dueAt: NOW + 3 * HOUR_MS,
    amount: { minor: 90_000, currency: 'CNY' },
    nick: '一只慢船',
    kind: 'return-refund',
  }),
  makeCase({ caseId: 'c', caseNumber: '1003', owner: 'buyer', dueAt: NOW + 90 * HOUR_MS }),
  makeCase({ caseId: 'd', caseNumber: '1004', doneAt: NOW - MINUTE_MS, dueAt: NOW + HOUR_MS }),
]

/** A column's first page, as the background gives it. */
const pagesOf =
  (cases: readonly CaseView[]) =>
  ({ pages }: { readonly pages: readonly { readonly column: CaseColumn }[] }) =>
    pages.map(({ column }) =>
      cases.filter(({ owner, doneAt }) => (doneAt === null ? owner : 'done') === column),
    )
const FIGURES: CaseFigures = {
  ...NO_FIGURES,
  risk: { count: 1_234, amounts: [{ minor: 567_800, currency: 'CNY' }] },
  columns: { ...NO_FIGURES.columns, seller: { count: 61_000, amounts: [] } },
  kinds: ['refund-only', 'return-refund'],
  shopIds: ['shop'],
  platforms: ['pinduoduo', 'taobao'],
}

const openBoard = async (plan = NO_PLAN) => {
  const told = setUp({
    answers: { listCases: pagesOf(CASES), planShift: plan, figureCases: FIGURES },
  })
  // A column stands before its cards do; keys move among cards.
  await screen.findAllByTestId('clock')
  const mine = screen.getByRole('region', { name: 'You act' })
  return { ...told, mine }
}
const numbersIn = (column: HTMLElement): (string | undefined)[] =>
  within(column)
    .queryAllByTestId('clock')
    .map((card) => card.dataset['case'])
const focusedNumber = (): string | undefined =>
  screen.getAllByTestId('clock').find((card) => card.dataset['focused'] !== undefined)?.dataset[
    'case'
  ]
const press = (key: string): void => {
  fireEvent.keyDown(document.body, { key })
}

describe('the board', () => {
  it('puts cases under who has to act, and those done today apart', async () => {
    const { mine } = await openBoard()
    expect(numbersIn(mine)).toEqual(['1001', '1002'])
    expect(numbersIn(screen.getByRole('region', { name: 'Buyer acts' }))).toEqual(['1003'])
    expect(numbersIn(screen.getByRole('region', { name: 'Done today' }))).toEqual(['1004'])
    expect(within(mine).getByText('24 min')).toBeDefined()
  })

  it('can be used by everybody', async () => {
    await openBoard()
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it('moves with J and K and opens the page of the case with Enter', async () => {
    const { named } = await openBoard()
    press('j')
    await waitFor(() => expect(focusedNumber()).toBe('1001'))
    press('j')
    await waitFor(() => expect(focusedNumber()).toBe('1002'))
    press('k')
    await waitFor(() => expect(focusedNumber()).toBe('1001'))
    press('Enter')
    await waitFor(() => expect(named('openCase')).toEqual([['openCase', { caseId: 'a' }]]))
  })

  it('snoozes the case with S for an hour and takes it back', async () => {
    const { named } = await openBoard()
    press('s')
    await screen.findByText(/1 snoozed until/)
    fireEvent.click(screen.getByTestId('undo-mark'))
    await waitFor(() =>
      expect(named('markCases')).toEqual([
        ['markCases', { caseIds: ['a'], mark: { do: 'snooze', until: NOW + HOUR_MS } }],
        ['markCases', { caseIds: ['a'], mark: { do: 'wake' } }],
      ]),
    )
  })

  it('copies the reply for the step with R, with the order in it', async () => {
    const { named } = await openBoard()
    press('r')
    await waitFor(() => expect(named('copy-text')).toHaveLength(1))
    expect(named('copy-text')[0]?.[1]).toContain('261118-073512345670273')
  })

  it('acts on all that were chosen with X', async () => {
    const { named } = await openBoard()
    press('j')
    await waitFor(() => expect(focusedNumber()).toBe('1001'))
    press('x')
    press('j')
    await waitFor(() => expect(focusedNumber()).toBe('1002'))
    press('x')
    await screen.findByText('2 cases chosen')
    fireEvent.click(screen.getByTestId('bulk-done'))
    await waitFor(() =>
      expect(named('markCases')).toEqual([
        ['markCases', { caseIds: ['a', 'b'], mark: { do: 'done' } }],
      ]),
    )
  })

  it('leaves keys alone while somebody types', async () => {
    const { named } = await openBoard()
    fireEvent.keyDown(screen.getByTestId('board-search'), { key: 's' })
    expect(named('markCases')).toEqual([])
  })

  it('tells of all cases, not of those that are loaded alone', async () => {
    const { mine } = await openBoard()
    expect(await within(mine).findByText('61,000 cases')).toBeDefined()
    expect(screen.getByText('¥5,678')).toBeDefined()
  })

  it.each([
    ['a number', 'board-search', '1002', { text: '1002' }],
    ['a kind', 'board-kind', 'return-refund', { kind: 'return-refund' }],
    ['a shop', 'board-shop', 'shop', { shopId: 'shop' }],
    ['a marketplace', 'board-platform', 'taobao', { platform: 'taobao' }],
    ['an amount', 'board-money', '20000', { from: { minor: 20_000, currency: 'CNY' } }],
  ])('asks the background for what fits %s', async (_what, testId, value, filter) => {
    const { named } = await openBoard()
    await screen.findByText('61,000 cases')
    fireEvent.change(screen.getByTestId(testId), { target: { value } })
    await waitFor(() => expect(named('listCases').at(-1)?.[1]).toMatchObject({ filter }))
    // The workbench asks for the figures of all cases too, whenever it gets to it.
    const figures = () => named('figureCases').map(([, asked]) => asked)
    await waitFor(() =>
      expect(figures()).toContainEqual(
        expect.objectContaining({ filter: expect.objectContaining(filter) }),
      ),
    )
  })

  it('says what the plan cannot meet, and asks for its order', async () => {
    const { named } = await openBoard({ ...NO_PLAN, order: ['b'], missed: ['a'], loss: 3_900 })
    expect(await screen.findByText('¥39 is lost')).toBeDefined()
    expect(screen.getByText('not met before the shift ends: ¥39')).toBeDefined()
    fireEvent.change(screen.getByTestId('board-sort'), { target: { value: 'plan' } })
    await waitFor(() => expect(named('listCases').at(-1)?.[1]).toMatchObject({ sort: 'plan' }))
  })

  it('says "about" and why where a rule gave the time, with the rule and its day', async () => {
    const dueAt = NOW + 5 * HOUR_MS
    const rule = {
      id: 'taobao/refund_response',
      pack: 'current',
      version: '1',
      confidence: 'medium',
      source: 'a page',
      seenOn: '2026-11-01',
    } as const
    const running = [makeRunning({ dueAt, source: 'preset', uncertain: true, rule })]
    setUp({ answers: { listCases: pagesOf([makeCase({ dueAt, doubt: 'uncertain', running })]) } })
    expect(await screen.findByText('about 5 h')).toBeDefined()
    expect(screen.getByText(/about: reckoned by a rule/)).toBeDefined()
    expect(screen.getByText(/rule refund response, 2026-11-01/)).toBeDefined()
  })
})
